using Microsoft.AspNetCore.Http;
using Monitor.Pages;

namespace Monitor.Tests.Crawling;

public sealed class SiteCrawlerTests
{
    [Fact]
    public async Task Reads_a_root_keeps_its_raw_page_and_says_who_asks()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>示例市文化和旅游局</title><p>欢迎</p>");
        var pack = new MemoryPack();

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root) with { Contact = "zwgk@example.invalid" }, pack);

        var home = snapshot.At("/");
        Assert.Equal(SiteState.Whole, snapshot.State);
        Assert.Equal(FetchOutcome.Fetched, home.Outcome);
        Assert.Contains("示例市文化和旅游局", System.Text.Encoding.UTF8.GetString(pack.Pages[home.Sha256!].Body), StringComparison.Ordinal);
        Assert.All(site.Asked, asked => Assert.Equal("DisclosureMonitor/1.0 (+zwgk@example.invalid)", asked.UserAgent));
    }

    [Fact]
    public async Task A_second_visit_asks_with_validators_and_keeps_the_facts()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/", context =>
        {
            context.Response.Headers.ETag = "\"r1\"";
            if (context.Request.Headers.IfNoneMatch != "\"r1\"") return LoopbackSite.Send(context, "<title>首页</title>", "text/html");
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        var first = await Sample.CrawlAsync(Sample.Order(site.Root) with { Today = new(2026, 3, 1) });
        var pack = new MemoryPack();

        var second = await Sample.CrawlAsync(Sample.Order(site.Root, known: first) with { Today = new(2026, 3, 2) }, pack);

        var home = second.At("/");
        Assert.Equal(FetchOutcome.NotModified, home.Outcome);
        Assert.Equal(first.At("/").Sha256, home.Sha256);
        Assert.Equal(first.At("/").FetchedAt, home.FetchedAt);
        Assert.Equal(new DateOnly(2026, 3, 1), home.FirstSeenOn);
        Assert.True(home.WasRead);
        Assert.Equal(1, second.Figures.NotModified);
        Assert.Empty(pack.Pages);
    }

    [Fact]
    public async Task A_page_not_found_in_disguise_is_not_found_again_when_it_is_unchanged()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/old.html'>旧文件</a>");
        site.Page("/old.html", "<title>页面不存在</title><p>您访问的页面不存在</p>");
        var first = await Sample.CrawlAsync(Sample.Order(site.Root));

        var second = await Sample.CrawlAsync(Sample.Order(site.Root, known: first));

        Assert.Equal(FetchOutcome.SoftNotFound, first.At("/old.html").Outcome);
        Assert.Equal(FetchOutcome.SoftNotFound, second.At("/old.html").Outcome);
        Assert.Equal(first.At("/old.html").Why, second.At("/old.html").Why);
    }

    [Fact]
    public async Task The_same_bytes_without_validators_count_as_not_modified()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title>");
        var first = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(FetchOutcome.NotModified, (await Sample.CrawlAsync(Sample.Order(site.Root, known: first))).At("/").Outcome);
    }

    [Theory]
    [InlineData(403, SiteState.Refused)]
    [InlineData(412, SiteState.Refused)]
    [InlineData(521, SiteState.Refused)]
    [InlineData(500, SiteState.Unreachable)]
    [InlineData(503, SiteState.Unreachable)]
    [InlineData(404, SiteState.Unreachable)]
    public async Task A_home_page_that_fails_decides_the_state_of_the_site(int status, SiteState state)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/", context => LoopbackSite.Fail(context, status));

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(state, snapshot.State);
        Assert.Contains($"HTTP {status}", snapshot.Why, StringComparison.Ordinal);
        Assert.Equal(1, snapshot.Figures.Failures.Values.Sum());
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_site_whose_robots_txt_forbids_it()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Text("/robots.txt", "User-agent: *\nDisallow: /").Page("/", "<title>首页</title>");

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(SiteState.Refused, snapshot.State);
        Assert.Equal(FetchOutcome.ForbiddenByRobots, snapshot.At("/").Outcome);
        Assert.Empty(site.Paths);
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_site_whose_robots_txt_cannot_be_read()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/robots.txt", context => LoopbackSite.Fail(context, 503)).Page("/", "<title>首页</title>");

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(SiteState.Unreachable, snapshot.State);
        Assert.Contains("robots.txt", snapshot.Why, StringComparison.Ordinal);
        Assert.Empty(site.Paths);
    }

    [Fact]
    public async Task A_transient_failure_is_tried_again_before_it_counts()
    {
        await using var site = await LoopbackSite.StartAsync();
        var asked = 0;
        site.On("/", context =>
        {
            if (++asked > 4) return LoopbackSite.Send(context, "<title>首页</title>", "text/html");
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(SiteState.Whole, snapshot.State);
        Assert.Equal(5, asked);
    }

    [Fact]
    public async Task Redirects_inside_the_site_are_followed_and_others_are_told()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var other = await LoopbackSite.StartAsync();
        site.On("/", context => Redirect(context, "/index.html")).Page("/index.html", "<title>首页</title>")
            .On("/away.html", context => Redirect(context, other.Root + "page.html")).On("/loop.html", context => Redirect(context, "/loop.html"));
        other.Page("/page.html", "<title>别处</title>");

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root, also: [new(site.Root, "away.html"), new(site.Root, "loop.html")]));

        Assert.True(snapshot.At("/").WasRead);
        Assert.Equal(site.Root + "index.html", snapshot.At("/").Page!.Url);
        Assert.Equal(site.Root + "index.html", snapshot.At("/").MovedTo);
        Assert.Equal(FetchOutcome.RedirectedAway, snapshot.At("/away.html").Outcome);
        Assert.Contains(other.Root.AbsoluteUri, snapshot.At("/away.html").Why, StringComparison.Ordinal);
        Assert.Equal(FetchOutcome.TooManyRedirects, snapshot.At("/loop.html").Outcome);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task An_article_that_leads_home_is_not_there()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/tz/t20260301_11.html'>关于植树的通知</a><a href='/old/'>旧版首页</a>").On("/tz/t20260301_11.html", context => Redirect(context, "/")).On("/old/", context => Redirect(context, "/"));

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));

        Assert.Equal(FetchOutcome.SoftNotFound, snapshot.At("/tz/t20260301_11.html").Outcome);
        Assert.Contains("首页", snapshot.At("/tz/t20260301_11.html").Why, StringComparison.Ordinal);
        Assert.True(snapshot.At("/old/").WasRead);
    }

    [Fact]
    public async Task A_private_address_is_not_asked_unless_the_city_allows_it()
    {
        await using var site = await LoopbackSite.StartAsync();

        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root, Sample.Rules with { AllowPrivateNetworks = false }));

        Assert.Equal(SiteState.Unreachable, snapshot.State);
        Assert.Equal(FetchOutcome.Guarded, snapshot.At("/").Outcome);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task A_site_that_does_not_listen_is_unreachable_and_says_why()
    {
        var site = await LoopbackSite.StartAsync();
        var root = site.Root;
        await site.DisposeAsync();

        var snapshot = await Sample.CrawlAsync(Sample.Order(root));

        Assert.Equal(SiteState.Unreachable, snapshot.State);
        Assert.Equal("connect-fault", Assert.Single(snapshot.Figures.Failures).Key);
        Assert.Contains("无法建立连接", snapshot.Why, StringComparison.Ordinal);
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }
}
