using Microsoft.AspNetCore.Http;
using Monitor.Pages;

namespace Monitor.Tests.Crawling;

/// <summary>Lists that only look as if they were read: what stays unread is told, what another way of asking opens is read.</summary>
public sealed class HonestListTests
{
    private static string Rows(params string[] links) => $"<ul>{string.Concat(links.Select(link => $"<li><a href='{link}'>关于某项工作的通知公告</a><span>2026-03-01</span></li>"))}</ul>";

    [Theory]
    [InlineData("<form method=post name=f><input type=hidden name=cpage></form>第1页/共4页 <a href='javascript:turn(2)'>下一页</a>")]
    [InlineData("共 4 页 <a href=\"javascript:__doPostBack('pager','2')\">下一页</a>")]
    [InlineData("<a href='javascript:gotoPage(2)'>下一页</a><a href='javascript:gotoPage(4)'>尾页</a>")]
    [InlineData("<li><a href='{{item.url}}'>{{item.title}}</a></li>")]
    public async Task A_list_that_only_a_script_turns_or_fills_makes_the_site_partial(string pager)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/list.jsp'>通知公告</a>").Page("/list.jsp", "<title>通知公告</title>" + Rows("/a.html") + pager).Page("/a.html", "<title>甲</title><h1>甲</h1>");
        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.Equal(SiteState.Partial, snapshot.State);
        Assert.Contains("列表由脚本加载", snapshot.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("共1页 下一页 尾页")]
    [InlineData("共2页 <a href='/list.jsp?page=2'>下一页</a>")]
    public async Task A_list_of_one_page_or_with_plain_links_is_whole(string pager)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/list.jsp'>通知公告</a>").Page("/list.jsp", "<title>通知公告</title>" + Rows("/a.html") + pager)
            .Page("/list.jsp?page=2", "<title>通知公告</title>" + Rows("/b.html") + "共2页 <a href='/list.jsp?page=1'>上一页</a> <span>下一页</span>").Page("/list.jsp?page=1", "<title>通知公告</title>" + Rows("/a.html"))
            .Page("/a.html", "<title>甲</title><h1>甲</h1>").Page("/b.html", "<title>乙</title><h1>乙</h1>");
        Assert.Equal(SiteState.Whole, (await Sample.CrawlAsync(Sample.Order(site.Root))).State);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(200)]
    public async Task A_list_whose_service_is_not_there_is_unread_not_empty(int status)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><ul id='list'></ul><script>$.get('/szinf/info/getInfoCommon/?channelid=5057ae', show)</script>")
            .On("/szinf/info/getInfoCommon/*", context => status == 404 ? LoopbackSite.Fail(context, 404) : LoopbackSite.Send(context, "<title>404</title><p>您访问的页面不存在</p>", "text/html"));
        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.Equal(SiteState.Partial, snapshot.State);
    }

    [Fact]
    public async Task A_service_that_robots_txt_closes_leaves_the_list_unread()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Text("/robots.txt", "User-agent: *\nDisallow: /szinf/").Page("/", "<title>首页</title><ul id='list'></ul><script>$.get('/szinf/info/getInfoCommon/?channelid=5057ae', show)</script>");
        Assert.Equal(SiteState.Partial, (await Sample.CrawlAsync(Sample.Order(site.Root))).State);
    }

    [Fact]
    public async Task A_proxy_that_takes_forms_only_is_asked_by_a_form()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><script>$('#1').jpage({ totalRecord: 2, proxyUrl: '/module/web/jpage/dataproxy.jsp', perPage: 1 });</script><datastore><totalrecord>2</totalrecord><recordset><record><![CDATA[<a href='/a.html'>关于甲的通知</a>]]></record></recordset></datastore>")
            .On("/module/web/jpage/dataproxy.jsp*", async context =>
            {
                if (context.Request.Method != "POST") context.Response.StatusCode = 405;
                else if ((await context.Request.ReadFormAsync())["startrecord"] == "2") await LoopbackSite.Send(context, "<datastore><recordset><record><![CDATA[<a href='/b.html'>关于乙的通知</a>]]></record></recordset></datastore>", "text/xml");
            })
            .Page("/a.html", "<title>甲</title><h1>甲</h1>").Page("/b.html", "<title>乙</title><h1>乙</h1>");
        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.True(snapshot.At("/b.html").WasRead);
        Assert.Equal(SiteState.Whole, snapshot.State);
    }

    [Fact]
    public async Task A_list_that_repeats_its_last_page_for_ever_is_turned_no_further()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/list.jsp'>通知公告</a>").On("/list.jsp*", context =>
        {
            var page = int.Parse(context.Request.Query["page"].FirstOrDefault() ?? "1", null);
            return LoopbackSite.Send(context, $"<title>通知公告</title>{Rows($"/{Math.Min(page, 3)}.html")}第{page}页 <a href='/list.jsp?page={page + 1}'>下一页</a>", "text/html; charset=utf-8");
        });
        for (var at = 1; at <= 3; at++) site.Page($"/{at}.html", $"<title>第{at}号</title><h1>第{at}号</h1>");
        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.Equal(SiteState.Whole, snapshot.State);
        Assert.True(snapshot.At("/3.html").WasRead);
        Assert.True(site.Paths.Count(path => path.StartsWith("/list.jsp", StringComparison.Ordinal)) <= 5);
    }

    [Theory]
    [InlineData("/", "<div class=focus><a href='#'>1</a><a href='#'>2</a></div><script>var totalPage = 3; show(totalPage)</script><p>加载更多</p>")]
    [InlineData("/dt/", "<div class=focus><a href='#'>1</a><a href='#'>2</a></div>")]
    [InlineData("/dt/", "共1页 <a href='#'>上一页</a> <a href='#'>1</a> <a href='javascript:void(0)'>下一页</a>")]
    public async Task A_list_that_is_whole_is_not_doubted_for_the_numbers_beside_it(string path, string beside)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/dt/'>动态</a>").Page("/dt/", "<title>动态</title>" + Rows("/a.html")).Page("/a.html", "<title>甲</title><h1>甲</h1>").Page(path, $"<title>动态</title><a href='/dt/'>动态</a>{beside}{Rows("/a.html")}");
        Assert.Equal(SiteState.Whole, (await Sample.CrawlAsync(Sample.Order(site.Root))).State);
    }
}
