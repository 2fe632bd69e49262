using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitor.EndToEnd.Tests.Crawling;

/// <summary>A site of so many articles on loopback, with validators, that remembers what it was asked and how it answered.</summary>
internal sealed class CountingSite : IAsyncDisposable
{
    private const int RowsAPage = 20;
    private readonly WebApplication app;
    private readonly int articles;
    private int changed;

    private CountingSite(WebApplication app, int articles)
    {
        (this.app, this.articles) = (app, articles);
        app.Run(AnswerAsync);
    }

    public ConcurrentQueue<(string Path, int Status)> Asked { get; } = [];

    public string Root => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";

    /// <summary>Every page that a reader can reach.</summary>
    public IReadOnlyList<string> Paths => ["/", .. Enumerable.Range(0, Lists).Select(List), .. Enumerable.Range(0, articles).Select(Article)];

    private int Lists => (articles + RowsAPage - 1) / RowsAPage;

    public static async Task<CountingSite> StartAsync(int articles)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var site = new CountingSite(builder.Build(), articles);
        await site.app.StartAsync();
        return site;
    }

    /// <summary>Rewrites one article.</summary>
    public void Change(int article) => changed = article + 1;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string List(int page) => page == 0 ? "/tzgg/index.html" : $"/tzgg/index_{page}.html";

    private static string Article(int number) => $"/tzgg/202603/t202603{number % 28 + 1:00}_{100_000 + number}.html";

    private async Task AnswerAsync(HttpContext context)
    {
        var body = BodyOf(context.Request.Path.Value!);
        var tag = body is null ? null : $"\"{body.GetHashCode(StringComparison.Ordinal):x}\"";
        context.Response.StatusCode = body is null ? 404 : context.Request.Headers.IfNoneMatch == tag ? 304 : 200;
        Asked.Enqueue((context.Request.Path.Value!, context.Response.StatusCode));
        if (tag is not null) context.Response.Headers.ETag = tag;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (context.Response.StatusCode == 200) await context.Response.WriteAsync(body!, context.RequestAborted);
    }

    private string? BodyOf(string path)
    {
        if (path == "/") return Page("示例市水务局", """<nav><a href="/">首页</a> <a href="/tzgg/index.html">通知公告</a></nav>""");
        for (var page = 0; page < Lists; page++)
            if (path == List(page)) return ListPage(page);
        return Enumerable.Range(0, articles).FirstOrDefault(number => path == Article(number), -1) is >= 0 and var found ? ArticlePage(found) : null;
    }

    private string ListPage(int page)
    {
        var rows = Enumerable.Range(page * RowsAPage, Math.Min(RowsAPage, articles - page * RowsAPage)).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"""<li><a href="{Article(number)}">关于第{number}号河道巡查工作安排的通知</a><span>2026-03-{number % 28 + 1:00}</span></li>"""));
        var next = page + 1 < Lists ? $"""<a href="{List(page + 1)}">下一页</a>""" : "";
        return Page("通知公告", $"<ul>{string.Concat(rows)}</ul>{next}");
    }

    private string ArticlePage(int number) => Page(
        $"关于第{number}号河道巡查工作安排的通知",
        $"<h1>关于第{number}号河道巡查工作安排的通知</h1><p>发布日期：2026-03-{number % 28 + 1:00}</p><p>{string.Concat(Enumerable.Repeat($"第{number}号巡查由水务站负责，沿线各村配合，发现险情立即上报。", 12))}{(changed == number + 1 ? "（已修订）" : "")}</p>");

    private static string Page(string title, string body) => $"""<!DOCTYPE html><html lang="zh-CN"><head><title>{title}</title></head><body>{body}</body></html>""";
}
