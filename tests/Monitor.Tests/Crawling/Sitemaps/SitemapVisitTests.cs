using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Sitemaps;

public sealed class SitemapVisitTests
{
    private static string Map(LoopbackSite site, params string[] paths) => $"<urlset>{string.Concat(paths.Select(path => $"<url><loc>{site.Root}{path}</loc></url>"))}</urlset>";

    private static RequestDelegate Tagged(string tag, string body) => context =>
    {
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch != tag) return LoopbackSite.Send(context, body, "application/xml");
        context.Response.StatusCode = 304;
        return Task.CompletedTask;
    };

    [Fact]
    public async Task An_unchanged_index_still_leads_to_its_changed_parts()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title>").On("/sitemap.xml", Tagged("W/\"1\"", $"<sitemapindex><sitemap><loc>{site.Root}part.xml</loc></sitemap></sitemapindex>"))
            .On("/part.xml", Tagged("\"a\"", Map(site, "a.html"))).Page("/a.html", "<title>甲</title><h1>甲</h1>").Page("/b.html", "<title>乙</title><h1>乙</h1>");
        var first = await Sample.CrawlAsync(Sample.Order(site.Root));
        site.On("/part.xml", Tagged("\"b\"", Map(site, "a.html", "b.html")));
        var second = await Sample.CrawlAsync(Sample.Order(site.Root, known: first));
        var third = await Sample.CrawlAsync(Sample.Order(site.Root, known: second));
        Assert.DoesNotContain(first.Pages, page => page.Url.EndsWith("/b.html", StringComparison.Ordinal));
        Assert.True(second.At("/b.html").WasRead);
        Assert.True(third.At("/b.html").WasRead);
    }

    [Fact]
    public async Task Lists_that_only_an_unchanged_sitemap_names_are_read_on_with_their_new_rows()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title>").On("/sitemap.xml", Tagged("\"1\"", Map(site, "list/"))).Page("/list/", "<title>栏目</title>");
        var first = await Sample.CrawlAsync(Sample.Order(site.Root));
        site.Page("/list/", "<title>栏目</title><ul><li><a href='/new.html'>关于某项工作的通知</a><span>2026-03-01</span></li></ul>").Page("/new.html", "<title>新</title><h1>新</h1>");
        Assert.True((await Sample.CrawlAsync(Sample.Order(site.Root, known: first))).At("/new.html").WasRead);
    }

    [Fact]
    public async Task A_sitemap_that_its_server_calls_a_page_is_read()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title>").Page("/sitemap.xml", "<?xml version='1.0'?>" + Map(site, "a.html")).Page("/a.html", "<title>甲</title><h1>甲</h1>");
        Assert.True((await Sample.CrawlAsync(Sample.Order(site.Root))).At("/a.html").WasRead);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    [Theory]
    [InlineData("text/html", false)]
    [InlineData("application/octet-stream", false)]
    [InlineData("application/xml", true)]
    public async Task Packed_parts_of_parts_are_read_whatever_their_server_calls_them(string type, bool encoded)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Text("/robots.txt", $"Sitemap: {site.Root}i.xml").Page("/", "<title>首页</title>").On("/i.xml", context => LoopbackSite.Send(context, $"<sitemapindex><sitemap><loc>{site.Root}j.xml</loc></sitemap></sitemapindex>", "text/xml"))
            .On("/j.xml", context => LoopbackSite.Send(context, $"<sitemapindex><sitemap><loc>{site.Root}s.xml.gz</loc></sitemap></sitemapindex>", "text/plain"))
            .On("/s.xml.gz", async context =>
            {
                context.Response.ContentType = type;
                if (encoded) context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(Packed($"<urlset><url><loc>{site.Root}a.html</loc></url><url><loc>/b.html</loc></url></urlset>"));
            }).Page("/a.html", "<title>甲</title><h1>甲</h1>").Page("/b.html", "<title>乙</title><h1>乙</h1>");
        await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.Contains("/a.html", site.Paths);
        Assert.Contains("/b.html", site.Paths);
    }

    [Fact]
    public async Task A_plain_list_that_its_server_calls_a_page_is_read()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<title>首页</title>").On("/sitemap.xml", context => LoopbackSite.Send(context, $"{site.Root}a.html\n", "text/html")).Page("/a.html", "<title>甲</title><h1>甲</h1>");
        await Sample.CrawlAsync(Sample.Order(site.Root));
        Assert.Contains("/a.html", site.Paths);
    }
}
