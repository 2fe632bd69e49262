using System.Collections.Concurrent;
using Monitor.Crawling;
using Monitor.Crawling.Politeness;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Politeness;

public sealed class HostStayTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Uri A = new("http://a.example/"), B = new("http://b.example/");
    private readonly SharedLeases leases = new();

    [Fact]
    public async Task A_host_belongs_to_one_worker_until_its_last_visit_there_ends()
    {
        var (one, other) = (Worker(), Worker());
        var first = (await one.TryEnterAsync([A], Stop))!;
        var second = (await one.TryEnterAsync([A], Stop))!;
        Assert.Null(await other.TryEnterAsync([A], Stop));

        await first.DisposeAsync();
        Assert.Null(await other.TryEnterAsync([A], Stop));

        await second.DisposeAsync();
        await using var theirs = await other.TryEnterAsync([A], Stop);
        Assert.NotNull(theirs);
    }

    [Fact]
    public async Task Who_cannot_have_all_hosts_keeps_none()
    {
        var (one, other) = (Worker(), Worker());
        await using var held = await one.TryEnterAsync([B], Stop);

        Assert.Null(await other.TryEnterAsync([A, B], Stop));

        await using var free = await one.TryEnterAsync([A], Stop);
        Assert.NotNull(free);
    }

    [Fact]
    public async Task A_lost_lease_is_told_and_taken_anew_by_the_next_visit()
    {
        var worker = Worker();
        await using var stay = (await worker.TryEnterAsync([A], Stop))!;

        await leases.LoseAsync("a.example:80");

        Assert.True(stay.Lost.IsCancellationRequested);
        await using var next = (await worker.TryEnterAsync([A], Stop))!;
        Assert.False(next.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Link_targets_on_a_host_that_another_worker_asks_are_left_to_a_further_part()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var neighbour = await LoopbackSite.StartAsync();
        site.Page("/", $"<html><title>示例局</title><a href=\"{neighbour.Root}x.html\">友情链接</a></html>");
        neighbour.Page("/x.html", "<html></html>");
        using var crawler = Sample.Crawler(Sample.QuickLimits with { BusyPatience = TimeSpan.FromMilliseconds(300), BusyPause = TimeSpan.FromMilliseconds(50) }, leases);
        var order = Sample.Order(site.Root);

        CrawlResult first;
        await using (await Worker().TryEnterAsync([neighbour.Root], Stop)) first = await crawler.CrawlAsync(order, new MemoryPack(), null, Stop);

        Assert.Empty(neighbour.Asked);
        Assert.NotNull(first.NotBefore);
        var second = await crawler.CrawlAsync(order with { Known = first.Snapshot, Frontier = first.Frontier }, new MemoryPack(), null, Stop);
        Assert.Equal(FetchOutcome.Fetched, Assert.Single(second.Snapshot.Targets).Outcome);
        Assert.Single(site.Paths, "/");
        Assert.Null(second.Frontier);
    }

    private HostDesk Worker() => new(Sample.QuickLimits, TimeProvider.System, leases);

    /// <summary>What several workers share, in memory.</summary>
    private sealed class SharedLeases : IHostLeases
    {
        private readonly ConcurrentDictionary<string, Lease> held = new();

        public Task<IHostLease?> TryTakeAsync(string host, CancellationToken stop)
        {
            var mine = new Lease(() => held.TryRemove(host, out var _));
            return Task.FromResult<IHostLease?>(held.TryAdd(host, mine) ? mine : null);
        }

        public async Task LoseAsync(string host)
        {
            if (held.TryRemove(host, out var lease)) await lease.LoseAsync();
        }

        private sealed class Lease(Action release) : IHostLease
        {
            private readonly CancellationTokenSource lost = new();

            public CancellationToken Lost => lost.Token;

            public Task LoseAsync() => lost.CancelAsync();

            public ValueTask DisposeAsync()
            {
                if (!lost.IsCancellationRequested) release();
                return ValueTask.CompletedTask;
            }
        }
    }
}
