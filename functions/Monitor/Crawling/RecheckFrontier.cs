using Monitor.Crawling.Frontiers;
using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>
/// A re-check is a visit that goes on from the last snapshot with only a few pages left to read: those are asked for again, with what they
/// newly link to; the rest stands as it was seen.
/// </summary>
public static class RecheckFrontier
{
    /// <summary>The frontier to hand to the crawler, with `known` as its snapshot. Pages are absolute addresses; roots of the site are always read again.</summary>
    public static byte[] Of(SiteSnapshot known, IEnumerable<string> pages, DateTimeOffset now)
    {
        var again = pages.Append(known.Url).Select(page => page.Split('#', 2)[0]).ToHashSet();
        foreach (var page in known.Pages.Where(page => page.Depth == 0 || (page.MovedTo is { } moved && again.Contains(moved)))) again.Add(page.Url);
        foreach (var page in known.Pages.Where(page => page.MovedTo is not null && again.Contains(page.Url)).ToList()) again.Add(page.MovedTo!);
        var byUrl = known.Pages.DistinctBy(page => page.Url).ToDictionary(page => page.Url);
        return new FrontierState
        {
            StartedAt = now,
            Done = [.. known.Pages.Where(page => !again.Contains(page.Url) && page.Outcome != FetchOutcome.NotTried).Select(page => page.Url)],
            Rest = [.. again.Select(url => Entry(url, byUrl.GetValueOrDefault(url)))],
            Targets = [.. known.Targets.Select(target => Asked(target, again)).OfType<LinkTarget>()],
            Remembered = true,
            IsRecheck = true,
        }.Pack();
    }

    /// <summary>Whether a stored frontier belongs to a visit of the whole site that goes on: its end must be awaited.</summary>
    public static bool IsUnderWay(byte[]? frontier, DateTimeOffset now) => FrontierState.Unpack(frontier, now - SiteCrawler.LongestVisit) is { IsRecheck: false };

    /// <summary>A stored frontier as a visit of the whole site may take it up: not what a re-check left behind that was given up.</summary>
    public static byte[]? OfWholeSite(byte[]? frontier) => FrontierState.Unpack(frontier, DateTimeOffset.MinValue) is { IsRecheck: true } ? null : frontier;

    private static FrontierEntry Entry(string url, PageRecord? known) => new(url, known?.Depth == 0 ? EntryRank.Root : EntryRank.Section, known?.Depth ?? 1, known?.FoundOn);

    /// <summary>A target that a page read again pointed to is asked for again; one that only such pages pointed to is forgotten until they do so again.</summary>
    private static LinkTarget? Asked(LinkTarget target, HashSet<string> again)
    {
        var elsewhere = target.FoundOn.Where(page => !again.Contains(page)).ToList();
        if (elsewhere.Count == target.FoundOn.Count) return target;
        var pages = target.Pages - (target.FoundOn.Count - elsewhere.Count);
        return pages <= 0 ? null : target with { Outcome = target.Outcome.IsSuccess ? target.Outcome : FetchOutcome.NotTried, FoundOn = elsewhere, Pages = pages };
    }
}
