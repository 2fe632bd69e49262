using Monitor.Crawling.Links;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Links;

/// <summary>Two registered origins: one site under two names, or two sites that only look alike.</summary>
public sealed class TwinsTests
{
    private const int articles = 80;

    private static string Rows(string root, string folder) => $"<ul>{string.Concat(Enumerable.Range(1, articles).Select(at => $"<li><a href='{root}{folder}/t20260301_{at}.html'>关于第{at}项工作的通知公告</a><span>2026-03-01</span></li>"))}</ul>";

    private static string Article(string whose, int at) => $"<title>第{at}号通知</title><h1>第{at}号通知</h1><p>发布时间：2026-03-01</p><p>{whose}第{at}号。{string.Concat(Enumerable.Repeat("为进一步做好有关工作，现将事项通知如下。", 6))}</p>";

    private static void Fill(LoopbackSite site, string root, string whose)
    {
        site.Page("/", $"<title>示例市水利局</title><div class='nav'><a href='{root}/tzgg/'>通知公告</a></div>" + Rows(root, "/tzgg"))
            .Page("/tzgg/", "<title>通知公告</title>" + Rows(root, "/tzgg"));
        for (var at = 1; at <= articles; at++) site.Page($"/tzgg/t20260301_{at}.html", Article(whose, at));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_site_under_two_origins_is_read_once_and_that_is_told(bool linksAcross)
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var twin = await LoopbackSite.StartAsync();
        foreach (var one in new[] { site, twin })
        {
            Fill(one, "", "本局");
            // An article that names the twin in the address of a further one, as editors do
            if (linksAcross) one.Page($"/tzgg/t20260301_{articles}.html", Article("本局", articles) + $"<p><a href='{twin.Root}files/t20260301_9.html'>附件说明</a><a href='{twin.Root}files/x.pdf'>附件</a></p>").Page("/files/t20260301_9.html", Article("说明", 9));
        }

        var seen = await Sample.CrawlAsync(Sample.Order(site.Root, also: twin.Root));

        Assert.Equal((SiteState.Whole, articles + (linksAcross ? 3 : 2)), (seen.State, seen.Figures.Pages));
        Assert.All(Enumerable.Range(1, articles), at => Assert.True(seen.Pages.Single(page => page.Url == $"{site.Root}tzgg/t20260301_{at}.html").WasRead));
        // How many it takes depends on which of the two answers first
        Assert.InRange(twin.Paths.Count(), 5, articles / 2);
        Assert.Contains(twin.Root.AbsoluteUri, Assert.Single(seen.Notes), StringComparison.Ordinal);
        Assert.Equal(site.Root.AbsoluteUri, seen.Pages.Single(page => page.Url == twin.Root.AbsoluteUri).MovedTo);
        if (linksAcross) Assert.True(seen.Pages.Single(page => page.Url == $"{twin.Root}files/t20260301_9.html") is { WasRead: true, MovedTo: not null });
        Assert.DoesNotContain(seen.Pages, page => page.Url.EndsWith(".pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_made_anew_for_each_reader_neither_proves_nor_disproves_a_twin()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var twin = await LoopbackSite.StartAsync();
        var asked = 0;
        foreach (var one in new[] { site, twin })
        {
            Fill(one, "", "本局");
            one.Page("/", $"<title>示例市水利局</title><div class='nav'><a href='/tzgg/'>通知公告</a><a href='/now/'>水情</a></div>" + Rows("", "/tzgg"))
                .On("/now/", context => LoopbackSite.Send(context, $"<title>水情</title><p>各水库水位正常，当前为第{Interlocked.Increment(ref asked)}位访客，水位一百米以下，请放心出行，注意防汛安全。</p>", "text/html; charset=utf-8"));
        }
        Assert.Single((await Sample.CrawlAsync(Sample.Order(site.Root, also: twin.Root))).Notes);
    }

    [Fact]
    public async Task Two_sites_with_one_home_page_are_both_read()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var other = await LoopbackSite.StartAsync();
        Fill(site, "", "甲局");
        Fill(other, "", "乙局");

        var seen = await Sample.CrawlAsync(Sample.Order(site.Root, also: other.Root));

        Assert.Equal((SiteState.Whole, 2 * (articles + 2)), (seen.State, seen.Figures.Pages));
        Assert.Empty(seen.Notes);
    }

    [Fact]
    public async Task An_origin_that_sends_every_page_to_the_other_is_asked_no_further()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var old = await LoopbackSite.StartAsync();
        Fill(site, old.Root.GetLeftPart(UriPartial.Authority), "本局");
        old.Otherwise(context =>
        {
            context.Response.Redirect(site.Root.GetLeftPart(UriPartial.Authority) + context.Request.Path, permanent: true);
            return Task.CompletedTask;
        }).Text("/robots.txt", "");

        var seen = await Sample.CrawlAsync(Sample.Order(old.Root, also: site.Root));

        Assert.Equal((SiteState.Whole, articles + 2), (seen.State, seen.Figures.Pages));
        Assert.InRange(old.Paths.Count(), 5, 16);
        Assert.Single(seen.Notes);
    }

    [Fact]
    public async Task A_further_part_of_the_visit_and_the_next_visit_know_the_twin_too()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var twin = await LoopbackSite.StartAsync();
        Fill(site, "", "本局");
        Fill(twin, "", "本局");
        using var crawler = Sample.Crawler();
        var order = Sample.Order(site.Root, Sample.Rules with { Delay = TimeSpan.FromMilliseconds(25), Budget = TimeSpan.FromMilliseconds(100) }, also: twin.Root);
        for (var parts = 0; parts < 400; parts++)
        {
            var (seen, frontier) = await crawler.CrawlAsync(order, new MemoryPack(), null, TestContext.Current.CancellationToken);
            order = order with { Known = seen, Frontier = frontier };
            if (frontier is null) break;
        }
        Assert.Equal((SiteState.Whole, articles + 2), (order.Known!.State, order.Known.Figures.Pages));
        Assert.Single(order.Known.Notes);
        Assert.InRange(twin.Paths.Count(), 5, 20);

        var again = await Sample.CrawlAsync(Sample.Order(site.Root, known: order.Known, also: twin.Root));
        Assert.Equal((SiteState.Whole, articles + 2), (again.State, again.Figures.Pages));
        Assert.Single(again.Notes);
    }

    [Fact]
    public async Task A_folder_and_its_default_document_are_one_page()
    {
        await using var site = await LoopbackSite.StartAsync();
        Fill(site, "", "本局");
        site.Page("/", $"<title>示例市水利局</title><a href='/index.html'>首页</a><a href='/tzgg/index.html'>通知公告</a><a href='/tzgg/'>更多</a><a href='/other/'>其他</a><a href='/other/index.html'>其他</a>")
            .Page("/index.html", $"<title>示例市水利局</title><a href='/index.html'>首页</a><a href='/tzgg/index.html'>通知公告</a><a href='/tzgg/'>更多</a><a href='/other/'>其他</a><a href='/other/index.html'>其他</a>")
            .Page("/tzgg/index.html", "<title>通知公告</title>" + Rows("", "/tzgg")).Page("/other/", "<title>入口</title><p>请选择</p>").Page("/other/index.html", "<title>其他</title><p>栏目内容</p>");

        var first = await Sample.CrawlAsync(Sample.Order(site.Root));
        var second = await Sample.CrawlAsync(Sample.Order(site.Root, known: first));

        Assert.All([first, second], seen =>
        {
            Assert.Equal((SiteState.Whole, articles + 4), (seen.State, seen.Figures.Pages));
            Assert.Equal(site.Root.AbsoluteUri, seen.At("/index.html").MovedTo);
            Assert.True(seen.At("/index.html").WasRead);
            Assert.Null(seen.At("/other/index.html").MovedTo);
        });
    }

    [Theory]
    [InlineData("http://www.site.test/", "http://www.site.test/")]
    [InlineData("https://site.test/", "https://site.test/")]
    [InlineData("http://other.test/", null)]
    [InlineData("http://site.test:8080/", null)]
    public void A_home_page_whose_links_lead_to_its_other_name_is_told_where_that_is_not_registered(string to, string? told)
    {
        var home = new Page { Url = "http://site.test/", Links = [new("首页", "http://site.test/"), .. Enumerable.Range(1, 5).Select(at => new PageLink($"栏目{at}", $"{to}c{at}/"))] };

        Assert.Equal(told, Twins.Unregistered(home, address => address.Authority == "site.test" && address.Scheme == "http")?.Other);
        Assert.Null(Twins.Unregistered(home, _ => true));
    }

    [Fact]
    public async Task An_entry_without_words_is_not_the_same_page_as_the_frames_behind_it()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>示例市水利局</title><script>location.href='/index.html'</script>")
            .Page("/index.html", "<title>示例市水利局</title><iframe src='/list.html'></iframe>")
            .Page("/list.html", "<title>通知公告</title>" + Rows("", "/tzgg"));

        var seen = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Null(seen.Pages.Single(page => page.Url == $"{site.Root}index.html").MovedTo);
        Assert.True(seen.Pages.Single(page => page.Url == $"{site.Root}list.html").WasRead);
    }
}
