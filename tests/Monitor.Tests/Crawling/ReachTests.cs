using Monitor.Pages;

namespace Monitor.Tests.Crawling;

/// <summary>Ways to a page that are no plain anchor.</summary>
public sealed class ReachTests
{
    [Theory]
    [InlineData("<map><area shape='rect' href='/to.html' alt='专栏'></map>")]
    [InlineData("<frameset cols='*'><frame src='/to.html'></frameset>")]
    [InlineData("<link rel='canonical' href='/to.html'>")]
    [InlineData("<link rel='next' href='/to.html'>")]
    [InlineData("<meta http-equiv='Refresh' content='3; URL=\"/to.html\"'>")]
    [InlineData("<script>setTimeout(function () { location.href = '/to.html'; }, 3000)</script>")]
    [InlineData("<script>setTimeout(\"window.location.href='/to.html'\", 3000)</script>")]
    [InlineData("<script>window.onload = function () { location.replace('/to.html') }</script>")]
    [InlineData("<a href='#' onclick='return toNews()'>动态</a><script>function toNews() { top.location = \"/to.html\"; }</script>")]
    [InlineData("<script>document.write(\"<a href='/to.html'>动态</a>\")</script>")]
    [InlineData("<script>document.write('<li><a href=\"/to.html\">动态</a></li>');</script>")]
    [InlineData("<div onclick=\"openWin('/to.html')\">动态</div>")]
    [InlineData("<a href='javascript:void(0)' onclick=\"showPage(this, 'to.html')\">动态</a>", false)]
    [InlineData("<a href='javascript:;' onclick=\"show('to.html?x=1')\">动态</a>", true, "/to.html?x=1")]
    [InlineData("<a href='javascript:;' data-href='/to.html'>动态</a>")]
    [InlineData("<select onchange='location.href = this.value'><option value='/to.html'>动态</option></select>")]
    [InlineData("<select><option value='/to.html'>动态</option></select>", false)]
    [InlineData("<script>if (/Android/i.test(navigator.userAgent)) { location.href = '/to.html'; }</script>", false)]
    [InlineData("<script>document.write('<a href=\"/to.html' + more + '\">动态</a>');</script>", false)]
    public async Task Leads_to_a_page(string markup, bool leads = true, string to = "/to.html")
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", $"<html><head><title>首页</title></head>{markup}</html>").Page(to, "<title>动态</title><h1>动态</h1>");
        await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.Equal(leads, site.Paths.Contains(to));
    }
}
