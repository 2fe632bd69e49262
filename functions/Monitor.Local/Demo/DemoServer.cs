using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.Local.Demo.Families;

namespace Monitor.Local.Demo;

/// <summary>One Kestrel, one loopback port a host; answers GET and HEAD with validators, 304 to those who have the page.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<Socket> silent;
    private Dictionary<int, DemoHost> hosts = [];

    private DemoServer(WebApplication app, List<Socket> silent, DemoHosts addresses)
    {
        this.app = app;
        this.silent = silent;
        Addresses = addresses;
    }

    public DemoHosts Addresses { get; }

    /// <param name="names">Hosts that answer.</param>
    /// <param name="silentNames">Hosts whose port is taken and never listens: connections are refused.</param>
    /// <param name="basePort">Port of the first host, the others follow; 0: free ports.</param>
    public static async Task<DemoServer> StartAsync(IReadOnlyList<string> names, IReadOnlyList<string> silentNames, int basePort, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            for (var i = 0; i < names.Count; i++) server.Listen(IPAddress.Loopback, basePort == 0 ? 0 : basePort + i);
        });
        var app = builder.Build();
        DemoServer? server = null;
        app.Run(context => server!.AnswerAsync(context));
        await app.StartAsync(stop);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToList();
        var silent = silentNames.Select((_, i) => Bound(basePort == 0 ? 0 : basePort + names.Count + i)).ToList();
        var all = names.Zip(addresses).Concat(silentNames.Zip(silent.Select(socket => new Uri($"http://{socket.LocalEndPoint}"))));
        return server = new(app, silent, new(all.ToDictionary(pair => pair.First, pair => pair.Second)));
    }

    /// <summary>Serves these pages from now on, by host name.</summary>
    public void Publish(IReadOnlyDictionary<string, DemoHost> pages) =>
        hosts = pages.ToDictionary(host => new Uri(Addresses[host.Key]).Port, host => host.Value);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        silent.ForEach(socket => socket.Dispose());
    }

    private static Socket Bound(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var page = hosts.GetValueOrDefault(context.Connection.LocalPort)?.Find(request) ?? DemoHost.NotFound;
        response.StatusCode = page.Status;
        response.ContentType = page.ContentType;
        if (page.Status == 200)
        {
            var tag = $"\"{page.Tag ?? Convert.ToHexStringLower(SHA256.HashData(page.Body).AsSpan(0, 8))}\"";
            response.Headers.ETag = tag;
            if (page.Modified is { } modified) response.Headers.LastModified = modified.ToString("R");
            if (IsKnown(request, tag, page.Modified))
            {
                response.StatusCode = 304;
                return;
            }
        }
        response.ContentLength = page.Body.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(page.Body, context.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, string tag, DateTimeOffset? modified) =>
        request.Headers.IfNoneMatch is { Count: > 0 } known ? known.Contains(tag)
        : modified is { } moment && request.GetTypedHeaders().IfModifiedSince is { } since && moment <= since;
}

/// <summary>What one host serves: pages by path and query, and what only a query decides.</summary>
internal sealed class DemoHost(IEnumerable<CmsFamily> families, Func<DemoPage, DemoPage>? dress = null)
{
    private readonly List<CmsFamily> families = [.. families];
    private readonly Dictionary<string, DemoPage> pages = families.SelectMany(family => family.Pages()).GroupBy(page => page.Path).ToDictionary(same => same.Key, same => dress?.Invoke(same.First()) ?? same.First());

    public static DemoPage NotFound { get; } = new("", "text/html", "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>"u8.ToArray(), 404);

    public IReadOnlyDictionary<string, DemoPage> Pages => pages;

    public DemoPage? Find(HttpRequest request)
    {
        var path = Uri.UnescapeDataString(request.Path.Value ?? "/");
        if (pages.TryGetValue(path + request.QueryString.Value, out var page)) return page;
        var query = DemoQuery.Read(request.QueryString.Value ?? "");
        return families.Select(family => family.Answer(path, query)).FirstOrDefault(answer => answer is not null) is { } answered ? dress?.Invoke(answered) ?? answered
            : (query.Count == 0 ? null : pages.Values.FirstOrDefault(other => DemoQuery.Same(other.Path, path, query)));
    }
}
