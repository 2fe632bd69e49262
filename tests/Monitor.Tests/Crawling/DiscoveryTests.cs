using Microsoft.AspNetCore.Http;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Tests.Crawling;

/// <summary>Visits that follow links: what is read, what is only checked, how a visit ends and goes on.</summary>
public sealed class DiscoveryTests
{
    private static string List(params string[] links) => $"<title>栏目</title><ul>{string.Concat(links.Select(link => $"<li><a href='{link}'>关于某项工作的通知公告</a><span>2026-03-01</span></li>"))}</ul>";

    private static string Article(string title) => $"<title>{title}</title><h1>{title}</h1><p>发布时间：2026-03-01</p><p>{string.Concat(Enumerable.Repeat($"{title}的正文内容。", 20))}</p>";

    [Fact]
    public async Task Reads_what_links_lists_refreshes_frames_and_scripts_lead_to()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/tzgg/'>通知公告</a><iframe src='/frame.html'></iframe><div onclick=\"location.href='/press.html'\">按钮</div>")
            .Page("/tzgg/", List("t20260301_1.html") + "<script>createPageHTML(2, 0, 'index', 'html')</script>").Page("/tzgg/index_1.html", List("t20260201_2.html"))
            .Page("/tzgg/t20260301_1.html", Article("甲")).Page("/tzgg/t20260201_2.html", Article("乙"))
            .Page("/frame.html", "<meta http-equiv='refresh' content='0;url=/refreshed.html'>").Page("/refreshed.html", "<script>window.location.href = '/jumped.html';</script>")
            .Page("/jumped.html", Article("丙")).Page("/press.html", Article("丁"));

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(["/", "/frame.html", "/jumped.html", "/press.html", "/refreshed.html", "/tzgg/", "/tzgg/index_1.html", "/tzgg/t20260201_2.html", "/tzgg/t20260301_1.html"],
            snapshot.Pages.Where(page => page.WasRead).Select(page => new Uri(page.Url).AbsolutePath).Order(StringComparer.Ordinal));
        Assert.Equal(SiteState.Whole, snapshot.State);
    }

    [Fact]
    public async Task Reads_what_feeds_objects_and_drawn_maps_lead_to()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><link rel='alternate' type='application/rss+xml' href='/rss.xml'><object data='/object.html' type='text/html'></object><embed src='/embed.html'><svg><a xlink:href='/drawn.html'><text>东城区</text></a></svg>")
            .On("/rss.xml", context => LoopbackSite.Send(context, "<?xml version='1.0'?><rss><channel><item><title>关于植树的通知</title><link>/fed.html</link></item></channel></rss>", "application/rss+xml"))
            .Page("/object.html", Article("甲")).Page("/embed.html", Article("乙")).Page("/drawn.html", Article("丙")).Page("/fed.html", Article("丁"));

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(["/", "/drawn.html", "/embed.html", "/fed.html", "/object.html", "/rss.xml"], snapshot.Pages.Where(page => page.WasRead).Select(page => new Uri(page.Url).AbsolutePath).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sitemaps_lead_to_pages_that_no_link_names()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Text("/robots.txt", $"Sitemap: {site.Root}map.xml\nUser-agent: *\nDisallow: /closed/").Page("/", "<title>首页</title>")
            .On("/map.xml", context => LoopbackSite.Send(context, $"<urlset><url><loc>{site.Root}a.html</loc></url><url><loc>{site.Root}closed/b.html</loc></url><url><loc>http://192.0.2.1/c.html</loc></url></urlset>", "application/xml"))
            .Page("/a.html", Article("甲"));

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.True(snapshot.At("/a.html").WasRead);
        Assert.Equal(FetchOutcome.ForbiddenByRobots, snapshot.At("/closed/b.html").Outcome);
        Assert.Equal(SiteState.Whole, snapshot.State);
        Assert.Equal(3, snapshot.Pages.Count);
    }

    [Fact]
    public async Task Attachments_and_other_hosts_are_asked_by_head_and_counted()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var other = await LoopbackSite.StartAsync();
        site.Page("/", $"<title>首页</title><a href='/a.html'>甲</a><a href='{other.Root}ok.html'>友情链接</a><a href='{other.Root}gone.html'>失效链接</a>")
            .Page("/a.html", Article("甲") + $"<p><a href='/files/x.pdf'>附件1</a><a href='/files/lost.docx'>附件2</a><a href='{other.Root}ok.html'>友情链接</a><a href='/files/fake.pdf'>附件3</a></p>")
            .On("/files/x.pdf", context => LoopbackSite.Send(context, "%PDF-1.4", "application/pdf"))
            .On("/files/fake.pdf", context => LoopbackSite.Send(context, "<title>404</title><p>您访问的页面不存在</p>", "text/html; charset=utf-8"));
        other.On("/ok.html", context => context.Request.Method == "HEAD" ? LoopbackSite.Fail(context, 405) : LoopbackSite.Send(context, "好", "text/html"));

        var targets = (await Sample.CrawlAsync(Sample.Order(site.Root))).Targets.ToDictionary(target => new Uri(target.Url).AbsolutePath);

        Assert.Equal(FetchOutcome.Fetched, targets["/files/x.pdf"].Outcome);
        Assert.Equal("application/pdf", targets["/files/x.pdf"].ContentType);
        Assert.Equal(FetchOutcome.NotFound, targets["/files/lost.docx"].Outcome);
        Assert.Equal([site.Root + "a.html"], targets["/files/lost.docx"].FoundOn);
        Assert.Equal(FetchOutcome.SoftNotFound, targets["/files/fake.pdf"].Outcome);
        Assert.Equal(FetchOutcome.NotFound, targets["/gone.html"].Outcome);
        Assert.Equal((FetchOutcome.Fetched, 2), (targets["/ok.html"].Outcome, targets["/ok.html"].Pages));
        Assert.Equal(["HEAD", "GET"], other.Asked.Where(asked => asked.Path == "/ok.html").Select(asked => asked.Method));
    }

    [Fact]
    public async Task A_list_row_that_is_a_download_is_asked_by_head_only()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>栏目</title><ul><li><a href='/system/download.jsp?id=7'>2025年部门预算公开表.xlsx</a><span>2026-03-01</span></li><li><a href='/system/download.jsp?id=8'>2024年部门预算公开表.xlsx</a><span>2025-03-01</span></li></ul>")
            .On("/system/download.jsp*", context => LoopbackSite.Send(context, "PK", "application/octet-stream"));

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal([FetchOutcome.Fetched, FetchOutcome.Fetched], snapshot.Targets.Select(target => target.Outcome));
        Assert.Empty(snapshot.Figures.Failures);
        Assert.All(site.Asked.Where(asked => asked.Path.StartsWith("/system", StringComparison.Ordinal)), asked => Assert.Equal("HEAD", asked.Method));
    }

    [Fact]
    public async Task A_redirect_of_an_outside_link_never_reaches_a_private_address()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var other = await LoopbackSite.StartAsync();
        await using var secret = await LoopbackSite.StartAsync();
        site.Page("/", $"<title>首页</title><a href='{other.Root}go.html'>外部链接</a>");
        other.On("/go.html", context => { context.Response.Redirect(secret.Root + "admin"); return Task.CompletedTask; });

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(FetchOutcome.Guarded, Assert.Single(snapshot.Targets).Outcome);
        Assert.Empty(secret.Asked);
    }

    [Fact]
    public async Task The_page_limit_ends_a_visit_and_is_told()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", List([.. Enumerable.Range(1, 30).Select(at => $"/t20260301_{at}.html")]));
        for (var at = 1; at <= 30; at++) site.Page($"/t20260301_{at}.html", Article($"第{at}号通知"));

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root, Sample.Rules with { Pages = 10 }));

        Assert.Equal(10, site.Paths.Count(path => path != "/sitemap.xml"));
        Assert.Equal(SiteState.Partial, snapshot.State);
        Assert.Contains("页数上限", snapshot.Why, StringComparison.Ordinal);
        Assert.Equal(10, snapshot.Figures.Pages);
        Assert.Equal(21, snapshot.Pages.Count(page => page.Outcome == FetchOutcome.NotTried));
    }

    [Fact]
    public async Task A_visit_cut_short_goes_on_where_it_was_without_losing_or_repeating()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", List([.. Enumerable.Range(1, 40).Select(at => $"/t20260301_{at}.html")]));
        for (var at = 1; at <= 40; at++) site.Page($"/t20260301_{at}.html", Article($"第{at}号通知") + "<a href='/files/x.pdf'>附件</a>");
        site.On("/files/x.pdf", context => LoopbackSite.Send(context, "%PDF-1.4", "application/pdf"));
        var rules = Sample.Rules with { Delay = TimeSpan.FromMilliseconds(20), Budget = TimeSpan.FromMilliseconds(250) };
        using var crawler = Sample.Crawler();
        var pack = new MemoryPack();
        var order = Sample.Order(site.Root, rules);
        var parts = 0;
        SiteSnapshot snapshot;
        while (true)
        {
            var result = await crawler.CrawlAsync(order, pack, null, TestContext.Current.CancellationToken);
            snapshot = result.Snapshot;
            parts++;
            if (result.Frontier is null) break;
            Assert.Equal(SiteState.Partial, snapshot.State);
            order = order with { Known = snapshot, Frontier = result.Frontier };
        }

        Assert.True(parts > 1);
        Assert.Equal(SiteState.Whole, snapshot.State);
        Assert.Equal(41, snapshot.Figures.Pages);
        Assert.Equal(41, site.Paths.Count(path => path is "/" || path.StartsWith("/t2026", StringComparison.Ordinal)));
        Assert.Equal(pack.Added.Count, pack.Added.Distinct().Count());
        Assert.Equal(40, Assert.Single(snapshot.Targets).Pages);
    }

    [Fact]
    public async Task A_part_that_was_lost_is_done_again_from_what_was_saved()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", List([.. Enumerable.Range(1, 40).Select(at => $"/t20260301_{at}.html")]));
        for (var at = 1; at <= 40; at++) site.Page($"/t20260301_{at}.html", Article($"第{at}号通知"));
        using var crawler = Sample.Crawler();
        var order = Sample.Order(site.Root, Sample.Rules with { Delay = TimeSpan.FromMilliseconds(20), Budget = TimeSpan.FromMilliseconds(250) });
        var stored = new List<string>();
        SiteSnapshot? snapshot = null;
        for (var part = 0; snapshot is null || order.Frontier is not null; part++)
        {
            await using var pack = new MemoryPack();
            var result = await crawler.CrawlAsync(order, pack, null, TestContext.Current.CancellationToken);
            // The second part is killed before anything of it is saved
            if (part == 1) continue;
            stored.AddRange(pack.Added);
            (snapshot, order) = (result.Snapshot, order with { Known = result.Snapshot, Frontier = result.Frontier });
        }

        Assert.Equal(SiteState.Whole, snapshot.State);
        Assert.Equal(41, snapshot.Pages.Count(page => page.WasRead));
        Assert.Equal(41, stored.Count);
        Assert.Equal(41, stored.Distinct().Count());
    }

    [Fact]
    public async Task A_stopped_visit_gives_back_what_it_saw_and_the_rest()
    {
        await using var site = await LoopbackSite.StartAsync();
        using var stop = new CancellationTokenSource();
        site.Page("/", List("/t20260301_1.html", "/t20260301_2.html"));
        site.On("/t20260301_1.html", async context => { await stop.CancelAsync(); await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted); });
        using var crawler = Sample.Crawler();

        var result = await crawler.CrawlAsync(Sample.Order(site.Root), new MemoryPack(), null, stop.Token);

        Assert.NotNull(result.Frontier);
        Assert.True(result.Snapshot.At("/").WasRead);
    }

    [Fact]
    public async Task Pages_that_went_away_are_noticed_though_nothing_links_to_them()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", List("/t20260301_1.html")).Page("/t20260301_1.html", Article("甲"));
        var first = await Sample.CrawlAsync(Sample.Order(site.Root));
        site.Page("/", List("/t20260301_2.html")).Page("/t20260301_2.html", Article("乙")).On("/t20260301_1.html", context => LoopbackSite.Fail(context, 404));

        var second = await Sample.CrawlAsync(Sample.Order(site.Root, known: first));

        Assert.Equal(FetchOutcome.NotFound, second.At("/t20260301_1.html").Outcome);
        Assert.Null(second.At("/t20260301_1.html").FoundOn);
        Assert.Equal(SiteState.Whole, second.State);
        Assert.DoesNotContain((await Sample.CrawlAsync(Sample.Order(site.Root, known: second))).Pages, page => page.Url.EndsWith("_1.html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Disguised_pages_are_named()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/soft.html'>软</a><a href='/waf.html'>墙</a><a href='/bomb.html'>弹</a><a href='/lying.html'>谎</a>")
            .Page("/soft.html", "<title>404</title><p>抱歉，您访问的页面不存在</p>")
            .Page("/waf.html", "<title>访问被拦截</title><p>您的请求存在风险</p>")
            .On("/bomb.html", Bomb).On("/lying.html", context => LoopbackSite.Send(context, "%PDF-1.7 x", "text/html"));

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(FetchOutcome.SoftNotFound, snapshot.At("/soft.html").Outcome);
        Assert.Equal(FetchOutcome.BlockPage, snapshot.At("/waf.html").Outcome);
        Assert.Equal(FetchOutcome.TooLarge, snapshot.At("/bomb.html").Outcome);
        Assert.Equal(FetchOutcome.WrongType, snapshot.At("/lying.html").Outcome);
        Assert.Equal(SiteState.Partial, snapshot.State);
        Assert.Equal(["block-page", "soft-not-found", "too-large", "wrong-type"], snapshot.Figures.Failures.Keys);
    }

    [Fact]
    public async Task The_site_s_own_search_is_asked_for_a_title_that_stands_on_it()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><form action='/search'><input type='hidden' name='site' value='1'><input type='text' name='keyword'></form>" + List("/t20260301_1.html"))
            .Page("/t20260301_1.html", Article("关于开展春季安全检查的通知"))
            .On("/search*", context => LoopbackSite.Send(context, context.Request.Query["keyword"] == "关于开展春季安全检查的通知" ? "<title>搜索</title>" + List("/t20260301_1.html").Replace("关于某项工作的通知公告", "关于开展春季安全检查的通知", StringComparison.Ordinal) : "<p>没有找到</p>", "text/html; charset=utf-8"));
        var order = Sample.Order(site.Root);
        var duty = new Duty { Id = "search", Title = "站内搜索可用", Check = "search-works", Plan = "p", Year = 2026 };

        var snapshot = await Sample.CrawlAsync(order with { Bureau = order.Bureau with { Duties = [duty] } });

        Assert.True(snapshot.Search?.Found);
        Assert.Contains("site=1&keyword=", snapshot.Search!.Url, StringComparison.Ordinal);
    }

    private static async Task Bomb(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
        var zeros = new byte[1 << 20];
        for (var at = 0; at < 64; at++) await gzip.WriteAsync(zeros);
    }
}
