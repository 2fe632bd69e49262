using Monitor.Crawling.Links;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Links;

public sealed class TrapWatchTests
{
    private readonly TrapWatch traps = new(new(2026, 4, 10));

    [Theory]
    [InlineData("http://s.test/calendar.php?year=2031&month=5", TrapKind.Calendar)]
    [InlineData("http://s.test/rili/2040/01", TrapKind.Calendar)]
    [InlineData("http://s.test/meetings/2031/05/", TrapKind.Calendar)]
    [InlineData("http://s.test/plan.jsp?ym=203105&d=1", TrapKind.Calendar)]
    [InlineData("http://s.test/meetings/1994/12/", TrapKind.Calendar)]
    [InlineData("http://s.test/a/b/a/b/a/b/a/b/x.html", TrapKind.Loop)]
    internal void Names_what_never_ends(string url, TrapKind kind) => Assert.Equal(kind, traps.Look(new(url)));

    [Theory]
    [InlineData("http://s.test/list.asp?class=9&page=300")]
    [InlineData("http://s.test/info/2035/7.htm")]
    [InlineData("http://s.test/plan.jsp?ym=202605")]
    [InlineData("http://s.test/art/2026/3/2/art_9_1.html")]
    [InlineData("http://s.test/calendar.php?year=2025&month=5")]
    [InlineData("http://s.test/show?id=203105")]
    [InlineData("http://s.test/info/1042/170512")]
    [InlineData("http://s.test/list/1701/2/")]
    [InlineData("http://s.test/art/20450312")]
    [InlineData("http://s.test/2019/2019/2019/2019/a.html")]
    public void Leaves_honest_addresses_alone(string url) => Assert.Null(traps.Look(new(url)));

    [Fact]
    public void Names_endless_combinations_but_not_long_lists()
    {
        TrapKind? last = null;
        for (var at = 0; at < 300; at++) last = traps.Look(new($"http://s.test/find?sort={at % 5}&order={at % 2}&type={at % 7}&from={at}"));
        Assert.Equal(TrapKind.Permutation, last);

        for (var at = 0; at < 3000; at++) Assert.Null(traps.Look(new($"http://s.test/show.php?m=content&catid={at % 30}&id={at}")));
    }

    [Fact]
    public void Names_pages_that_say_the_same_whatever_session_their_address_carries()
    {
        for (var at = 0; at < 40; at++) traps.Learn(new Page { Url = $"http://s.test/enter?visit={Guid.CreateVersion7():N}", ContentHash = "same" });
        Assert.Equal(TrapKind.Echo, traps.Look(new("http://s.test/enter?visit=Xk29fQ")));
    }

    [Fact]
    public void A_further_page_with_the_rows_of_its_neighbour_has_no_new_face()
    {
        Page Further(int page, params string[] rows) => new() { Url = $"http://s.test/list.asp?page={page}", Text = $"第{page}页", Rows = [.. rows.Select(row => new ListRow("某通知", row, null))] };
        Assert.True(traps.IsNewFace(Further(2, "http://s.test/1.html")));
        Assert.True(traps.IsNewFace(Further(3, "http://s.test/2.html")));
        Assert.False(traps.IsNewFace(Further(4, "http://s.test/2.html")));
        Assert.True(traps.IsNewFace(Further(5)));
        Assert.False(traps.IsNewFace(Further(6)));
    }

    [Fact]
    public void Names_pages_that_say_the_same_under_ever_new_addresses()
    {
        for (var at = 0; at < 40; at++) traps.Learn(new Page { Url = $"http://s.test/x/{at}.html", ContentHash = "same" });
        for (var at = 0; at < 40; at++) traps.Learn(new Page { Url = $"http://s.test/y/{at}.html", ContentHash = $"own {at}" });

        Assert.Equal(TrapKind.Echo, traps.Look(new("http://s.test/x/41.html")));
        Assert.Null(traps.Look(new("http://s.test/y/41.html")));
        Assert.Equal(1, Assert.Single(traps.Met).Count);
    }
}
