using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.AnnualReport;

/// <summary>Finds the reports of the years on a bureau's site and puts them before a check; each report is read once a judgement.</summary>
internal static class SiteReports
{
    /// <summary>The formats begin with the reports on 2019; older ones have none.</summary>
    private const int FirstYear = 2019;

    public static CheckParameter Since { get; } = new("since", ParameterKind.Day, "自该日（含）所在年度的报告起逐年判定，默认只判定上一年度的报告");

    /// <summary>Last year's report; with `since` those of the years before it too, whose subjects begin with their year.</summary>
    public static IEnumerable<Verdict> Judge(Duty duty, JudgedSite site, Func<ReportCase, IEnumerable<Verdict>> judge)
    {
        var subject = duty.Section ?? "annual-reports";
        if (site.Section(subject) is not SectionMatch.Found { Section: var section }) return [Verdict.Unclear(subject, "未找到年度报告栏目，无从判定") with { Follows = true }];
        var last = site.Today.Year - 1;
        var first = duty.With.Day("since", duty.Year)?.Year ?? last;
        if (first > last) return [new() { Outcome = Outcome.NotApplicable, Subject = subject, Reason = $"任务自{first}年度报告起判定" }];
        return Enumerable.Range(Math.Max(first, FirstYear), last - Math.Max(first, FirstYear) + 1)
            .SelectMany(year => OfYear(duty, site, section, year, judge).Select(verdict => year == last ? verdict : verdict with { Subject = $"{year}/{verdict.Subject}" }));
    }

    private static IEnumerable<Verdict> OfYear(Duty duty, JudgedSite site, SiteSection section, int year, Func<ReportCase, IEnumerable<Verdict>> judge)
    {
        if (Find(section, year) is not { } item) return [Absent(duty, site, section, year)];
        if (WrittenReport.Of(item, year, site) is not { } written) return [Unread(duty.Section ?? "annual-reports", item, year)];
        return judge(new(written.Report, written.Quote)
        {
            Previous = Find(section, year - 1) is { } before ? WrittenReport.Of(before, year - 1, site)?.Report : null,
            Differences = [.. written.Differences()],
            Threshold = duty.With.Decimal("threshold") ?? 0.85m,
        });
    }

    private static Verdict Unread(string subject, SectionItem item, int year)
    {
        if (item.Article is not { WasRead: true, Page: { } page } record)
            return Verdict.Unclear(subject, $"{year}年度报告未能读取，未作判定：{item.Article?.Why ?? "不在本次读取范围内"}", new(item.Url, null, null, item.Title));
        return Verdict.Unclear(subject, page.Attachments.Count > 0 ? $"{year}年度报告正文在附件中，未能读取，请人工核查附件" : $"{year}年度报告页面没有可识别的报告正文（可能为图片），请人工核查", Evidence.Of(record, item.Title));
    }

    /// <summary>Until 31 January nothing is due; later the duty on publication tells that it is missing.</summary>
    private static Verdict Absent(Duty duty, JudgedSite site, SiteSection section, int year)
    {
        var due = new DateOnly(year + 1, 1, 31);
        return site.Today <= due
            ? Verdict.NotDue(duty.Section ?? "annual-reports", due, $"{year}年度报告将于{due:yyyy年M月d日}到期")
            : Verdict.Unclear(duty.Section ?? "annual-reports", $"栏目“{section.Name}”中未见{year}年度报告，本项无从判定") with { Follows = true };
    }

    /// <summary>The item whose title names the year and a report; the government's own report is not the bureau's.</summary>
    private static SectionItem? Find(SiteSection section, int year) =>
        section.Items.FirstOrDefault(item => ReportReader.YearOf(item.Title) == year
            && (item.Title.Contains("年报", StringComparison.Ordinal) || item.Title.Contains("报告", StringComparison.Ordinal))
            && !item.Title.Contains("网站工作年度报表", StringComparison.Ordinal));
}
