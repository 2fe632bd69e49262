using Microsoft.Extensions.Time.Testing;
using Monitor.Crawling.Frontiers;

namespace Monitor.Tests.Crawling.Frontiers;

public sealed class FrontierTests
{
    private const string origin = "http://s.test";
    private readonly FakeTimeProvider clock = new();

    private static FrontierEntry Entry(string path, EntryRank rank, int depth = 1, DateOnly? day = null) => new(origin + path, rank, depth, null) { Day = day };

    [Fact]
    public async Task Gives_sections_and_lists_before_articles_and_newest_articles_first()
    {
        var frontier = new Frontier(clock, 100, 100);
        frontier.Add(Entry("/old.html", EntryRank.Article, 1, new(2020, 1, 1)));
        frontier.Add(Entry("/new.html", EntryRank.Article, 3, new(2026, 1, 1)));
        frontier.Add(Entry("/deep/", EntryRank.Section, 2));
        frontier.Add(Entry("/list_2", EntryRank.Paging));
        frontier.Add(Entry("/", EntryRank.Root, 0));
        frontier.Add(Entry("/high/", EntryRank.Section));

        var order = new List<string>();
        for (var at = 0; at < 6; at++) order.Add(new Uri((await frontier.TakeAsync(origin, default))!.Url).AbsolutePath);

        Assert.Equal(["/", "/high/", "/deep/", "/list_2", "/new.html", "/old.html"], order);
    }

    [Fact]
    public async Task Waits_for_what_is_under_way_and_ends_when_nothing_is()
    {
        var frontier = new Frontier(clock, 100, 100);
        frontier.Add(Entry("/", EntryRank.Root, 0));
        await frontier.TakeAsync(origin, default);
        var next = frontier.TakeAsync(origin, default).AsTask();
        Assert.False(next.IsCompleted);

        frontier.Add(Entry("/a", EntryRank.Section));
        Assert.Equal(origin + "/a", (await next)!.Url);
        frontier.Done();
        frontier.Done();
        Assert.Null(await frontier.TakeAsync(origin, default));
    }

    [Fact]
    public async Task Gives_a_second_look_when_it_is_due()
    {
        var frontier = new Frontier(clock, 100, 100);
        frontier.Add(Entry("/", EntryRank.Root, 0));
        var entry = (await frontier.TakeAsync(origin, default))!;
        frontier.Again(entry with { Looks = 1 }, clock.GetUtcNow() + TimeSpan.FromSeconds(10));
        var again = frontier.TakeAsync(origin, default).AsTask();
        Assert.False(again.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, (await again)!.Looks);
    }

    [Fact]
    public async Task Takes_an_address_once_and_no_more_than_the_limit()
    {
        var frontier = new Frontier(clock, 1, 100);
        Assert.True(frontier.Add(Entry("/a?x=1&y=2", EntryRank.Section)));
        Assert.False(frontier.Add(Entry("/a?y=2&x=1", EntryRank.Section)));
        frontier.Add(Entry("/b", EntryRank.Section));

        Assert.NotNull(await frontier.TakeAsync(origin, default));
        frontier.Done();
        Assert.Null(await frontier.TakeAsync(origin, default));
        Assert.Equal(origin + "/b", Assert.Single(frontier.Rest()).Url);
    }

    [Fact]
    public void A_packed_frontier_is_the_same_again_and_a_broken_or_old_one_is_none()
    {
        var now = clock.GetUtcNow();
        var state = new FrontierState { StartedAt = now, Done = ["http://s.test/"], Rest = [Entry("/a", EntryRank.Article, 2, new(2026, 1, 2))], Targets = [], Bytes = 7 };

        var packed = state.Pack();

        Assert.Equal(state.Rest, FrontierState.Unpack(packed, now.AddHours(-1))!.Rest);
        Assert.Null(FrontierState.Unpack(packed, now.AddHours(1)));
        Assert.Null(FrontierState.Unpack([1, 2, 3], now.AddHours(-1)));
        Assert.Null(FrontierState.Unpack(null, now.AddHours(-1)));
    }
}
