using Monitor.Pages;

namespace Monitor.Checks.Sites;

/// <summary>Faults that many pages share stand in their template: told once, on the page with the shortest address, with the pages counted.</summary>
internal static class TemplateFaults
{
    private const int Many = 3;

    /// <summary>One verdict a page, or one for all where at least three share the fault.</summary>
    public static IEnumerable<Verdict> Tell<TFault>(IEnumerable<(PageRecord Page, TFault Fault)> faults, Func<PageRecord, TFault, Verdict> say) where TFault : notnull =>
        faults.GroupBy(pair => pair.Fault).SelectMany(same => same.Count() < Many ? same.Select(pair => say(pair.Page, pair.Fault)) : [Once([.. same.Select(pair => pair.Page)], same.Key, say)]);

    private static Verdict Once<TFault>(List<PageRecord> pages, TFault fault, Func<PageRecord, TFault, Verdict> say)
    {
        var ordered = pages.OrderBy(page => page.Url.Length).ThenBy(page => page.Url, StringComparer.Ordinal).ToList();
        var one = say(ordered[0], fault);
        return one with { Reason = $"{one.Reason}（同类页面共{pages.Count}个，应在页面模板中修正）", Trace = [.. one.Trace, .. ordered.Take(10).Select(page => $"页面：{page.Url}")] };
    }
}
