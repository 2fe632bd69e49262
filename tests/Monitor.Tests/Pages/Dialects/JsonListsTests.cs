using Monitor.Pages.Dialects;

namespace Monitor.Tests.Pages.Dialects;

public sealed class JsonListsTests
{
    private readonly JsonLists dialect = new();

    [Theory]
    [InlineData("""{"infolist":[{"title":"停水公告","url":"/c1/202603/ab.shtml","pubtime":"2026-03-05 09:00:00"}],"totalpage":3}""")]
    [InlineData("""{"articles":[{"id":1,"title":"停水公告","url":"http://s.test/c1/202603/ab.shtml","display_publish_time":1772672400}],"total":3}""")]
    [InlineData("""{"code":0,"data":{"records":[{"name":"停水公告","link":"/c1/202603/ab.shtml","publishedTime":"1772672400000"},{"other":1}],"pages":3}}""")]
    [InlineData("""callback({"rows":[{"infoTitle":"<font>停水公告</font>","infoUrl":"/c1/202603/ab.shtml","publishDate":"2026年3月5日"}],"pageCount":"3"})""")]
    public void Finds_titles_addresses_and_days_in_any_shape(string body)
    {
        var reading = dialect.Data(body, "http://s.test/service?currpage=1&channelid=x")!;

        var row = Assert.Single(reading.Rows);
        Assert.Equal(("停水公告", "http://s.test/c1/202603/ab.shtml"), (row.Title, row.Url));
        if (!body.Contains("\"1772672400000\"", StringComparison.Ordinal)) Assert.Equal(new DateOnly(2026, 3, 5), row.Shown!.Day);
        Assert.Equal(["http://s.test/service?currpage=2&channelid=x", "http://s.test/service?currpage=3&channelid=x"], reading.MorePages);
    }

    [Fact]
    public void Asks_for_the_next_page_while_rows_come_where_no_total_is_told()
    {
        Assert.Equal(["http://s.test/api?page=5"], dialect.Data("""[{"title":"甲公告","url":"/1.html"}]""", "http://s.test/api?page=4")!.MorePages);
        Assert.Empty(dialect.Data("[]", "http://s.test/api?page=5")!.MorePages);
    }

    [Theory]
    [InlineData("""{"list":[{"nr":1,"was":"甲"}]}""")]
    [InlineData("""{"total":30,"list":[{"title":"甲公告","url":"/1.html"}]}""")]
    public void Rows_that_are_not_understood_or_kept_back_are_told_as_unread(string body) => Assert.NotNull(dialect.Data(body, "http://s.test/api")!.Unread);

    [Theory]
    [InlineData("""{"list":[],"total":0}""")]
    [InlineData("""{"total":1,"list":[{"title":"甲公告","url":"/1.html"}]}""")]
    public void An_empty_or_whole_list_leaves_nothing_unread(string body) => Assert.Null(dialect.Data(body, "http://s.test/api")!.Unread);

    [Fact]
    public void A_broken_answer_is_told_as_unread() => Assert.NotNull(dialect.Data("""{"articles":[{"title":"甲""", "http://s.test/api")!.Unread);

    [Fact]
    public void Depth_is_bounded() => Assert.NotNull(dialect.Data(new string('[', 100_000), "http://s.test/api")!.Unread);

    [Fact]
    public void Markup_is_no_data() => Assert.Null(dialect.Data("<html></html>", "http://s.test/api"));
}
