using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Monitor.Tests.Crawling;

/// <summary>A site on loopback: pages by path and query, and a log of what was asked.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new();

    private LoopbackSite(WebApplication app) => this.app = app;

    public Uri Root { get; private set; } = null!;
    public ConcurrentQueue<(string Method, string Path, string UserAgent)> Asked { get; } = new();

    public IEnumerable<string> Paths => Asked.Where(one => one.Path != "/robots.txt").Select(one => one.Path);

    public static async Task<LoopbackSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new LoopbackSite(builder.Build());
        site.app.Run(site.AnswerAsync);
        await site.app.StartAsync();
        site.Root = new Uri(site.app.Urls.First() + "/");
        return site;
    }

    public LoopbackSite Page(string path, string html) => On(path, context => Send(context, html, "text/html; charset=utf-8"));

    public LoopbackSite Text(string path, string text) => On(path, context => Send(context, text, "text/plain; charset=utf-8"));

    public LoopbackSite On(string path, RequestDelegate answer)
    {
        pages[path] = answer;
        return this;
    }

    /// <summary>Answers what no page stands for.</summary>
    public LoopbackSite Otherwise(RequestDelegate answer) => On("*", answer);

    public static Task Send(HttpContext context, string text, string type)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    }

    public static Task Fail(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + context.Request.QueryString.Value;
        Asked.Enqueue((context.Request.Method, path, context.Request.Headers.UserAgent.ToString()));
        if (pages.TryGetValue(path, out var answer) || pages.TryGetValue(context.Request.Path.Value + "*", out answer) || pages.TryGetValue("*", out answer)) return answer(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
