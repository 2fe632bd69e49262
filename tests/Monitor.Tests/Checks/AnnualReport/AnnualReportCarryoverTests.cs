using Monitor.Checks;
using Monitor.Checks.AnnualReport;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class AnnualReportCarryoverTests
{
    private static List<Verdict> Judge(SampleReport report, SampleReport? previous) => [.. new AnnualReportCarryover().Judge(report.Case(Markup.SpanHtml, previous))];

    [Fact]
    public void What_was_carried_out_last_year_is_carried_in_this_year()
    {
        var previous = new SampleReport(2024);
        var report = new SampleReport(2025);
        report.Active["行政规范性文件/现行有效件数"] = 10;

        Assert.Equal(Outcome.Met, Assert.Single(Judge(report, previous)).Outcome);
    }

    [Fact]
    public void A_difference_names_the_column()
    {
        var previous = new SampleReport(2024);
        previous.Set("carried_out", 1, 3);
        var report = new SampleReport(2025);

        var faults = Judge(report, previous);

        Assert.Contains(faults, fault => fault is { Outcome: Outcome.Missed, Subject: "table3/carried_in/commercial_enterprise" });
    }

    [Fact]
    public void A_stock_that_does_not_follow_is_a_warning_only()
    {
        var report = new SampleReport(2020);
        report.Active["规范性文件/本年新公开数量"] = 50;

        var warning = Assert.Single(Judge(report, null));

        Assert.Equal((Outcome.Unclear, "table2/规范性文件/本年新公开数量"), (warning.Outcome, warning.Subject));
    }

    [Fact]
    public void Without_last_years_report_nothing_is_accused() =>
        Assert.All(Judge(new(), null), verdict => Assert.Equal(Outcome.Unclear, verdict.Outcome));
}
