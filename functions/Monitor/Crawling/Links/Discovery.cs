using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Traps;
using Monitor.Pages;
using Monitor.Pages.Reading;

namespace Monitor.Crawling.Links;

/// <summary>Sorts what a page links to: into the frontier what belongs to the site, to the link check what an anchor leads to elsewhere.</summary>
internal sealed class Discovery(SiteScope scope, Frontier frontier, Targets targets, TrapWatch traps, Twins twins, DateOnly today)
{
    public void Take(Page page, FrontierEntry entry)
    {
        var leadsOn = entry.IsMirror && page.Links.Any(link => Descents.IsBelow(entry.Url, link.Url) && IsKnownAbove(entry.Url, link.Url));
        entry = entry with { Barren = traps.Learn(entry, page, leadsOn) };
        var counted = new HashSet<string>();
        foreach (var file in page.Attachments.Where(file => IsAnchor(file.Place) || IsOurs(file.Url))) Target(file, page.Url, isFile: true, counted);
        if (entry.IsLeaf && entry.Rank != EntryRank.Paging) return;
        // Beyond its end a list shows its last page for ever: such a page turns no further
        var turns = entry.Rank != EntryRank.Paging || traps.IsNewFace(page);
        foreach (var more in page.MorePages.Where(_ => turns)) Follow(more, entry, EntryRank.Paging, inList: true);
        foreach (var row in page.Rows.Where(row => !counted.Contains(WithoutFragment(row.Url)))) Follow(row.Url, entry, row.Shown is null ? null : EntryRank.Article, inList: true, row.Shown?.Day);
        if (!entry.IsLeaf) foreach (var link in page.Links.Where(link => turns || !IsPager(link, page))) Link(link, page.Url, entry, counted);
    }

    private void Link(PageLink link, string pageUrl, FrontierEntry entry, HashSet<string> counted)
    {
        if (frontier.HasSeen(link.Url) || counted.Contains(link.Url) || ScriptedList.IsTemplate(link.Url)) return;
        var isElsewhere = targets.Knows(link.Url) || !Follow(link.Url, entry, RankOf(link.Place), link.Place is LinkPlace.List);
        if (isElsewhere && IsAnchor(link.Place)) Target(link, pageUrl, isFile: false, counted);
    }

    /// <summary>False: not an address to crawl.</summary>
    private bool Follow(string url, FrontierEntry from, EntryRank? rank, bool inList, DateOnly? day = null)
    {
        var kept = twins.KeptOf(url);
        if (!FollowKept(kept, from, rank, inList, day)) return false;
        if (kept != url) twins.Alias(new(WithoutFragment(url), EntryRank.Section, from.Depth + 1, from.Url), WithoutFragment(kept), today);
        return true;
    }

    private bool FollowKept(string url, FrontierEntry from, EntryRank? rank, bool inList, DateOnly? day)
    {
        if (frontier.HasSeen(url)) return true;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !LinkKind.IsWeb(address) || LinkKind.IsFile(address)) return false;
        var reading = scope.ReadingOf(address);
        if (reading is Reading.Outside or Reading.Others || (reading == Reading.Leaf && !inList)) return false;
        var found = new FrontierEntry(WithoutFragment(url), RankOf(rank, address), from.Depth + 1, from.Url) { Day = day, IsLeaf = reading == Reading.Leaf };
        if (Descents.IsBelow(from.Url, url)) found = found with { Barren = from.Barren, IsMirror = IsKnownAbove(from.Url, url) };
        if (traps.Look(found, address) is null) frontier.Add(found);
        return true;
    }

    /// <summary>Whether what an address adds to the folder of its page is known under a folder further up.</summary>
    private bool IsKnownAbove(string page, string url)
    {
        var (top, folder) = (AddressKey.OriginOf(page).Length, Descents.FolderOf(page) - 1);
        for (var above = folder; above > top;)
        {
            above = page.LastIndexOf('/', above - 1);
            if (frontier.HasSeen(string.Concat(page.AsSpan(0, above), url.AsSpan(folder)))) return true;
        }
        return false;
    }

    // A page counts once for a target, however often it links to it
    private void Target(PageLink link, string foundOn, bool isFile, HashSet<string> counted)
    {
        if (!counted.Add(WithoutFragment(link.Url)) || targets.Count(link.Url, foundOn) || !Uri.TryCreate(link.Url, UriKind.Absolute, out var address) || !LinkKind.IsWeb(address)) return;
        targets.Add(WithoutFragment(link.Url), link.Text, foundOn, isFile || LinkKind.IsFile(address));
    }

    private static bool IsPager(PageLink link, Page page) =>
        page.MorePages.Contains(link.Url) || (Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && LinkKind.LooksLikePaging(address));

    private bool IsOurs(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && scope.Owns(address);

    private static EntryRank? RankOf(LinkPlace place) =>
        place is LinkPlace.Navigation or LinkPlace.Breadcrumb or LinkPlace.Frame or LinkPlace.Script ? EntryRank.Section : null;

    private static EntryRank RankOf(EntryRank? known, Uri address) => known switch
    {
        EntryRank.Section when LinkKind.LooksLikeArticle(address) => EntryRank.Article,
        { } rank => rank,
        null when LinkKind.LooksLikePaging(address) => EntryRank.Paging,
        null when LinkKind.LooksLikeArticle(address) => EntryRank.Article,
        null => EntryRank.Section,
    };

    // contract.md: elsewhere only the target of an <a href> is asked for
    private static bool IsAnchor(LinkPlace place) => place is not (LinkPlace.Frame or LinkPlace.Script);

    private static string WithoutFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? url[..at] : url;
}
