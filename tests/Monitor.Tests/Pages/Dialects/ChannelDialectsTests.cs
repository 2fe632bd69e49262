using Monitor.Pages.Dialects;

namespace Monitor.Tests.Pages.Dialects;

public sealed class UcapChannelTests
{
    [Theory]
    [InlineData("""$.get("/szinf/info/getInfoCommon/?pagesize=15&currpage=1&channelid=5057ae", f)""")]
    [InlineData("""var channelId = "5057ae"; $.ajax({ url: '/szinf/info/getInfoCommon/' })""")]
    [InlineData("""var channelid = 50577; $.ajax({ url: '/szinf/info/getInfoCommon/', data: { channelid: channelid } })""", "50577")]
    [InlineData("""$.getJSON('/szinf/info/getInfoCommon/?pagesize=15&currpage=' + page + '&channelid=' + cid, show)""", "149343")]
    public void Names_the_channel_s_service(string script, string channel = "5057ae") =>
        Assert.Equal([$"http://s.test/szinf/info/getInfoCommon/?pagesize=15&currpage=1&channelid={channel}"], new UcapChannel().Page($"<script>{script}</script>", "http://s.test/c149343/nav_list.shtml")!.MorePages);

    [Fact]
    public void A_channel_without_id_is_told_as_unread() =>
        Assert.NotNull(new UcapChannel().Page("<script>$.ajax({ url: '/szinf/info/getInfoCommon/' })</script>", "http://s.test/")!.Unread);

    [Fact]
    public void Other_pages_are_left_alone() => Assert.Null(new UcapChannel().Page("<p>通知</p>", "http://s.test/"));
}

public sealed class GkmlptCatalogueTests
{
    [Theory]
    [InlineData("http://s.test/gkmlpt/index", "http://s.test/gkmlpt/api/all/0?page=1&sid=755001")]
    [InlineData("http://s.test/szsfj/gkmlpt/index", "http://s.test/szsfj/gkmlpt/api/all/0?page=1&sid=755001")]
    [InlineData("http://s.test/gkmlpt/mulu/508", "http://s.test/gkmlpt/api/all/508?page=1&sid=755001")]
    public void Names_the_articles_of_the_site_or_the_category(string url, string service) =>
        Assert.Equal([service], new GkmlptCatalogue().Page("<div id='app'></div><script>window._CONFIG = { SID: '755001' };</script>", url)!.MorePages);

    [Fact]
    public void Asks_for_the_category_that_the_page_s_own_script_asks_for() =>
        Assert.Equal(["http://s.test/gkmlpt/api/all/612?page=1&sid=755001"],
            new GkmlptCatalogue().Page("<div id='app'></div><script>window._CONFIG = { SID: '755001', API: '/gkmlpt/api/all/612' };</script>", "http://s.test/gkmlpt/index")!.MorePages);

    [Theory]
    [InlineData("http://s.test/gkmlpt/content/0/508/post_508890.html")]
    [InlineData("http://s.test/xxgk/")]
    public void Articles_and_other_pages_are_left_alone(string url) => Assert.Null(new GkmlptCatalogue().Page("<script>SID: '755001'</script>", url));
}

public sealed class VsbPagingTests
{
    [Fact]
    public void Counts_down_from_the_page_after_the_newest() =>
        Assert.Equal(["http://s.test/xw/tzgg/3.htm", "http://s.test/xw/tzgg/2.htm", "http://s.test/xw/tzgg/1.htm"],
            new VsbPaging().Page("<a href='../info/1012/2291.htm'>通知</a> 共62条 1/4 <a href='tzgg/3.htm'>下页</a> <a href='tzgg/1.htm'>尾页</a>", "http://s.test/xw/tzgg.htm")!.MorePages);

    [Fact]
    public void Numbered_articles_are_no_pages() =>
        Assert.Null(new VsbPaging().Page("<a href='tzgg/812.htm'>关于停电的通知</a>", "http://s.test/xw/tzgg.htm"));
}

public sealed class QueryPagingTests
{
    [Theory]
    [InlineData("<a href='?type=4&catId=7&action=list&pageIndex=2'>下一页</a> 共3页", "http://s.test/public/column/6600261?type=4&catId=7&action=list", "type=4&catId=7&action=list&pageIndex=2 type=4&catId=7&action=list&pageIndex=3")]
    [InlineData("<script>var pageCount = 3; function go(n) { location.href = '/list.asp?class=9&page=' + n; }</script>", "http://s.test/list.asp?class=9", "class=9&page=2 class=9&page=3")]
    [InlineData("<a href='javascript:goPage(2)'>2</a><a href='javascript:goPage(3)'>尾页</a><script>function goPage(n) { location.href = '/list.asp?page=' + n + '&class=9'; }</script>", "http://s.test/list.asp?class=9", "page=2&class=9 page=3&class=9")]
    [InlineData("页次：2/3", "http://s.test/list.php?catid=33&page=2", "catid=33&page=3")]
    public void Names_every_page_that_the_list_says_it_has(string html, string url, string queries) =>
        Assert.Equal(queries.Split(' '), new QueryPaging().Page(html, url)!.MorePages.Select(page => new Uri(page).Query.TrimStart('?')));

    [Theory]
    [InlineData("共3页", "http://s.test/list.asp?class=9")]
    [InlineData("<a href='?page=2'>2</a>", "http://s.test/list.asp")]
    [InlineData("<a href='/other.asp?page=2'>2</a> 共3页", "http://s.test/list.asp")]
    [InlineData("共1页 <a href='?page=1'>1</a>", "http://s.test/list.asp")]
    public void Says_nothing_without_both_a_count_and_an_address(string html, string url) => Assert.Null(new QueryPaging().Page(html, url));
}
