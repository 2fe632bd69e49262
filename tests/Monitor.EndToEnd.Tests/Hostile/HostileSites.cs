using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using static Monitor.EndToEnd.Tests.Hostile.HostileServer;

namespace Monitor.EndToEnd.Tests.Hostile;

/// <summary>The ways in which sites misbehave, one script each.</summary>
internal static class HostileSites
{
    private const string ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";

    /// <summary>A letter a second, for ever.</summary>
    public static Task Slow(string path, NetworkStream wire, CancellationToken stop) =>
        path == "/robots.txt" ? MissingAsync(wire, stop) : DripAsync(wire, $"{ok}\r\n\r\n<html>", TimeSpan.FromSeconds(1), stop);

    /// <summary>A body without end.</summary>
    public static async Task Endless(string path, NetworkStream wire, CancellationToken stop)
    {
        if (path == "/robots.txt") { await MissingAsync(wire, stop); return; }
        await wire.WriteAsync(Encoding.UTF8.GetBytes($"{ok}\r\n\r\n"), stop);
        var filling = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>没有尽头</p>", 4096)));
        while (true) await wire.WriteAsync(filling, stop);
    }

    /// <summary>A header without end.</summary>
    public static async Task EndlessHeader(string path, NetworkStream wire, CancellationToken stop)
    {
        if (path == "/robots.txt") { await MissingAsync(wire, stop); return; }
        await wire.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n"), stop);
        for (var at = 0; ; at++) await wire.WriteAsync(Encoding.ASCII.GetBytes($"X-Filling-{at}: {new string('x', 1000)}\r\n"), stop);
    }

    /// <summary>Cuts the connection in the middle.</summary>
    public static async Task Resetting(string path, NetworkStream wire, CancellationToken stop)
    {
        if (path == "/robots.txt") { await MissingAsync(wire, stop); return; }
        await wire.WriteAsync(Encoding.ASCII.GetBytes($"{ok}\r\nContent-Length: 5000\r\n\r\n<html>"), stop);
        wire.Socket.LingerState = new(true, 0);
        wire.Socket.Close();
    }

    /// <summary>A small answer that unpacks to a gigabyte.</summary>
    public static async Task Bomb(string path, NetworkStream wire, CancellationToken stop)
    {
        if (path == "/robots.txt") { await MissingAsync(wire, stop); return; }
        await wire.WriteAsync(Encoding.ASCII.GetBytes($"{ok}\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"), stop);
        await using var gzip = new GZipStream(wire, CompressionLevel.Fastest);
        var zeros = new byte[1 << 20];
        for (var at = 0; at < 1024; at++) await gzip.WriteAsync(zeros, stop);
    }

    /// <summary>Each address leads to the next.</summary>
    public static Task Loop(string path, NetworkStream wire, CancellationToken stop) => path == "/robots.txt" ? MissingAsync(wire, stop)
        : SayAsync(wire, $"HTTP/1.1 302 Found\r\nLocation: /hop{Number(path) + 1}", "", stop);

    /// <summary>A calendar that knows every month of every year, and the same page under ever new addresses.</summary>
    public static Task Trap(string path, NetworkStream wire, CancellationToken stop) => path switch
    {
        "/robots.txt" or "/sitemap.xml" => MissingAsync(wire, stop),
        "/" => PageAsync(wire, "<title>首页</title><a href='/calendar.php?year=2026&month=1'>日历</a><a href='/x/1.html'>更多</a>", stop),
        _ when path.StartsWith("/calendar", StringComparison.Ordinal) => PageAsync(wire, $"<title>日历</title><p>{path}</p><a href='/calendar.php?year={Number(path.Split('&')[0]) + (Number(path) / 12)}&month={(Number(path) % 12) + 1}'>下一月</a><a href='/calendar.php?year={Number(path.Split('&')[0]) + 1}&month={Number(path)}'>下一年</a>", stop),
        _ => PageAsync(wire, $"<title>更多</title><p>更多内容</p><a href='/x/{Number(path) + 1}.html'>下一个</a><a href='/x/{Number(path) + 1000}.html'>再下一个</a>", stop),
    };

    /// <summary>A firewall that lets the home page through and nothing else.</summary>
    public static Task Wall(string path, NetworkStream wire, CancellationToken stop) => path switch
    {
        "/robots.txt" or "/sitemap.xml" => MissingAsync(wire, stop),
        "/" => PageAsync(wire, "<title>首页</title>" + string.Concat(Enumerable.Range(1, 6).Select(at => $"<a href='/a{at}.html'>栏目{at}</a>")), stop),
        "/a1.html" => PageAsync(wire, "<title>访问被拦截</title><p>您的访问存在安全风险</p>", stop),
        "/a2.html" => SayAsync(wire, "HTTP/1.1 412 Precondition Failed\r\nContent-Type: text/html", "<script>$_ts={}</script>", stop),
        "/a3.html" => SayAsync(wire, "HTTP/1.1 521 Down\r\nContent-Type: text/html", "", stop),
        "/a4.html" => PageAsync(wire, "<html><script>var $_ts=window['$_ts'];</script></html>", stop),
        _ => SayAsync(wire, "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html", "<h1>403</h1>", stop),
    };

    /// <summary>Wrong lengths, wrong types, broken packing, broken status lines, nested beyond reason.</summary>
    public static Task Lying(string path, NetworkStream wire, CancellationToken stop) => path switch
    {
        "/robots.txt" or "/sitemap.xml" => MissingAsync(wire, stop),
        "/" => PageAsync(wire, "<title>首页</title><a href='/packed.html'>一</a><a href='/pdf.html'>二</a><a href='/soft.html'>三</a><a href='/status.html'>四</a><a href='/deep.html'>五</a><a href='/fine.html'>六</a><a href='/short.html'>七</a>", stop),
        "/packed.html" => SayAsync(wire, $"{ok}\r\nContent-Encoding: gzip", "<p>这不是压缩内容</p>", stop),
        "/pdf.html" => PageAsync(wire, "%PDF-1.7 xxxx", stop),
        "/soft.html" => PageAsync(wire, "<title>404</title><p>您访问的页面不存在</p>", stop),
        "/status.html" => wire.WriteAsync(Encoding.ASCII.GetBytes("GARBAGE\r\n\r\n"), stop).AsTask(),
        "/deep.html" => PageAsync(wire, string.Concat(Enumerable.Repeat("<div>", 200_000)) + "深", stop),
        "/short.html" => wire.WriteAsync(Encoding.ASCII.GetBytes($"{ok}\r\nContent-Length: 90000\r\nConnection: close\r\n\r\n<p>"), stop).AsTask(),
        _ => PageAsync(wire, "<title>正常</title><h1>正常的网页</h1><p>正文</p>", stop),
    };

    /// <summary>Says that it is overloaded, and asks for an hour.</summary>
    public static Task Overloaded(string path, NetworkStream wire, CancellationToken stop) => path == "/robots.txt" ? MissingAsync(wire, stop)
        : SayAsync(wire, "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3600", "", stop);

    /// <summary>A site as it should be: a home page and a list of so many articles.</summary>
    public static Task Healthy(string path, NetworkStream wire, CancellationToken stop) => path switch
    {
        "/" => PageAsync(wire, "<title>示例市水利局</title><a href='/tzgg/'>通知公告</a>", stop),
        "/tzgg/" => PageAsync(wire, $"<title>通知公告</title><ul>{string.Concat(Enumerable.Range(1, 30).Select(at => $"<li><a href='/tzgg/t20260301_{at}.html'>第{at}号水情通报</a><span>2026-03-01</span></li>"))}</ul>", stop),
        _ when path.StartsWith("/tzgg/t", StringComparison.Ordinal) => PageAsync(wire, $"<title>水情通报</title><h1>第{Number(path)}号水情通报</h1><p>发布时间：2026-03-01</p><p>{path} 各水库水位正常。</p>", stop),
        _ => MissingAsync(wire, stop),
    };

    private static async Task DripAsync(NetworkStream wire, string start, TimeSpan pause, CancellationToken stop)
    {
        await wire.WriteAsync(Encoding.UTF8.GetBytes(start), stop);
        while (true)
        {
            await wire.WriteAsync("x"u8.ToArray(), stop);
            await Task.Delay(pause, TimeProvider.System, stop);
        }
    }

    private static int Number(string path) =>
        int.TryParse(string.Concat(path.Reverse().SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit).Reverse()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
