using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Completeness;

public sealed class ConsultationCompleteTests
{
    private static Verdict Judge(string text, string files = "办法（征求意见稿）|起草说明") => Sample.One(Sample.Duty("consultation-complete", "public-consultation", ("days", "30")), Sample.With("public-consultation", Sample.List("public-consultation",
        Sample.Item("关于某办法公开征求意见的公告", "2026-02-01", "/c/1.html", Sample.Article("关于某办法公开征求意见的公告", "2026-02-01", text) with { Attachments = [.. files.Split('|', StringSplitOptions.RemoveEmptyEntries).Select((file, i) => new PageLink(file, Sample.Url($"/{i}.docx")))] }))));

    [Theory]
    [InlineData("征求意见时间：2026年2月1日至2026年3月3日。请将意见发送至邮箱 a@b.cn。", Outcome.Met)]
    [InlineData("征求意见时间：2026年2月1日至3月3日。请将意见发送至邮箱 a@b.cn。", Outcome.Met)]
    [InlineData("征求意见时间：2026年2月1日至2026年2月20日。请将意见发送至邮箱 a@b.cn。", Outcome.Missed)]
    [InlineData("因情况紧急，缩短征求意见期限，请于2026年2月10日前将意见发送至邮箱 a@b.cn。", Outcome.Met)]
    [InlineData("请于2026年3月10日前将意见反馈至邮箱 a@b.cn。", Outcome.Met)]
    [InlineData("请于2026年2月10日前将意见反馈至邮箱 a@b.cn。", Outcome.Missed)]
    [InlineData("征求意见期限为30日。请将意见发送至邮箱 a@b.cn。", Outcome.Met)]
    [InlineData("征求意见期限为10日。请将意见发送至邮箱 a@b.cn。", Outcome.Missed)]
    [InlineData("征求意见时间：2026年2月1日至2026年3月3日。", Outcome.Missed)]
    public void Judges_period_and_channels(string text, Outcome expected) => Assert.Equal((expected, "/c/1.html"), (Judge(text).Outcome, Judge(text).Subject));

    [Fact]
    public void Draft_and_explanation_are_needed()
    {
        const string text = "征求意见时间：2026年2月1日至2026年3月3日。请将意见发送至邮箱 a@b.cn。";

        Assert.Contains("起草说明", Judge(text, "办法（征求意见稿）").Reason, StringComparison.Ordinal);
        Assert.Equal(Outcome.Missed, Judge(text, "").Outcome);
    }

    [Fact]
    public void Feedback_in_the_same_list_is_no_consultation() =>
        Assert.Equal("public-consultation", Sample.One(Sample.Duty("consultation-complete", "public-consultation"), Sample.With("public-consultation", Sample.List("public-consultation", Sample.Item("某办法意见采纳情况", "2026-02-01")))).Subject);

    [Theory]
    [InlineData("现就《某办法（征求意见稿）》公开征求意见。", Outcome.Unclear)]
    [InlineData("现就有关事项公开征求意见。\n意见反馈情况：某办法（征求意见稿）意见采纳情况反馈", Outcome.Missed)]
    public void What_only_the_title_and_the_feedback_name_is_not_offered(string text, Outcome expected) =>
        Assert.Equal(expected, Judge(text + "\n征求意见时间：2026年2月1日至2026年3月3日。请将意见发送至邮箱 a@b.cn。\n起草说明：为规范护林制定。", "").Outcome);
}
