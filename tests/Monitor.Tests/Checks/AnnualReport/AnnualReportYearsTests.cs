using Monitor.Checks;
using Monitor.Checks.AnnualReport;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class AnnualReportYearsTests
{
    [Theory]
    [InlineData("2025年，我局主动公开信息20条。", Outcome.Met)]
    [InlineData("2024年，我局主动公开信息20条。", Outcome.Missed)]
    [InlineData("本报告所列数据统计期限自2024年1月1日至2024年12月31日止。", Outcome.Missed)]
    [InlineData("与2024年相比，主动公开信息增加20条。", Outcome.Met)]
    [InlineData("按照《关于做好2024年政务公开工作的通知》要求，完成各项任务。", Outcome.Met)]
    public void The_years_named_are_the_reports(string overview, Outcome outcome)
    {
        var report = new SampleReport();
        report.Texts["1"] = overview;

        Assert.Equal(outcome, new AnnualReportYears().Judge(report.Case()).Max(verdict => verdict.Outcome));
    }

    [Fact]
    public void Plans_for_the_next_year_are_no_fault()
    {
        var report = new SampleReport();
        report.Texts["5"] += "2026年，将公开更多图解。";

        Assert.Equal(Outcome.Met, Assert.Single(new AnnualReportYears().Judge(report.Case())).Outcome);
    }
}
