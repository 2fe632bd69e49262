using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Crawling;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Tests.Crawling;

/// <summary>What visits in tests share: quick limits, an order for a root, a pack in memory.</summary>
internal static class Sample
{
    public static CrawlLimits QuickLimits { get; } = new()
    {
        AttemptTimeout = TimeSpan.FromSeconds(2),
        TotalTimeout = TimeSpan.FromSeconds(6),
        RetryDelay = TimeSpan.FromMilliseconds(20),
        SecondLookAfter = TimeSpan.FromMilliseconds(50),
        BreakDuration = TimeSpan.FromMilliseconds(600),
    };

    public static CrawlRules Rules { get; } = new() { Delay = TimeSpan.Zero, Concurrency = 2, AllowPrivateNetworks = true, Budget = TimeSpan.FromSeconds(60) };

    public static SiteCrawler Crawler(CrawlLimits? limits = null, IHostLeases? leases = null) =>
        new(new PageReader(), limits ?? QuickLimits, TimeProvider.System, NullLogger<SiteCrawler>.Instance, leases);

    public static CrawlOrder Order(Uri root, CrawlRules? rules = null, SiteSnapshot? known = null, byte[]? frontier = null, params Uri[] also)
    {
        var site = new Site { Key = "tourism-00000001", Bureau = "tourism", Url = root, Also = also };
        return new(new Bureau { Id = "tourism", Name = "示例市文化和旅游局", Sites = [site], Sections = new([]) }, site, rules ?? Rules, known, frontier);
    }

    public static async Task<SiteSnapshot> CrawlAsync(CrawlOrder order, MemoryPack? pack = null)
    {
        using var crawler = Crawler();
        return (await crawler.CrawlAsync(order, pack ?? new(), null, TestContext.Current.CancellationToken)).Snapshot;
    }

    public static PageRecord At(this SiteSnapshot snapshot, string path) =>
        Assert.Single(snapshot.Pages, page => new Uri(page.Url).PathAndQuery == path);
}

/// <summary>A pack that keeps pages in memory.</summary>
internal sealed class MemoryPack : IEvidencePack
{
    public ConcurrentDictionary<string, RawPage> Pages { get; } = new();
    public ConcurrentQueue<string> Added { get; } = new();

    public ValueTask AddAsync(RawPage page, CancellationToken stop)
    {
        Pages[page.Sha256] = page;
        Added.Enqueue(page.Sha256);
        return ValueTask.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken stop) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
