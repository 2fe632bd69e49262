using Monitor.Pages;
using Monitor.Pages.Dialects;

namespace Monitor.Tests.Pages.Dialects;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>通知公告</title><link>http://s.test/</link>
        <item><title>关于开展林木种苗抽检的通知</title><link>http://s.test/tz/1.html</link><pubDate>Tue, 10 Mar 2026 16:30:00 GMT</pubDate></item>
        <item><title><![CDATA[2026年造林计划公告]]></title><link>/tz/2.html</link><pubDate>2026-03-09 23:50:00</pubDate></item>
        <item><title>没有地址的一项</title></item></channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>动态</title>
        <entry><title>春季植树活动</title><link rel="self" href="/api/3"/><link href="/dt/3.html"/><updated>2026-03-12T08:00:00+08:00</updated></entry></feed>
        """;

    [Fact]
    public void Reads_the_entries_of_rss_with_their_days_in_china() =>
        Assert.Equal([("关于开展林木种苗抽检的通知", "http://s.test/tz/1.html", Sheet.Day("2026-03-11")), ("2026年造林计划公告", "http://s.test/tz/2.html", Sheet.Day("2026-03-09"))],
            new Feed().Data(Rss, "http://s.test/rss.xml")!.Rows.Select(row => (row.Title, row.Url, row.Shown!.Day)));

    [Fact]
    public void Reads_the_entries_of_atom() =>
        Assert.Equal([("春季植树活动", "http://s.test/dt/3.html", Sheet.Day("2026-03-12"))], new Feed().Data(Atom, "http://s.test/atom.xml")!.Rows.Select(row => (row.Title, row.Url, row.Shown!.Day)));

    [Theory]
    [InlineData("<urlset><url><loc>http://s.test/a.html</loc></url></urlset>")]
    [InlineData("""{"feed":[]}""")]
    public void Other_answers_are_left_alone(string body) => Assert.Null(new Feed().Data(body, "http://s.test/x"));

    [Fact]
    public void A_feed_is_read_as_data_through_the_page_reader()
    {
        var page = Sheet.Read(Atom, "http://s.test/atom.xml");

        Assert.True(page.IsData);
        Assert.Single(page.Rows);
    }
}
