using Monitor.Checks;
using Monitor.Checks.AnnualReport;
using Monitor.Pages.Documents;

namespace Monitor.Tests.Checks.AnnualReport;

/// <summary>The two real reports beside the checkout: every finding that an auditor made, and none of those he did not.</summary>
public sealed class SeedReportsTests
{
    private static List<(string Check, string Subject, Outcome Outcome)> Judge(string prefix)
    {
        var folder = Seeds() ?? "";
        if (folder.Length == 0) Assert.Skip("../shared/seeds is not here: the real reports cannot be read");
        var file = Directory.GetFiles(folder, prefix + "*").Single();
        var (_, verdicts) = ReportSelfCheck.Judge(DocumentReader.Read(File.ReadAllBytes(file), file), null, null);
        return [.. verdicts!.Where(one => one.Verdict.Outcome != Outcome.Met).Select(one => (one.Check, one.Verdict.Subject, one.Verdict.Outcome))
            .OrderBy(fault => fault.Check, StringComparer.Ordinal).ThenBy(fault => fault.Subject, StringComparer.Ordinal)];
    }

    [Fact]
    public void The_first_report_has_exactly_these_faults() => Assert.Equal(
    [
        ("annual-report-narrative", "narrative/我局共公开各类政务信息787条", Outcome.Missed),
        ("annual-report-narrative", "table2/规范性文件/本年新制作数量", Outcome.Missed),
        ("annual-report-narrative", "table3/new_received/total", Outcome.Missed),
        ("annual-report-sections", "date", Outcome.Missed),
        ("annual-report-sections", "title", Outcome.Missed),
        ("annual-report-sections", "一、总体情况", Outcome.Missed),
        ("annual-report-sections", "三、收到和处理政府信息公开申请情况", Outcome.Missed),
        ("annual-report-sections", "四、政府信息公开行政复议、行政诉讼情况", Outcome.Missed),
        ("annual-report-tables", "table3/column/commercial_enterprise", Outcome.Unclear),
        ("annual-report-tables", "table4", Outcome.Missed),
        ("published-by", "annual-reports", Outcome.Unclear),
    ], Judge("002_"));

    [Fact]
    public void The_second_report_has_exactly_these_faults() => Assert.Equal(
    [
        ("annual-report-narrative", "narrative/桐乡市退役军人云服务平台680条", Outcome.Unclear),
        ("annual-report-narrative", "table3/new_received/total", Outcome.Unclear),
        ("annual-report-tables", "table2", Outcome.Missed),
        ("annual-report-tables", "table3", Outcome.Missed),
        ("annual-report-tables", "table4", Outcome.Missed),
        ("text-intact", "text", Outcome.Missed),
    ], Judge("003_"));

    private static string? Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monitor.sln"))) folder = folder.Parent;
        var seeds = folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "seeds") : null;
        return Directory.Exists(seeds) ? seeds : null;
    }
}
