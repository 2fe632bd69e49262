using Monitor.Checks;
using Monitor.Checks.AnnualReport;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class AnnualReportOriginalTests
{
    private static Outcome Judge(string now, string before)
    {
        var (report, previous) = (new SampleReport(2025), new SampleReport(2024));
        (report.Texts["5"], previous.Texts["5"]) = (now, before);
        return Assert.Single(new AnnualReportOriginal().Judge(report.Case(Markup.SpanHtml, previous))).Outcome;
    }

    private const string Words = "存在的主要问题是信息更新不够均衡，个别科室报送不及时，解读形式偏少。下一步将完善目录，压实责任，按周核对栏目更新情况，并组织业务培训两次，提高解读质量。";

    [Fact]
    public void The_same_passage_again_wants_a_persons_eye_and_is_never_missed() => Assert.Equal(Outcome.Unclear, Judge(Words, Words));

    [Theory]
    [InlineData("解读以文字为主，图表偏少。下一步将组织撰稿培训。", "内容检索不便，已重新归类，今后增加办事提示。", Outcome.Met)]
    [InlineData("解读以文字为主，图表偏少。下一步将组织撰稿培训。", "解读以文字为主，图表偏少。下一步将组织撰稿培训。", Outcome.Unclear)]
    [InlineData("解读以文字为主，图表偏少。下一步将组织撰稿培训。", "无。", Outcome.Unclear)]
    public void A_short_passage_is_compared_too(string now, string before, Outcome expected) => Assert.Equal(expected, Judge(now, before));

    [Fact]
    public void A_passage_of_its_own_meets() =>
        Assert.Equal(Outcome.Met, Judge(Words, "今年群众来信办理偏慢，公开目录与职责调整未同步，电话答复口径不一。明年将设立专岗，合并重复栏目，来信三日内转办，每月抽查答复质量并通报结果，改进检索体验。"));
}
