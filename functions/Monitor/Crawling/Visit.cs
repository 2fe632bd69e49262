using System.Collections.Concurrent;
using System.Security.Cryptography;
using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Links;
using Monitor.Crawling.Network;
using Monitor.Crawling.Packing;
using Monitor.Crawling.Politeness;
using Monitor.Crawling.Probes;
using Monitor.Crawling.Traps;
using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>One visit to one site while it runs: what is asked, what came back.</summary>
internal sealed class Visit
{
    private readonly ConcurrentDictionary<string, (PageRecord Record, byte[]? Page)> records = new();
    private readonly PagePacks packs = new();
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, AttachmentText> attachments = new();
    private long bytes;

    public const string SearchFormKey = "search:form";
    public const string HomeCharsetKey = "home:gb18030";

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
        Traps = new(Today);
        Twins = new(order.Site);
        Twins.Expect(order.Known?.Artifacts ?? new Dictionary<string, string>());
        Links = new(Scope, Frontier, Targets, Traps, Twins, Today);
        Known = (order.Known?.Pages ?? []).ToDictionary(page => page.Url);
        KnownTargets = (order.Known?.Targets ?? []).DistinctBy(target => target.Url).ToDictionary(target => target.Url);
        KnownAttachments = (order.Known?.Attachments ?? []).DistinctBy(file => file.Url).ToDictionary(file => file.Url);
        AttachmentsAsked = AttachmentVisit.IsAskedBy(order);
        SearchForm = order.Known?.Artifacts.GetValueOrDefault(SearchFormKey);
        HomeIsGb = order.Known?.Artifacts.ContainsKey(HomeCharsetKey) == true;
        IsResumed = state is not null;
        IsRecheck = state?.IsRecheck == true;
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
    /// <summary>What came back, unpacked: asked for once, at the end.</summary>
    public IReadOnlyCollection<PageRecord> Records => [.. records.Values.Select(one => one.Page is null ? one.Record : one.Record with { Page = packs.Unpack(one.Page) }), .. Twins.Aliases.Where(alias => !records.ContainsKey(alias.Url))];

    /// <summary>Addresses that have a record.</summary>
    public IReadOnlyCollection<string> Recorded => [.. records.Keys.Union(Twins.Aliases.Select(alias => alias.Url))];

    /// <summary>The newest article read: its title stands on the site beyond doubt.</summary>
    public Page? Newest { get; private set; }

    public TrapWatch Traps { get; }
    public Twins Twins { get; }
    public IReadOnlyDictionary<string, LinkTarget> KnownTargets { get; }
    public IReadOnlyDictionary<string, AttachmentText> KnownAttachments { get; }
    public IReadOnlyList<AttachmentText> Attachments => [.. attachments.Values.OrderBy(file => file.Url, StringComparer.Ordinal)];
    public bool AttachmentsAsked { get; }
    public bool IsResumed { get; }
    public bool IsRecheck { get; }

    /// <summary>Where the home page's search form asks; null: none seen.</summary>
    public string? SearchForm { get; set; }
    public bool HomeIsGb { get; set; }
    public AccessTry? Try { get; set; }
    public List<TlsFact> Tls { get; } = [];
    public SearchProbe? Search { get; set; }

    /// <summary>What else is kept for the next visit: validators of sitemaps, the search form.</summary>
    public ConcurrentDictionary<string, string> Artifacts { get; } = [];

    public void Attach(AttachmentText file) => attachments[file.Url] = file;

    public Reach Reach => Order.Rules.AllowPrivateNetworks ? Reach.Private : Reach.Public;

    /// <summary>Whether addresses known from before, that nothing links to now, were added.</summary>
    public bool Remembered => Frontier.WhenDry is null;

    public void Record(PageRecord record)
    {
        if (record is { WasRead: true, Page: { Kind: PageKind.Article, Published: not null, Title.Length: >= SearchAsk.ShortestTitle } page }) Note(page);
        records[record.Url] = (record with { Page = null }, record.Page is null ? null : packs.Pack(record.Page));
    }

    public void Received(int count) => Interlocked.Add(ref bytes, count);

    /// <summary>Ended since another worker asks the hosts that are left.</summary>
    public bool IsPostponed { get; private set; }

    public void Postpone()
    {
        IsPostponed = true;
        Frontier.Close();
    }

    /// <summary>Ended before it began.</summary>
    public Visit Closed()
    {
        Frontier.Close();
        return this;
    }

    /// <summary>Whether an entry whose turn came is left out or put off, by what was learned since it was found.</summary>
    public bool PassesBy(FrontierEntry entry)
    {
        if (entry.Depth == 0 || entry.Rank == EntryRank.Remembered || entry.Looks > 0) return false;
        if (Twins.KeptOf(entry.Url) is var kept && kept != entry.Url)
        {
            Twins.Alias(entry, kept, Today);
            Frontier.Drop();
            Frontier.Add(entry with { Url = kept });
        }
        else if (Traps.Look(entry) is not null) Frontier.Drop();
        else if (!entry.IsDoubtful && Traps.IsDoubtful(entry)) Frontier.Defer(entry);
        else return false;
        return true;
    }

    public static string HashOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private void Note(Page article)
    {
        lock (gate)
            if (Newest is not { } newest || article.Published!.Day.CompareTo(newest.Published!.Day) is var later && (later > 0 || (later == 0 && string.CompareOrdinal(article.Url, newest.Url) > 0))) Newest = article;
    }

    private void Seed(FrontierState? state)
    {
        foreach (var done in state?.Done ?? [])
            if (Known.TryGetValue(done, out var record))
            {
                Record(record);
                // What one part saw of an origin is compared with what the next sees of its twin
                Twins.Take(record);
                if (record is { WasRead: true, MovedTo: null, Page: { } page }) Traps.Learn(new(record.Url, EntryRank.Section, record.Depth, record.FoundOn), page);
                Frontier.Pass(done);
            }
        if (state is not null)
        {
            if (state.Traps is { } traps) Traps.Restore(traps);
            Twins.Restore(state.Twins ?? []);
            foreach (var file in KnownAttachments.Values) Attach(file);
            foreach (var (key, fact) in Order.Known?.Artifacts ?? new Dictionary<string, string>()) Artifacts[key] = fact;
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
        Known.Values.Where(page => page is { Page: { } facts, MovedTo: null } && !Traps.Left(facts)).Select(page => new FrontierEntry(page.Url, EntryRank.Remembered, page.Depth, null) { Day = page.Page?.Published?.Day, IsLeaf = true });
}
