using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Links;
using Monitor.Crawling.Network;
using Monitor.Pages;

namespace Monitor.Crawling.Sitemaps;

/// <summary>Reads the sitemaps of a site before its pages: those robots.txt names, else /sitemap.xml; inside the site only.</summary>
internal sealed class SitemapVisit(Visit visit, OriginWatch origins, Fetcher fetcher)
{
    private const int most = 50;

    // Links away from a root that an entry counts as: behind what the home page leads to
    private const int depth = 2;
    private const string partsOf = "parts of ";
    private readonly Queue<Uri> waiting = [];
    private readonly HashSet<string> asked = [];

    /// <summary>Validators of the sitemaps read, for the next visit's conditional requests.</summary>
    public Dictionary<string, string> Validators { get; } = [];

    public async Task ReadAsync(CancellationToken stop)
    {
        foreach (var root in visit.Order.Site.Roots.DistinctBy(root => root.GetLeftPart(UriPartial.Authority)))
        {
            var rules = await origins.RulesOfAsync(root, stop);
            if (origins.DownSince(root.GetLeftPart(UriPartial.Authority)) is not null) continue;
            foreach (var named in rules.Sitemaps.DefaultIfEmpty(new Uri(root, "/sitemap.xml").AbsoluteUri)) Want(named);
        }
        while (asked.Count < most && waiting.TryDequeue(out var sitemap) && !visit.Frontier.IsClosed) await ReadAsync(sitemap, stop);
    }

    private void Want(string written)
    {
        if (Uri.TryCreate(written, UriKind.Absolute, out var address) && visit.Scope.Owns(address) && asked.Add(address.AbsoluteUri)) waiting.Enqueue(address);
    }

    private async Task ReadAsync(Uri sitemap, CancellationToken stop)
    {
        var rules = await origins.RulesOfAsync(sitemap, stop);
        if (rules.Forbids(sitemap) is not null) return;
        var key = $"sitemap:{sitemap.AbsoluteUri}";
        var known = visit.Order.Known?.Artifacts.GetValueOrDefault(key);
        var reply = await fetcher.FetchAsync(new(sitemap, visit.Reach) { AnyType = true, ETag = known is ['"' or 'W', ..] ? known : null, LastModified = known is ['"' or 'W', ..] ? null : known }, visit.Courtesy, stop);
        visit.Received(reply.Body.Length);
        if (reply.Location is { } moved) Want(moved.AbsoluteUri);
        if (reply.Outcome is FetchOutcome.NotModified && known is not null) Unchanged(key, known);
        if (reply is not { Outcome: FetchOutcome.Fetched, Location: null, Body.Length: > 0 } || IsPage(reply)) return;
        if ((reply.ETag ?? reply.LastModified) is { } validator) Validators[key] = validator;
        // Addresses are to be absolute (sitemaps.org); where they are not, what is meant is plain
        var entries = SitemapReader.Read(reply.Body).Select(entry => Uri.TryCreate(sitemap, entry.Url, out var absolute) ? entry with { Url = absolute.AbsoluteUri } : null).OfType<SitemapEntry>().ToList();
        if (entries.Any(entry => entry.IsSitemap)) Validators[partsOf + key] = string.Join('\n', entries.Where(entry => entry.IsSitemap).Take(most).Select(entry => entry.Url));
        foreach (var entry in entries) Take(entry);
    }

    // An unchanged index has parts that may have changed; what an unchanged list named is known from the last visit
    private void Unchanged(string key, string validator)
    {
        Validators[key] = validator;
        if (visit.Order.Known?.Artifacts.GetValueOrDefault(partsOf + key) is { } parts)
        {
            Validators[partsOf + key] = parts;
            foreach (var part in parts.Split('\n')) Want(part);
        }
        foreach (var page in visit.Known.Values.Where(page => page is { FoundOn: null, Depth: depth, Outcome: not (FetchOutcome.NotFound or FetchOutcome.Gone) }))
            Take(new(page.Url, page.Page?.Published?.Day, false));
    }

    // Some servers call every file a page; a page in its place is none
    private static bool IsPage(FetchReply reply) =>
        ContentKind.IsHtml(reply.ContentType) && reply.Body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..] and var text && text[..Math.Min(text.Length, 1024)] is var start && start.IndexOf("<urlset"u8) < 0 && start.IndexOf("<sitemapindex"u8) < 0 && start.IndexOf("<rss"u8) < 0;

    private void Add(FrontierEntry found)
    {
        if (visit.Traps.Look(found) is null) visit.Frontier.Add(found);
    }

    private void Take(SitemapEntry entry)
    {
        if (entry.IsSitemap) Want(entry.Url);
        else if (Uri.TryCreate(entry.Url, UriKind.Absolute, out var address) && LinkKind.IsWeb(address) && !LinkKind.IsFile(address) && visit.Scope.ReadingOf(address) == Reading.Inside)
            Add(new(address.GetLeftPart(UriPartial.Query), LinkKind.LooksLikeArticle(address) ? EntryRank.Article : EntryRank.Section, depth, null) { Day = entry.Day });
    }
}
