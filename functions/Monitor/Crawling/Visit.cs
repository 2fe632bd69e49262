using System.Collections.Concurrent;
using System.Security.Cryptography;
using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Links;
using Monitor.Crawling.Network;
using Monitor.Crawling.Politeness;
using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>One visit to one site while it runs: what is asked, what came back.</summary>
internal sealed class Visit
{
    private readonly ConcurrentDictionary<string, PageRecord> records = new();
    private long bytes;

    public Visit(CrawlOrder order, FrontierState? state, TimeProvider clock)
    {
        Order = order;
        Today = order.Today ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));
        StartedAt = state?.StartedAt ?? clock.GetUtcNow();
        PartStartedAt = clock.GetTimestamp();
        SecondsBefore = state?.Seconds ?? 0;
        bytes = state?.Bytes ?? 0;
        Courtesy = Courtesy.Of(order.Rules, UserAgent.For(order.Contact));
        Scope = new(order.Site);
        Frontier = new(clock, order.Rules.Pages, Math.Max(1000, order.Rules.Pages * 20));
        Targets = new(order.Rules.Pages);
        Links = new(Scope, Frontier, Targets);
        Known = (order.Known?.Pages ?? []).ToDictionary(page => page.Url);
        Seed(state);
    }

    public CrawlOrder Order { get; }
    public DateOnly Today { get; }
    public DateTimeOffset StartedAt { get; }
    public long PartStartedAt { get; }
    public double SecondsBefore { get; }
    public Courtesy Courtesy { get; }
    public SiteScope Scope { get; }
    public Frontier Frontier { get; }
    public Targets Targets { get; }
    public Discovery Links { get; }
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Records of the last visit by address.</summary>
    public IReadOnlyDictionary<string, PageRecord> Known { get; }
    public IReadOnlyCollection<PageRecord> Records => [.. records.Values];

    public Reach Reach => Order.Rules.AllowPrivateNetworks ? Reach.Private : Reach.Public;

    /// <summary>Whether addresses known from before, that nothing links to now, were added.</summary>
    public bool Remembered => Frontier.WhenDry is null;

    public void Record(PageRecord record) => records[record.Url] = record;

    public void Received(int count) => Interlocked.Add(ref bytes, count);

    public static string HashOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private void Seed(FrontierState? state)
    {
        foreach (var done in state?.Done ?? [])
            if (Known.TryGetValue(done, out var record))
            {
                Record(record);
                Frontier.Pass(done);
            }
        Frontier.CountAsked(records.Count);
        Targets.Restore(state?.Targets ?? []);
        if (state?.Remembered != true) Frontier.WhenDry = RememberedPages;
        foreach (var entry in state?.Rest ?? []) Frontier.Add(entry);
        foreach (var root in Order.Site.Roots) Frontier.Add(new(root.AbsoluteUri, EntryRank.Root, 0, null));
        foreach (var pin in Order.Site.Pins.Values.Where(Scope.Owns)) Frontier.Add(new(pin.AbsoluteUri, EntryRank.Section, 1, null));
    }

    /// <summary>Pages read before that nothing links to now: asked for last, so that their going is noticed.</summary>
    private IEnumerable<FrontierEntry> RememberedPages() =>
        Known.Values.Where(page => page is { Page: not null, MovedTo: null }).Select(page => new FrontierEntry(page.Url, EntryRank.Remembered, page.Depth, null) { Day = page.Page?.Published?.Day, IsLeaf = true });
}
