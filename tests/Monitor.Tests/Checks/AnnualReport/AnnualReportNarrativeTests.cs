using Monitor.Checks;
using Monitor.Checks.AnnualReport;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class AnnualReportNarrativeTests
{
    private static List<Verdict> Judge(string overview, Action<SampleReport>? change = null)
    {
        var report = new SampleReport();
        report.Texts["1"] = overview;
        change?.Invoke(report);
        return [.. new AnnualReportNarrative().Judge(report.Case())];
    }

    [Theory]
    [InlineData("全年共收到政府信息公开申请7件，均按时答复。", null)]
    [InlineData("全年共收到政府信息公开申请9件。", "table3/new_received/total")]
    [InlineData("2025年，我局未收到政府信息公开申请。", "table3/new_received/total")]
    [InlineData("受理政府信息公开申请8件，其中上年结转1件。", null)]
    [InlineData("通过网络渠道收到申请3件。", null)]
    [InlineData("制发行政规范性文件两件。", null)]
    [InlineData("本年度未制发行政规范性文件。", "table2/行政规范性文件/本年制发件数")]
    [InlineData("作出行政许可决定4件。", null)]
    [InlineData("作出行政许可决定十二件。", "table2/行政许可/本年处理决定数量")]
    [InlineData("未发生行政复议、行政诉讼案件。", "table4/行政复议/总计")]
    [InlineData("全年行政复议2件，行政诉讼1件。", null)]
    [InlineData("去年收到政府信息公开申请19件。", null)]
    public void Words_are_held_against_the_tables(string sentence, string? subject)
    {
        var faults = Judge(sentence).Where(verdict => verdict.Outcome == Outcome.Missed).Select(fault => fault.Subject);

        if (subject is null) Assert.Empty(faults);
        else Assert.Contains(subject, faults);
    }

    [Theory]
    [InlineData("共公开信息120条，其中政策文件30条、工作动态70条、通知公告20条。", Outcome.Met)]
    [InlineData("共公开信息120条，其中政策文件30条、工作动态60条、通知公告20条。", Outcome.Missed)]
    [InlineData("共公开信息120条，其中政策文件30条、工作动态110条。", Outcome.Missed)]
    [InlineData("共公开信息120条，其中政策文件30条。", Outcome.Met)]
    [InlineData("共公开信息120条，其中政策文件30条、工作动态60条等。", Outcome.Met)]
    [InlineData("共公开信息约120条，其中政策文件30条、工作动态70条、通知公告22条。", Outcome.Met)]
    [InlineData("共公开信息120条，其中政策文件30条（其中规范性文件10条、其他文件20条）、工作动态90条。", Outcome.Met)]
    [InlineData("共公开信息120条，其中政策文件30条（其中规范性文件10条、规划文件15条、其他文件20条）、工作动态90条。", Outcome.Missed)]
    [InlineData("共公开信息1.2万条，其中政策文件2000条、工作动态8000条、通知公告2000条。", Outcome.Met)]
    [InlineData("共公开信息一百二十条，其中政策文件三十条、工作动态七十条、通知公告二十条。", Outcome.Met)]
    public void Enumerations_add_up(string sentence, Outcome outcome) =>
        Assert.Equal(outcome, Judge(sentence).Max(verdict => verdict.Outcome));

    [Fact]
    public void A_number_told_with_about_may_differ_by_a_twentieth()
    {
        static void Many(SampleReport report)
        {
            report.Set("new_received", 0, 98);
            report.Set("granted", 0, 96);
            report.Total();
        }

        Assert.DoesNotContain(Judge("收到政府信息公开申请约95件。", Many), verdict => verdict.Outcome == Outcome.Missed);
        Assert.Contains(Judge("收到政府信息公开申请约94件。", Many), verdict => verdict.Outcome == Outcome.Missed);
    }
}
