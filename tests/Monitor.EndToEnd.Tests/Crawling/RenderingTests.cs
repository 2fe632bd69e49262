using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Crawling;
using Monitor.Crawling.Rendering;
using Monitor.Local.Rendering;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.EndToEnd.Tests.Crawling;

/// <summary>A list that only a browser can see, in the system's Chromium; the page asks for things it must not get.</summary>
public sealed class RenderingTests
{
    private const string Shell = """
        <!DOCTYPE html><html><head><title>通知公告</title><link rel="stylesheet" href="/style.css"></head><body><a href="/">首页</a><div id="app" class="list"></div>
        <script>
          for (const forbidden of ["OTHER/secret", "http://169.254.169.254/latest/meta-data/"]) fetch(forbidden).catch(() => {});
          new WebSocket("ws://127.0.0.1:1/");
          fetch("/admin/secret").catch(() => {});
          fetch("/post", { method: "POST" }).catch(() => {});
          fetch("/data/rows").then(answer => answer.text()).then(text => {
            for (const row of text.split("\n")) {
              const [day, title, address] = row.split("|"), item = document.createElement("li"), link = document.createElement("a"), when = document.createElement("span");
              link.href = address; link.textContent = title; when.textContent = day;
              item.append(link, when); document.getElementById("app").append(item);
            }
          });
        </script><script src="/js/app.js"></script></body></html>
        """;

    [Fact]
    public async Task A_list_that_scripts_fill_is_read_in_the_browser_and_nothing_else_is_asked()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var browser = new ChromiumRenderer(NullLogger<ChromiumRenderer>.Instance);
        Assert.SkipWhen(browser.Missing is not null, "Chromium is missing: install the package chromium and fonts-noto-cjk, then run again.");
        await using var other = await ScriptedSite.StartAsync(_ => "<p>秘密</p>");
        await using var site = await ScriptedSite.StartAsync(path => PageOf(path, other.Root));

        var seen = await VisitAsync(site.Root, RenderMode.Auto, browser, stop);

        var home = seen.Pages.Single(page => page.Depth == 0);
        Assert.True(home.IsRendered);
        Assert.Equal(["关于汛期值班的通知", "关于河道清淤的公告", "关于水库检修的公告"], home.Page!.Rows.Select(row => row.Title));
        Assert.Equal(SiteState.Whole, seen.State);
        Assert.Equal(4, seen.Figures.Pages);
        Assert.Empty(other.Asked);
        Assert.DoesNotContain(site.Asked, path => path is "/admin/secret" or "/post" or "/style.css");
    }

    [Fact]
    public async Task Without_rendering_the_list_is_told_as_unread()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var site = await ScriptedSite.StartAsync(path => PageOf(path, "http://127.0.0.1:1"));
        var seen = await VisitAsync(site.Root, RenderMode.Never, null, stop);
        Assert.Equal(SiteState.Partial, seen.State);
        Assert.Contains("列表由脚本加载", seen.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_browser_is_told()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var site = await ScriptedSite.StartAsync(path => PageOf(path, "http://127.0.0.1:1"));
        var seen = await VisitAsync(site.Root, RenderMode.Auto, null, stop);
        Assert.Contains("本机不支持浏览器渲染", seen.Why, StringComparison.Ordinal);
    }

    private static string? PageOf(string path, string other) => path switch
    {
        "/" => Shell.Replace("OTHER", other.TrimEnd('/'), StringComparison.Ordinal),
        "/robots.txt" => "User-agent: *\nDisallow: /admin/",
        "/js/app.js" => "window.ready = true;",
        "/data/rows" => "2026-03-02|关于汛期值班的通知|/a/1.html\n2026-03-01|关于河道清淤的公告|/a/2.html\n2026-02-27|关于水库检修的公告|/a/3.html",
        "/a/1.html" or "/a/2.html" or "/a/3.html" => $"<title>通知</title><h1>关于{path[3]}号事项的通知</h1><p>发布日期：2026-03-01</p><p>{new string('水', 200)}</p>",
        _ => null,
    };

    private static async Task<SiteSnapshot> VisitAsync(string root, RenderMode mode, IPageRenderer? renderer, CancellationToken stop)
    {
        var site = new Site { Key = "water", Bureau = "water", Url = new(root) };
        var rules = new CrawlRules { Delay = TimeSpan.Zero, Pages = 50, Budget = TimeSpan.FromMinutes(2), AllowPrivateNetworks = true, Render = mode };
        using var crawler = new SiteCrawler(new PageReader(), new(), TimeProvider.System, NullLogger<SiteCrawler>.Instance, null, renderer);
        return (await crawler.CrawlAsync(new(new Bureau { Id = "water", Name = "示例市水务局", Sites = [site], Sections = new([]) }, site, rules, null, null), new NoPack(), null, stop)).Snapshot;
    }

    private sealed class NoPack : IEvidencePack
    {
        public ValueTask AddAsync(RawPage page, CancellationToken stop) => ValueTask.CompletedTask;

        public Task CompleteAsync(CancellationToken stop) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class ScriptedSite : IAsyncDisposable
    {
        private readonly WebApplication app;

        private ScriptedSite(WebApplication app) => this.app = app;

        public ConcurrentBag<string> Asked { get; } = [];

        public string Root => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";

        public static async Task<ScriptedSite> StartAsync(Func<string, string?> bodyOf)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
            var site = new ScriptedSite(builder.Build());
            site.app.Run(context => site.AnswerAsync(context, bodyOf(context.Request.Path.Value!)));
            await site.app.StartAsync();
            return site;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task AnswerAsync(HttpContext context, string? body)
        {
            var path = context.Request.Path.Value!;
            Asked.Add(path);
            context.Response.StatusCode = body is null ? 404 : 200;
            context.Response.ContentType = path.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : path is "/robots.txt" or "/data/rows" ? "text/plain; charset=utf-8" : "text/html; charset=utf-8";
            if (body is not null) await context.Response.WriteAsync(body, context.RequestAborted);
        }
    }
}
