using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Links;
using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>Whether a site was read whole, and why not: absence counts only on a whole one. The terms are those of run.json.</summary>
internal static class SiteVerdict
{
    public static (SiteState State, string? Why) Of(Visit visit, IReadOnlyList<PageRecord> records, IReadOnlyList<FrontierEntry> rest, bool goesOn)
    {
        var roots = RootsOf(visit, records);
        if (roots.Count > 0 && roots.All(root => !root.WasRead))
            return roots.Any(root => IsRefusal(root.Outcome))
                ? (SiteState.Refused, $"网站拒绝访问：{roots.First(root => IsRefusal(root.Outcome)).Why}")
                : (SiteState.Unreachable, $"网站无法访问：{roots[0].Why}");
        var why = Reasons(visit, records, rest, goesOn).ToList();
        return why.Count == 0 ? (SiteState.Whole, null) : (SiteState.Partial, "网站未能完整读取：" + string.Join("；", why));
    }

    private static List<PageRecord> RootsOf(Visit visit, IReadOnlyList<PageRecord> records)
    {
        var urls = visit.Order.Site.Roots.Select(root => root.AbsoluteUri).ToHashSet();
        return [.. records.Where(record => urls.Contains(record.Url))];
    }

    private static IEnumerable<string> Reasons(Visit visit, IReadOnlyList<PageRecord> records, IReadOnlyList<FrontierEntry> rest, bool goesOn)
    {
        if (goesOn) yield return $"本次访问时间已用完，其余 {rest.Count} 个地址待续";
        else if (rest.Count + visit.Frontier.LetGo is > 0 and var left) yield return $"达到每站页数上限（{visit.Order.Rules.Pages} 页），另有 {left} 个地址未访问";
        foreach (var root in RootsOf(visit, records).Where(root => !root.WasRead && !Breaks(root.Outcome)))
            yield return $"登记的网址 {root.Url} 未能读取：{root.Why ?? root.Outcome.Sentence}";
        foreach (var kind in records.Where(record => record.MovedTo is null && Breaks(record.Outcome)).GroupBy(record => record.Outcome).OrderByDescending(kind => kind.Count()))
            yield return $"{kind.Key.Sentence}（{kind.Count()} 个地址，如 {kind.First().Url}）";
        foreach (var trap in visit.Traps.Met) yield return $"疑似陷阱：{trap.Name}，跳过 {trap.Count} 个地址（如 {trap.Example}）";
        foreach (var (root, other, count) in RootsOf(visit, records).Where(root => root.WasRead).Select(root => Twins.Unregistered(root.Page!, visit.Scope.Owns)).OfType<(string, string, int)>().Distinct())
            yield return $"首页 {root} 的链接大多（{count} 个）指向未登记的 {other}，如为同一网站，请在城市文件中登记";
        var byKey = SnapshotBuilder.ByKey(records);
        var unread = records.Where(record => record is { WasRead: true, MovedTo: null } && (record.Page!.ScriptedList is not null || ListGaps.Of(record.Page, url => byKey.GetValueOrDefault(AddressKey.Of(url))) is not null)).ToList();
        if (unread.Count > 0)
            yield return $"有 {unread.Count} 个列表由脚本加载，未能读取（如 {unread[0].Url}）{(visit.Artifacts.TryGetValue(Rendering.ScriptedPages.MissingKey, out var missing) ? "：" + missing : "")}";
    }

    /// <summary>Answers that are none: gone pages, exclusions by robots.txt and links away are answers.</summary>
    private static bool Breaks(FetchOutcome outcome) => outcome is not (FetchOutcome.Fetched or FetchOutcome.NotModified or FetchOutcome.NotFound or FetchOutcome.Gone
        or FetchOutcome.SoftNotFound or FetchOutcome.ForbiddenByRobots or FetchOutcome.RedirectedAway or FetchOutcome.WrongType or FetchOutcome.Guarded);

    private static bool IsRefusal(FetchOutcome outcome) => outcome is FetchOutcome.ForbiddenByRobots or FetchOutcome.Refused or FetchOutcome.BlockPage;
}
