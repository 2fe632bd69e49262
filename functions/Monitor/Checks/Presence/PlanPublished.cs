using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Presence;

/// <summary>The year's work plan for disclosure is itself published.</summary>
public sealed partial class PlanPublished : ICheck
{
    public CheckInfo Info { get; } = new("plan-published", "Presence", "年度政务公开工作方案（要点）已公开", "年度政务公开工作方案（由主管部门设定）",
        "公开本年度政务公开工作方案", NeedsSection: false,
        new CheckParameter("by", ParameterKind.Day, "最迟公开日，默认 12-31"))
    { TellsMissingSection = true };

    public DateOnly? DueOn(Duty duty) => duty.With.Day("by", duty.Year) ?? new(duty.Year, 12, 31);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var key = duty.Section ?? "work-plan";
        var section = site.Bureau.Sections.Knows(key) && site.Section(key) is SectionMatch.Found found ? found.Section : null;
        var own = new TitleMatcher(duty.Plan.Length > 0 ? duty.Plan : " ", site.Bureau);
        var search = new DocumentSearch(title => Fit(title, duty, own), section, site);
        yield return Judge(duty.Section ?? "site", duty, search, section, site) with { Trace = [section is null ? MissingSection.Say(key, site) : Items.TraceOf(section), .. search.Trace] };
    }

    private Verdict Judge(string subject, Duty duty, DocumentSearch search, SiteSection? section, JudgedSite site)
    {
        var due = DueOn(duty)!.Value;
        var title = $"{duty.Year}年政务公开工作方案";
        if (search.Full.Count == 0 && search.Elsewhere is { Page: { Published: { } day } page } record && day.Latest() <= due)
            return Verdict.Met(subject, $"《{page.Title}》于{day.InChinese()}公开，未晚于{due.InChinese()}", Evidence.Of(record, page.Title));
        if (section is null && search.Elsewhere is null && site.Today > due && duty.Section is { } key) return MissingSection.Follow(key, subject, site);
        return DueJudgement.Of(subject, title, due, search, section, site);
    }

    private static TitleFit Fit(string title, Duty duty, TitleMatcher own)
    {
        var core = Wording.Core(title);
        if (duty.Plan.Length > 0 && own.Fit(title) == TitleFit.Full) return TitleFit.Full;
        if (!core.Contains($"{duty.Year}年", StringComparison.Ordinal) || !Subject().IsMatch(core)) return TitleFit.None;
        return Kind().IsMatch(core) && !Other().IsMatch(core) ? TitleFit.Full : Kind().IsMatch(core) ? TitleFit.About : TitleFit.None;
    }

    [GeneratedRegex("政务公开|信息公开")]
    private static partial Regex Subject();

    [GeneratedRegex("方案|要点|计划|任务分解|工作安排|责任清单")]
    private static partial Regex Kind();

    [GeneratedRegex("解读|落实情况|完成情况|总结|培训|征求|报告")]
    private static partial Regex Other();
}
