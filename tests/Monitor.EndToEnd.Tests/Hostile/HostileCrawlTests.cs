using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Crawling;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.EndToEnd.Tests.Hostile;

/// <summary>Hostile sites next to healthy ones, visited side by side by one crawler.</summary>
[Collection(nameof(Alone))]
public sealed class HostileCrawlTests
{
    private static readonly CrawlLimits limits = new()
    {
        AttemptTimeout = TimeSpan.FromSeconds(3),
        TotalTimeout = TimeSpan.FromSeconds(8),
        RetryDelay = TimeSpan.FromMilliseconds(50),
        SecondLookAfter = TimeSpan.FromMilliseconds(100),
        BreakDuration = TimeSpan.FromMilliseconds(600),
    };

    private static readonly CrawlRules rules = new() { Delay = TimeSpan.Zero, Concurrency = 2, Pages = 400, Budget = TimeSpan.FromSeconds(90), AllowPrivateNetworks = true };

    [Fact]
    public async Task Healthy_sites_are_whole_and_every_failure_is_named()
    {
        var stop = TestContext.Current.CancellationToken;
        Dictionary<string, Func<string, NetworkStream, CancellationToken, Task>> scripts = new()
        {
            ["healthy-1"] = HostileSites.Healthy,
            ["slow"] = HostileSites.Slow,
            ["endless"] = HostileSites.Endless,
            ["endless-header"] = HostileSites.EndlessHeader,
            ["resetting"] = HostileSites.Resetting,
            ["bomb"] = HostileSites.Bomb,
            ["loop"] = HostileSites.Loop,
            ["trap"] = HostileSites.Trap,
            ["wall"] = HostileSites.Wall,
            ["lying"] = HostileSites.Lying,
            ["overloaded"] = HostileSites.Overloaded,
            ["healthy-2"] = HostileSites.Healthy,
        };
        var servers = scripts.ToDictionary(one => one.Key, one => new HostileServer(one.Value));
        using var crawler = new SiteCrawler(new PageReader(), limits, TimeProvider.System, NullLogger<SiteCrawler>.Instance);
        var visits = servers.ToDictionary(one => one.Key, one => crawler.CrawlAsync(Order(one.Key, one.Value.Root), new NoPack(), null, stop));
        var grown = await MostGrownWhileAsync(Task.WhenAll(visits.Values));
        var seen = visits.ToDictionary(one => one.Key, one => one.Value.Result.Snapshot);
        foreach (var server in servers.Values) await server.DisposeAsync();

        Assert.All(["healthy-1", "healthy-2"], name => Assert.Equal((SiteState.Whole, 32), (seen[name].State, seen[name].Figures.Pages)));
        Assert.Equal(["timed-out"], Named(seen["slow"]));
        Assert.Equal(["too-large"], Named(seen["endless"]));
        Assert.Equal(["too-large"], Named(seen["endless-header"]));
        Assert.Equal(["reset"], Named(seen["resetting"]));
        Assert.Equal(["too-large"], Named(seen["bomb"]));
        Assert.Equal(["too-many-redirects"], Named(seen["loop"]));
        Assert.Equal(["overloaded"], Named(seen["overloaded"]));
        Assert.All(["slow", "endless", "endless-header", "resetting", "bomb", "loop", "overloaded"], name => Assert.Equal(SiteState.Unreachable, seen[name].State));
        Assert.Equal(["block-page", "refused"], Named(seen["wall"]));
        Assert.Equal(["reset", "soft-not-found", "undecodable", "wrong-type"], Named(seen["lying"]));
        Assert.True(seen["lying"].Pages.Single(page => page.Url.EndsWith("/fine.html", StringComparison.Ordinal)).WasRead);
        Assert.Contains("日历", seen["trap"].Why, StringComparison.Ordinal);
        Assert.Contains("内容相同", seen["trap"].Why, StringComparison.Ordinal);
        Assert.All(["wall", "lying", "trap"], name => Assert.Equal(SiteState.Partial, seen[name].State));
        Assert.All(seen.Values.Where(site => site.State != SiteState.Whole), site => Assert.NotNull(site.Why));
        Assert.InRange(grown >> 20, 0, 400);
    }

    /// <summary>Bytes that this process grew by at most while the work went on; nothing else runs beside it (see the collection).</summary>
    private static async Task<long> MostGrownWhileAsync(Task work)
    {
        var (before, most) = (Environment.WorkingSet, 0L);
        while (!work.IsCompleted)
        {
            most = Math.Max(most, Environment.WorkingSet - before);
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
        }
        await work;
        return most;
    }

    private static IEnumerable<string> Named(SiteSnapshot snapshot) => snapshot.Figures.Failures.Keys;

    private static CrawlOrder Order(string name, Uri root)
    {
        var site = new Site { Key = name, Bureau = name, Url = root };
        return new(new Bureau { Id = name, Name = name, Sites = [site], Sections = new([]) }, site, rules, null, null);
    }

    private sealed class NoPack : IEvidencePack
    {
        public ValueTask AddAsync(RawPage page, CancellationToken stop) => ValueTask.CompletedTask;

        public Task CompleteAsync(CancellationToken stop) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

/// <summary>Tests that measure the process run by themselves, after the parallel ones.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
