using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitor.EndToEnd.Tests.Scale;

/// <summary>One request as a site saw it.</summary>
public sealed record Ask(int Port, string Method, string Path, TimeSpan At);

/// <summary>A city of small sites on loopback, a port each; the last of them share a host. Each site links to its neighbour, so that workers meet.</summary>
public sealed class SmallSites : IAsyncDisposable
{
    private const int Articles = 6;
    private readonly WebApplication app;
    private readonly long started = TimeProvider.System.GetTimestamp();
    private readonly IReadOnlyList<string> homes;

    private SmallSites(WebApplication app, int alone, int sharing)
    {
        this.app = app;
        var ports = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address).Port).Order().ToList();
        Shared = ports[^1];
        homes = [.. Enumerable.Range(0, alone).Select(n => $"http://127.0.0.1:{ports[n]}/"), .. Enumerable.Range(0, sharing).Select(n => $"http://127.0.0.1:{Shared}/bureau{n}/")];
    }

    public ConcurrentQueue<Ask> Asked { get; } = new();

    /// <summary>The port that several bureaus share.</summary>
    public int Shared { get; }

    /// <summary>Pages of every site together.</summary>
    public int Pages => homes.Count * (Articles + 2);

    public static async Task<SmallSites> StartAsync(int alone, int sharing)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            for (var n = 0; n <= alone; n++) kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        SmallSites? sites = null;
        app.Run(context => sites!.AnswerAsync(context));
        await app.StartAsync();
        return sites = new(app, alone, sharing);
    }

    /// <summary>Writes the city's file and returns its path.</summary>
    public string WriteCity(string folder, string delay)
    {
        var yaml = new StringBuilder($"city: 示例市\noffice: {{ name: 示例市政务公开办公室, email: zwgk@example.invalid }}\nnational: true\ncrawl: {{ delay: {delay}, concurrency: 2, confirmAfter: 0s, allowPrivateNetworks: true }}\nbureaus:\n");
        foreach (var (home, n) in homes.Select((home, n) => (home, n)))
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: bureau-{n}\n    name: 示例市第{n}局\n    class: other\n    sites: [{{ url: \"{home}\" }}]\n");
        var file = Path.Combine(folder, "city.yaml");
        File.WriteAllText(file, yaml.ToString());
        return file;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var (port, path) = (context.Connection.LocalPort, context.Request.Path.Value!);
        Asked.Enqueue(new(port, context.Request.Method, path, TimeProvider.System.GetElapsedTime(started)));
        var root = path[..(path.LastIndexOf('/') + 1)];
        if (BodyOf($"http://127.0.0.1:{port}{root}", path[root.Length..]) is not { } body)
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<!DOCTYPE html><html lang=zh-CN><head><title>示例局</title></head><body>{body}</body></html>");
    }

    private string? BodyOf(string home, string page) => homes.ToList().IndexOf(home) is var n and >= 0 ? page switch
    {
        "" => $"<ul><li><a href=\"list.html\">通知公告</a></li><li><a href=\"{homes[(n + 1) % homes.Count]}\">友情链接</a></li></ul>",
        "list.html" => $"<h1>通知公告</h1><ul>{string.Concat(Enumerable.Range(1, Articles).Select(a => $"<li><a href=\"a{a}.html\">关于第{a}号事项的通知</a> 2026-03-{a:00}</li>"))}</ul>",
        ['a', var digit, '.', 'h', 't', 'm', 'l'] when char.IsAsciiDigit(digit) && digit - '0' is >= 1 and <= Articles => $"<h1>关于第{digit}号事项的通知</h1><p>发布日期：2026-03-0{digit}</p><p>现将有关事项通知如下，请认真贯彻执行。</p>",
        _ => null,
    } : null;

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
