using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monitor.EndToEnd.Tests.Rectifying;

/// <summary>A small bureau site whose notices and guide change as a test says, and that counts what it is asked for.</summary>
internal sealed class BureauSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private BureauSite(WebApplication app) => this.app = app;

    public string Root => app.Urls.Single().TrimEnd('/') + "/";

    /// <summary>Days of the notices, each with an article of its own.</summary>
    public List<DateOnly> Notices { get; } = [new(2025, 6, 2), new(2025, 6, 18)];
    public bool HasGuide { get; set; }

    /// <summary>The day of the only piece of news; null: the site has no such column.</summary>
    public DateOnly? News { get; set; }
    public List<string> Asked { get; } = [];

    public static async Task<BureauSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var site = new BureauSite(app);
        app.Run(site.AnswerAsync);
        await app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        lock (Asked) Asked.Add(path);
        var body = path switch
        {
            "/" => Page("示例市退役军人事务局", "<ul class=\"list\">" + string.Concat(Notices.Select(Row)) + "</ul>"),
            "/tzgg/index.html" => Page("通知公告", "<div class=\"position\">首页 &gt; 通知公告</div><ul class=\"list\">" + string.Concat(Notices.OrderDescending().Select(Row)) + "</ul>"),
            "/gzdt/index.html" when News is { } day => Page("工作动态", $"<div class=\"position\">首页 &gt; 工作动态</div><ul class=\"list\"><li><a href=\"/gzdt/t1.html\">走访慰问退役军人</a><span>{day:yyyy-MM-dd}</span></li><li><a href=\"/gzdt/t2.html\">召开工作例会</a><span>{day.AddDays(-3):yyyy-MM-dd}</span></li></ul>"),
            "/gzdt/t1.html" or "/gzdt/t2.html" when News is { } day => Page(path.EndsWith("t1.html", StringComparison.Ordinal) ? "走访慰问退役军人" : "召开工作例会", $"<p>发布日期：{(path.EndsWith("t1.html", StringComparison.Ordinal) ? day : day.AddDays(-3)):yyyy-MM-dd}</p><p>{string.Concat(Enumerable.Repeat("局领导带队走访慰问，听取意见建议。", 20))}</p>"),
            "/xxgk/zn.html" when HasGuide => Page("政府信息公开指南", $"<p>{string.Concat(Enumerable.Repeat("本指南说明示例市退役军人事务局主动公开和依申请公开政府信息的范围、方式和程序。", 8))}</p>"),
            "/gk/jg.html" => Page("机构职能", $"<p>{string.Concat(Enumerable.Repeat("本局负责退役军人思想政治、管理保障和就业创业工作。", 8))}</p>"),
            _ when Notices.FirstOrDefault(day => path == PathOf(day)) is { Year: > 1 } day => Page($"{day:M月d日}的工作通知", $"<p>发布日期：{day:yyyy-MM-dd}</p><p>{string.Concat(Enumerable.Repeat("请各单位按照要求做好有关工作。", 20))}</p>"),
            _ => null,
        };
        http.Response.StatusCode = body is null ? 404 : 200;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(body ?? "<html><head><title>404</title></head><body>没有这个页面</body></html>");
    }

    public static string PathOf(DateOnly day) => $"/tzgg/{day:yyyyMM}/t{day:yyyyMMdd}_1.html";

    private static string Row(DateOnly day) => $"<li><a href=\"{PathOf(day)}\">{day:M月d日}的工作通知</a><span>{day:yyyy-MM-dd}</span></li>";

    private string Page(string title, string body) => $"""
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head><body>
        <nav class="menu"><a href="/">首页</a> <a href="/tzgg/index.html">通知公告</a> <a href="/gk/jg.html">机构职能</a>{(News is null ? "" : " <a href=\"/gzdt/index.html\">工作动态</a>")}{(HasGuide ? " <a href=\"/xxgk/zn.html\">政府信息公开指南</a>" : "")}</nav>
        <main><h1>{title}</h1>{body}</main></body></html>
        """;
}
