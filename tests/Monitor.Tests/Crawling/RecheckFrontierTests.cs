using Monitor.Crawling;
using Monitor.Crawling.Frontiers;
using Monitor.Pages;

namespace Monitor.Tests.Crawling;

public sealed class RecheckFrontierTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_the_pages_named_the_roots_and_where_they_lead_are_read_again()
    {
        var known = Site([Page("/", 0), Page("/list.html", 1), Page("/a.html", 2), Page("/old.html", 1) with { MovedTo = "http://s.test/new.html" }, Page("/new.html", 1)], []);

        var state = Unpacked(RecheckFrontier.Of(known, ["http://s.test/list.html#top", "http://s.test/old.html", "http://s.test/fresh.html"], Now));

        Assert.Equal(["http://s.test/a.html"], state.Done);
        Assert.Equal(["http://s.test/", "http://s.test/fresh.html", "http://s.test/list.html", "http://s.test/new.html", "http://s.test/old.html"], state.Rest.Select(entry => entry.Url).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dead_target_that_only_such_pages_named_is_forgotten_until_they_name_it_again()
    {
        var known = Site([Page("/", 0), Page("/a.html", 1), Page("/b.html", 1)],
        [
            new("http://x.test/1", FetchOutcome.NotFound, 404, "甲", ["http://s.test/a.html"], 1),
            new("http://x.test/2", FetchOutcome.NotFound, 404, "乙", ["http://s.test/a.html", "http://s.test/b.html"], 2),
            new("http://x.test/3", FetchOutcome.NotFound, 404, "丙", ["http://s.test/b.html"], 1),
        ]);

        var targets = Unpacked(RecheckFrontier.Of(known, ["http://s.test/a.html"], Now)).Targets;

        Assert.Equal([("http://x.test/2", FetchOutcome.NotTried, 1), ("http://x.test/3", FetchOutcome.NotFound, 1)], targets.Select(target => (target.Url, target.Outcome, target.Pages)));
    }

    [Fact]
    public void A_visit_of_the_whole_site_neither_takes_up_a_re_check_nor_is_replaced_by_one()
    {
        var recheck = RecheckFrontier.Of(Site([Page("/", 0)], []), [], Now);
        var whole = new FrontierState { StartedAt = Now, Done = [], Rest = [], Targets = [] }.Pack();

        Assert.Equal((false, true), (RecheckFrontier.IsUnderWay(recheck, Now), RecheckFrontier.IsUnderWay(whole, Now)));
        Assert.False(RecheckFrontier.IsUnderWay(whole, Now.AddHours(25)));
        Assert.Null(RecheckFrontier.OfWholeSite(recheck));
        Assert.Same(whole, RecheckFrontier.OfWholeSite(whole));
    }

    private static FrontierState Unpacked(byte[] frontier) => FrontierState.Unpack(frontier, Now)!;

    private static SiteSnapshot Site(IReadOnlyList<PageRecord> pages, IReadOnlyList<LinkTarget> targets) =>
        new() { Bureau = "b", Site = "b-1", Url = "http://s.test/", TakenAt = Now, State = SiteState.Whole, Pages = pages, Targets = targets };

    private static PageRecord Page(string path, int depth) => new() { Url = "http://s.test" + path, Outcome = FetchOutcome.Fetched, Depth = depth };
}
