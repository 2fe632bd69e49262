using Microsoft.Extensions.Time.Testing;
using Monitor.Crawling;
using Monitor.Crawling.Network;
using Monitor.Crawling.Politeness;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Politeness;

public sealed class HostTests
{
    private readonly FakeTimeProvider clock = new();
    private static readonly Courtesy quick = new(TimeSpan.Zero, 4, "test");

    [Theory]
    [InlineData(3, 3)]
    [InlineData(86_400, 10)]
    public async Task A_host_s_crawl_delay_holds_for_whatever_is_asked_of_it_up_to_a_limit(int asked, int seconds)
    {
        var host = new Host(new CrawlLimits(), clock, null) { CrawlDelay = TimeSpan.FromSeconds(asked) };
        await AskAsync(host);
        var second = AskAsync(host);
        clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(FetchOutcome.Fetched, (await second).Outcome);
    }

    [Fact]
    public async Task A_turn_that_takes_longer_than_an_address_may_take_is_still_taken()
    {
        var host = new Host(new CrawlLimits { TotalTimeout = TimeSpan.FromSeconds(5) }, clock, null) { CrawlDelay = TimeSpan.FromSeconds(10) };
        await AskAsync(host);
        var second = AskAsync(host);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(FetchOutcome.Fetched, (await second).Outcome);
    }

    [Fact]
    public async Task The_pace_counts_from_when_a_request_went_out_and_not_from_when_its_connection_was_begun()
    {
        var host = new Host(new CrawlLimits(), clock, null) { CrawlDelay = TimeSpan.FromSeconds(3) };
        await host.AskAsync(quick, (connected, _) =>
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            connected();
            return Task.FromResult(new FetchReply(FetchOutcome.Fetched, 200));
        }, default);
        var second = AskAsync(host);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    private Task<FetchReply> AskAsync(Host host) => host.AskAsync(quick, (_, _) => Task.FromResult(new FetchReply(FetchOutcome.Fetched, 200) { FetchedAt = clock.GetUtcNow() }), default);
}
