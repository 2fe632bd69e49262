using Monitor.Checks;
using Monitor.Checks.AnnualReport;
using Monitor.Pages.Documents;

namespace Monitor.Tests.Checks.AnnualReport;

/// <summary>A report with what an auditor would say of it: the checks that must find a fault, each with words of the fault's subject.</summary>
internal sealed record ReportTrial(string Name, Action<SampleReport> Make, params (string Check, string Subject)[] Faults)
{
    /// <summary>What last year's report differs in from a clean one.</summary>
    public Action<SampleReport>? Before { get; init; }

    public static IReadOnlyList<ReportTrial> All { get; } =
    [
        new("clean", _ => { }),
        new("zeros left blank", report => report.BlankZeros = true),
        new("nothing received", report => { Empty(report); report.Texts["1"] = $"{report.Year}年，我局未收到政府信息公开申请，未发生行政复议、行政诉讼案件。"; }),
        new("numbers in Chinese", report => report.Texts["1"] = $"{report.Year}年，全年共收到政府信息公开申请七件，依法答复六件。制发行政规范性文件两件。"),
        new("about", report => report.Texts["1"] = $"{report.Year}年，我局主动公开信息约1.2万条，其中政策文件2000条、工作动态8000条、通知公告2100条。"),
        new("enumeration within an enumeration", report => report.Texts["1"] = $"{report.Year}年，共公开信息120条，其中政策文件30条（其中规范性文件10条、其他文件20条）、工作动态90条。"),
        new("signed on the last day", report => report.SignedOn = $"{report.Year + 1}年1月31日"),
        new("last year named as last year", report => report.Texts["5"] += $"与{report.Year - 1}年相比，公开数量增长明显。"),
        new("numbered like sections inside", report => report.Texts["1"] += "\n（四）平台建设。网站改版一次。\n（五）监督保障。开展考核两次。"),

        new("column total", report => report.Applications["results_total"][0]++, ("annual-report-sums", "results_total")),
        new("row total", report => report.Applications["granted"][6] += 2, ("annual-report-sums", "granted")),
        new("balance", report => { report.Set("carried_out", 0, 3); report.Total(); }, ("annual-report-sums", "")),
        new("reviews total", report => report.Reviews[4] = 5, ("annual-report-sums", "table4")),
        new("no fourth section", report => report.Headings.RemoveAt(3), ("annual-report-sections", "四"), ("annual-report-tables", "table4")),
        new("no table of applications", report => report.WithoutTables.Add(3), ("annual-report-tables", "table3")),
        new("no table of active disclosure", report => report.WithoutTables.Add(2), ("annual-report-tables", "table2")),
        new("a row left out", report => report.DroppedRow = report.Format.Results.First(row => report.Applications[row.Id].All(value => value == 0)).Id, ("annual-report-tables", "table3")),
        new("title without its year", report => report.Title = "临江市水务局政府信息公开工作年度报告", ("annual-report-sections", "title")),
        new("unsigned", report => report.SignedOn = null, ("annual-report-sections", "date")),
        new("signed in February", report => report.SignedOn = $"{report.Year + 1}年2月3日", ("published-by", "")),
        new("more received in words", report => report.Texts["1"] = $"{report.Year}年，全年共收到政府信息公开申请9件。", ("annual-report-narrative", "new_received")),
        new("none received in words", report => report.Texts["1"] = $"{report.Year}年，我局未收到政府信息公开申请。", ("annual-report-narrative", "new_received")),
        new("enumeration short of its sum", report => report.Texts["1"] = $"{report.Year}年，我局共公开信息120条，其中政策文件30条、工作动态60条、通知公告20条。", ("annual-report-narrative", "")),
        new("more lawsuits in words", report => report.Texts["1"] = $"{report.Year}年，我局发生行政诉讼3件。", ("annual-report-narrative", "table4")),
        new("carried over differently", _ => { }, ("annual-report-carryover", "carried_in")) { Before = report => { report.Set("carried_out", 0, 3); report.Set("new_received", 0, 7); report.Total(); } },
    ];

    /// <summary>What the self-check says of the report in one rendering, against what an auditor says.</summary>
    public async Task<TrialTally> JudgeAsync(int year, string rendering, Func<SampleReport, Task<Document>> render)
    {
        var report = new SampleReport(year);
        Make(report);
        var (_, verdicts) = ReportSelfCheck.Judge(await render(report), null, Before is null ? null : await render(Earlier(year - 1)));
        var missed = (verdicts ?? []).Where(one => one.Verdict.Outcome == Outcome.Missed).ToList();
        var overlooked = Faults.Where(fault => !missed.Exists(one => one.Check == fault.Check && one.Verdict.Subject.Contains(fault.Subject, StringComparison.Ordinal))).ToList();
        var wrong = missed.Where(one => !Faults.Any(fault => fault.Check == one.Check)).ToList();
        return new(Faults.Length - overlooked.Count, wrong.Count, overlooked.Count,
            [.. overlooked.Select(fault => $"{year} {rendering} {Name}: overlooked {fault}"), .. wrong.Select(one => $"{year} {rendering} {Name}: wrong {one.Check} {one.Verdict.Subject} {one.Verdict.Reason}")]);
    }

    private SampleReport Earlier(int year)
    {
        var report = new SampleReport(year);
        Before!(report);
        return report;
    }

    private static void Empty(SampleReport report)
    {
        foreach (var row in report.Applications.Values) Array.Clear(row);
        Array.Clear(report.Reviews);
    }
}

/// <summary>Faults found, findings that are none, faults overlooked, and what each of the latter two was.</summary>
internal sealed record TrialTally(int Right, int Wrong, int Overlooked, IReadOnlyList<string> Complaints)
{
    public double Precision => (double)Right / (Right + Wrong);
    public double Recall => (double)Right / (Right + Overlooked);

    public static TrialTally Sum(IEnumerable<TrialTally> tallies) =>
        tallies.Aggregate(new TrialTally(0, 0, 0, []), (one, other) => new(one.Right + other.Right, one.Wrong + other.Wrong, one.Overlooked + other.Overlooked, [.. one.Complaints, .. other.Complaints]));

    public override string ToString() => $"{Right} right, {Wrong} wrong, {Overlooked} overlooked, precision {Precision:0.000}, recall {Recall:0.000}";
}
