using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Timeliness;

/// <summary>The page states its update day, and it is not older than the period.</summary>
public sealed class PageDated : ICheck
{
    public CheckInfo Info { get; } = new("page-dated", "Timeliness", "页面标注更新日期，且未超过规定周期", "《政府信息公开条例》第十二条",
        "核对内容并在页面标注更新日期", NeedsSection: true,
        new CheckParameter("within", ParameterKind.Duration, "更新周期，默认 1 year"));

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var limit = duty.With.Limit("within") ?? new(1, TimeUnit.Years);
        var pages = SectionDocument.Of(section);
        if (pages.Count == 0) pages = [.. section.Pages.Where(page => page.Page is not null).Take(1)];
        var best = pages.Select(page => (Page: page, Day: DayOf(page.Page!, site.Today))).OrderByDescending(pair => pair.Day?.Latest() ?? DateOnly.MinValue).FirstOrDefault();
        yield return Judge(duty.Section!, section, best.Page, best.Day, limit, site) with
        {
            Trace = [Items.TraceOf(section), .. best.Day is { } day ? [day.Seen("采用日期")] : Array.Empty<string>(), .. Days.Others(best.Page?.Page, best.Day)],
        };
    }

    /// <summary>The update day; else the publication day where readers can see it.</summary>
    private static ShownDate? DayOf(Page page, DateOnly today)
    {
        var shown = page.Dates.Where(date => date.Place is not "url" and not "footer" and not "list" and not "clock" && !date.Place.StartsWith("meta", StringComparison.Ordinal)).ToList();
        var update = page.Updated ?? shown.Where(date => date.Kind == DateKind.Update).OrderByDescending(date => date.Latest()).FirstOrDefault();
        return update is { } stated && stated.Earliest() <= today ? stated : shown.Where(date => date.Kind == DateKind.Publication && date.Earliest() <= today).OrderByDescending(date => date.Latest()).FirstOrDefault();
    }

    private static Verdict Judge(string key, SiteSection section, PageRecord? on, ShownDate? day, TimeLimit limit, JudgedSite site)
    {
        var evidence = on is null ? site.EvidenceOn(section) : Evidence.Of(on, day);
        if (day is null) return Undated(key, section, on, evidence);
        if (limit.Holds(day.Earliest(), site.Today, site.Calendar)) return Verdict.Met(key, $"页面标注日期{day.InChinese()}，在{limit.InChinese}之内", evidence);
        return limit.Holds(day.Latest(), site.Today, site.Calendar)
            ? Verdict.Unclear(key, $"页面日期只标到{day.InChinese()}，不能判断是否超过{limit.InChinese}，请人工核查", evidence)
            : Verdict.Missed(key, $"“{section.Name}”标注的日期为{day.InChinese()}，至{site.Today.InChinese()}已超过{limit.InChinese}，请核对内容并更新标注", evidence);
    }

    private static Verdict Undated(string key, SiteSection section, PageRecord? on, Evidence evidence) => on?.Page switch
    {
        null => Verdict.Unclear(key, "栏目页面未能读取，请人工核查", evidence),
        { ScriptedList: { } script } => Verdict.Unclear(key, $"页面内容由脚本加载（{script}），未能读取，请人工核查", evidence),
        { Published: { } hidden } => Verdict.Unclear(key, $"页面未标注更新日期，仅能由{(hidden.Place == "url" ? "网址" : "页面标签")}推知{hidden.InChinese()}，请人工核查", evidence),
        var page when page.IsPicture() || !page.HasBody() || section.Unread is not null => Verdict.Unclear(key, "页面文字很少或未能读完，未见更新日期，请人工核查", evidence),
        _ => Verdict.Missed(key, $"“{section.Name}”未标注更新日期，请在页面标注", evidence),
    };
}
