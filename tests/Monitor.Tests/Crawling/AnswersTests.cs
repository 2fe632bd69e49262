using System.Text;
using Microsoft.AspNetCore.Http;
using Monitor.Pages;

namespace Monitor.Tests.Crawling;

/// <summary>What servers answer, and what it counts as.</summary>
public sealed class AnswersTests
{
    private static async Task<(PageRecord Record, SiteSnapshot Site)> AskAsync(RequestDelegate answer, params (string Path, string Html)[] more)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title><a href='/a.html'>甲</a>").On("/a.html", answer);
        foreach (var (path, html) in more) site.Page(path, html);
        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));
        return (snapshot.At("/a.html"), snapshot);
    }

    [Fact]
    public async Task A_blank_answer_is_a_fault_of_the_server()
    {
        var (record, site) = await AskAsync(context => LoopbackSite.Send(context, " \n", "text/html"));
        Assert.Equal(FetchOutcome.ServerError, record.Outcome);
        Assert.Contains("空白", record.Why, StringComparison.Ordinal);
        Assert.Equal(SiteState.Partial, site.State);
    }

    [Fact]
    public async Task Not_modified_to_one_who_never_asked_is_no_page()
    {
        var (record, site) = await AskAsync(context => LoopbackSite.Fail(context, 304));
        Assert.Equal(FetchOutcome.ServerError, record.Outcome);
        Assert.Equal(SiteState.Partial, site.State);
    }

    [Fact]
    public async Task A_redirect_to_a_sign_in_is_no_page_but_a_sign_in_that_is_linked_is_one()
    {
        const string login = "<title>用户登录</title><form><input name='user'><input type='password'></form>";
        var (record, site) = await AskAsync(context => { context.Response.Redirect("/login.jsp?from=a"); return Task.CompletedTask; }, ("/login.jsp?from=a", login));
        Assert.Equal(FetchOutcome.BlockPage, record.Outcome);
        Assert.Equal(SiteState.Partial, site.State);
        Assert.Equal(SiteState.Whole, (await AskAsync(context => LoopbackSite.Send(context, "<title>甲</title><a href='/login.jsp'>登录</a>", "text/html; charset=utf-8"), ("/login.jsp", login))).Site.State);
    }

    [Fact]
    public async Task A_page_that_sends_its_reader_to_the_site_s_own_sign_in_is_unread_though_the_sign_in_is_a_page()
    {
        var (record, site) = await AskAsync(context => { context.Response.Redirect("/member/"); return Task.CompletedTask; }, ("/", "<title>首页</title><a href='/member/'>会员登录</a><a href='/a.html'>甲</a>"), ("/member/", "<title>会员登录</title><form><input name='user'></form>"));
        Assert.Equal(FetchOutcome.BlockPage, record.Outcome);
        Assert.True(site.At("/member/").WasRead);
        Assert.Equal(SiteState.Partial, site.State);
    }

    [Theory]
    [InlineData("/a.html;jsessionid=0A1B2C3D")]
    [InlineData("/a.html?_=1775780000000")]
    public async Task A_redirect_that_only_adds_a_session_or_a_moment_is_answered_at_once(string to)
    {
        var (record, site) = await AskAsync(context => { context.Response.Redirect(to); return Task.CompletedTask; }, (to, "<title>甲</title><h1>甲</h1>"));
        Assert.Equal("甲", record.Page?.Title);
        Assert.Equal(SiteState.Whole, site.State);
    }

    [Fact]
    public async Task A_target_in_the_server_s_own_charset_is_asked_for_octet_by_octet()
    {
        await using var wire = new RawServer(Encoding.Latin1.GetBytes("HTTP/1.1 302 Found\r\nLocation: /\u00D6\u00D0/b.html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        await Sample.CrawlAsync(Sample.Order(wire.Root));
        Assert.Contains("/%D6%D0/b.html", wire.Asked);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("none")]
    public async Task What_is_no_content_coding_is_passed_over(string coding)
    {
        var (record, _) = await AskAsync(context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            return LoopbackSite.Send(context, "<title>甲</title><h1>甲</h1>", "text/html; charset=utf-8");
        });
        Assert.Equal("甲", record.Page?.Title);
    }

    [Fact]
    public async Task Files_that_robots_txt_closes_are_not_asked_for()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Text("/robots.txt", "User-agent: *\nDisallow: /files/").Page("/", "<title>首页</title><a href='/files/a.pdf'>附件</a>");
        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.Equal(FetchOutcome.ForbiddenByRobots, Assert.Single(snapshot.Targets).Outcome);
        Assert.DoesNotContain("/files/a.pdf", site.Paths);
        Assert.Equal(SiteState.Whole, snapshot.State);
    }

    [Fact]
    public async Task A_registered_root_that_leads_away_leaves_the_site_partial()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var other = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title>").On("/xxgk/", context => { context.Response.Redirect(other.Root.AbsoluteUri); return Task.CompletedTask; });
        var snapshot = await Sample.CrawlAsync(Sample.Order(site.Root, also: [new(site.Root, "xxgk/")]));
        Assert.Equal(SiteState.Partial, snapshot.State);
        Assert.Contains("/xxgk/", snapshot.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_after_as_a_date_is_waited_for()
    {
        await using var site = await LoopbackSite.StartAsync();
        var asked = 0;
        DateTimeOffset first = default, second = default;
        site.Page("/", "<title>首页</title><a href='/a.html'>甲</a>").On("/a.html", context =>
        {
            if (asked++ == 0)
            {
                first = TimeProvider.System.GetUtcNow();
                context.Response.Headers.RetryAfter = first.AddSeconds(3).ToString("R");
                return LoopbackSite.Fail(context, 503);
            }
            second = TimeProvider.System.GetUtcNow();
            return LoopbackSite.Send(context, "<title>甲</title><h1>甲</h1>", "text/html; charset=utf-8");
        });
        var seen = await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.Equal(SiteState.Whole, seen.State);
        Assert.True((second - first).TotalSeconds >= 1.9, $"{second - first}");
    }

    [Theory]
    [InlineData("home stub", "<!DOCTYPE html><html><head><meta charset=utf-8><script src=/ab12cd34.js></script></head><body></body></html>", 200)]
    [InlineData("ts", "<!DOCTYPE html><html><head><meta id=\"9DhefwqGPrzGxEp9hPaoag\" content=\"x\" r=\"m\"><script type=\"text/javascript\" r='m'>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head><body></body></html>", 412)]
    [InlineData("jsl", "<script>document.cookie=('_')+('_')+('jsl_clearance_s=1');location.href=location.pathname+location.search</script>", 521)]
    [InlineData("acw", "<html><script>var arg1='3B';function setCookie(n,v){document.cookie=n+'='+v}function reload(x){setCookie('acw_sc__v2',x);document.location.reload();}</script></html>", 200)]
    [InlineData("verify", "<html><head><title>滑动验证页面</title></head><body><div>请按住滑块，拖动到最右边</div></body></html>", 200)]
    [InlineData("waf405", "<html><head><title>405</title></head><body>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</body></html>", 405)]
    [InlineData("waf200", "<html><head><title>网站防护</title></head><body>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。您的请求ID是: 76f8</body></html>", 200)]
    public async Task A_wall_in_place_of_the_home_page_never_makes_a_whole_site(string name, string body, int status)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/", context => { context.Response.StatusCode = status; return LoopbackSite.Send(context, body, "text/html; charset=utf-8"); });
        var seen = await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.True(seen.State is SiteState.Refused or SiteState.Partial, $"{name} {seen.State} {seen.Why}");
    }
}
