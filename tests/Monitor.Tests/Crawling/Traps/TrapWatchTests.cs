using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Traps;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Traps;

public sealed class TrapWatchTests
{
    private readonly TrapWatch traps = new(new(2026, 4, 10));

    private static FrontierEntry Entry(string url, int barren = 0, string? foundOn = null) => new(url, EntryRank.Section, 2, foundOn) { Barren = barren };

    private static Page Said(string url, string text, params string[] rows) =>
        new() { Url = url, Text = text, ContentHash = text + string.Join(' ', rows), Rows = [.. rows.Select(row => new ListRow("关于某项工作的通知", row, null))] };

    private TrapKind? Look(string url, string? foundOn = null) => traps.Look(Entry(url, 0, foundOn));

    private void Read(string url, string text, params string[] rows) => traps.Learn(Entry(url), Said(url, text, rows));

    [Theory]
    [InlineData("http://s.test/list.asp?class=9&page=300")]
    [InlineData("http://s.test/info/2035/7.htm")]
    [InlineData("http://s.test/plan.jsp?ym=203105")]
    [InlineData("http://s.test/art/2026/3/2/art_9_1.html")]
    [InlineData("http://s.test/calendar.php?year=2031&month=5")]
    [InlineData("http://s.test/show?id=203105")]
    [InlineData("http://s.test/info/1042/170512")]
    [InlineData("http://s.test/list/1701/2/")]
    [InlineData("http://s.test/list/1701/12/")]
    [InlineData("http://s.test/art/20450312")]
    [InlineData("http://s.test/2019/2019/2019/2019/a.html")]
    public void No_address_is_a_trap_by_its_looks_alone(string url) => Assert.Null(Look(url));

    [Theory]
    [InlineData("http://s.test/a/b/a/b/a/b/a/b/x.html")]
    [InlineData("http://s.test/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/")]
    public void Paths_that_repeat_themselves_or_have_more_folders_than_any_site_lead_nowhere(string url) => Assert.Equal(TrapKind.Loop, Look(url));

    [Theory]
    [InlineData("http://s.test/rili/{0}/{1:00}/")]
    [InlineData("http://s.test/hd/{0}-{1:00}.html")]
    [InlineData("http://s.test/calendar.php?year={0}&month={1}")]
    [InlineData("http://s.test/plan.jsp?ym={0}{1:00}&d=1")]
    public void A_calendar_is_left_once_its_months_say_nothing_new(string pattern)
    {
        string Month(int year, int month) => string.Format(null, pattern, year, month);
        for (var at = 0; at < 7; at++) Read(Month(2026, 4 + at), $"{2026}年{4 + at}月 日 一 二 三 四 五 六 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16");

        Assert.Equal(TrapKind.Calendar, Look(Month(2031, 5), Month(2026, 4)));
        Assert.Equal(TrapKind.Calendar, Look(Month(1994, 12), Month(2026, 4)));
        Assert.Null(Look(Month(2026, 12), Month(2026, 4)));
        Assert.Null(Look(Month(2031, 5), "http://s.test/"));
        for (var at = 0; at < 36; at++) Read(Month(2023 + (at / 12), (at % 12) + 1), "日 一 二 三 四 五 六");
        Assert.Equal(TrapKind.Calendar, Look(Month(2026, 12), Month(2026, 4)));
    }

    [Fact]
    public void An_archive_by_months_is_read_to_its_end_however_far_it_goes()
    {
        for (var at = 0; at < 400; at++)
        {
            var url = $"http://s.test/archive/{1996 + (at / 12)}/{(at % 12) + 1:00}/";
            Assert.Null(Look(url, "http://s.test/archive/2026/04/"));
            Read(url, "往期通报", $"http://s.test/t/{at}.html");
        }
    }

    [Fact]
    public void Columns_with_numbers_like_years_are_read_though_some_are_empty()
    {
        for (var column = 1700; column < 2100; column++)
        {
            var url = $"http://s.test/list/{column}/12/";
            Assert.Null(Look(url));
            Read(url, "", column % 9 == 0 ? [$"http://s.test/t/{column}.html"] : []);
        }
    }

    [Fact]
    public void Choices_are_left_once_they_show_the_same_rows_again_and_again_but_not_lists_and_items()
    {
        string[] rows = [.. Enumerable.Range(0, 15).Select(at => $"http://s.test/t/{at}.html")];
        TrapKind? last = null;
        for (var at = 0; at < 60 && last is null; at++)
        {
            var url = $"http://s.test/find?sort={at % 5}&order={at % 2}&type={at % 7}&from={at}";
            if ((last = Look(url, "http://s.test/find")) is null) Read(url, $"共 15 条，条件 {at}", [.. rows.Skip(at % 15), .. rows.Take(at % 15)]);
        }
        Assert.Equal(TrapKind.Permutation, last);

        for (var at = 0; at < 3000; at++)
        {
            var (article, list) = ($"http://s.test/show.php?m=content&catid={at % 30}&id={at}", $"http://s.test/list.php?type={at % 4}&page={at}");
            Assert.Null(Look(article, article));
            Assert.Null(Look(list, list));
            Read(article, $"第{at}号");
            Read(list, "列表", $"http://s.test/show.php?m=content&id={at}");
        }
    }

    [Fact]
    public void The_choices_of_one_menu_are_all_read_though_most_bring_nothing()
    {
        for (var at = 0; at < 200; at++)
        {
            var url = $"http://s.test/catalogue?dept={at}&page=1";
            Assert.Null(Look(url, "http://s.test/catalogue?dept=0"));
            Read(url, $"部门{at}：暂无信息", at % 90 == 89 ? [$"http://s.test/t/{at}.html"] : []);
        }
    }

    [Theory]
    [InlineData("http://s.test/p{0}.html?visit={1}")]
    [InlineData("http://s.test/p{0}.html;ticket={1}")]
    [InlineData("http://s.test/{1}/p{0}.html")]
    public void A_part_of_the_address_under_whose_values_pages_stay_the_same_marks_a_visitor(string pattern)
    {
        var word = string.Concat(Enumerable.Repeat("网页的正文内容。", 10));
        string Address(int page, string mark) => string.Format(null, pattern, page, mark);
        for (var round = 0; round < 2; round++)
            for (var page = 0; page < 7; page++) Read(Address(page, $"k{round}x93fQ"), word + page);

        Assert.Equal(TrapKind.Session, Look(Address(3, "zz7Tq01b")));
        Assert.Null(Look(Address(99, "zz7Tq01b")));
        Assert.Null(Look(Address(99, "zz7Tq01b")));
        Assert.Equal(TrapKind.Session, Look(Address(99, "zz7Tq02c")));
    }

    [Fact]
    public void Columns_told_apart_by_a_word_are_no_marks_though_many_are_empty()
    {
        for (var column = 0; column < 40; column++) Read($"http://s.test/list?channel=5057ae{column:00}", "暂无信息");
        Assert.Null(Look("http://s.test/list?channel=5057ae77"));
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
        for (var at = 0; at < 40; at++) Read($"http://s.test/x/{at}.html", "same");
        for (var at = 0; at < 40; at++) Read($"http://s.test/y/{at}.html", $"own {at}");

        Assert.Equal(TrapKind.Echo, Look("http://s.test/x/41.html", "http://s.test/x/1.html"));
        Assert.Null(Look("http://s.test/y/41.html", "http://s.test/y/1.html"));
        Assert.Null(Look("http://s.test/x/41.html", "http://s.test/"));
        Assert.Equal(1, Assert.Single(traps.Met).Count);
    }

    [Fact]
    public void Folders_that_hold_nothing_but_the_next_one_wait_and_are_left_when_no_bottom_is_found()
    {
        var (url, barren) = ("http://s.test/t/", 0);
        for (var depth = 0; depth < 10; depth++)
        {
            Assert.Null(traps.Look(Entry(url, barren)));
            Assert.Equal(depth >= 3, traps.IsDoubtful(Entry(url, barren)));
            barren = traps.Learn(Entry(url, barren), Said(url, $"第{depth}层"));
            url += $"x{depth}/";
        }

        Assert.Equal(TrapKind.Depth, traps.Look(Entry("http://s.test/t/other/", 4)));
        Assert.Null(traps.Look(Entry("http://s.test/t/t20260301_1.html")));
        Assert.Null(traps.Look(Entry("http://s.test/zwgk/a/b/", 4)));
        Assert.True(traps.Left(new() { Url = "http://s.test/t/of/last/visit/" }));
        Assert.False(traps.Left(new() { Url = "http://s.test/t/202603/a.html", Published = new(new(2026, 3, 1), DateKind.Publication, DatePrecision.Day, "head", "2026-03-01") }));
        Assert.False(traps.Left(new() { Url = "http://s.test/zwgk/a/" }));
    }

    [Fact]
    public void What_was_met_and_has_no_bottom_is_known_to_a_further_part_of_the_visit()
    {
        for (var (depth, url) = (0, "http://s.test/t/"); depth < 10; depth++, url += $"x{depth}/") traps.Learn(Entry(url, depth), Said(url, $"第{depth}层"));
        Assert.Equal(TrapKind.Depth, traps.Look(Entry("http://s.test/t/other/", 4)));

        var further = new TrapWatch(new(2026, 4, 10));
        further.Restore(traps.State);

        Assert.Equal(TrapKind.Depth, further.Look(Entry("http://s.test/t/again/", 4)));
        Assert.Equal(2, Assert.Single(further.Met).Count);
    }
}
