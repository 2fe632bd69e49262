using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Monitor.Serving;

/// <summary>
/// A visitor's address, scheme and host as a trusted proxy passes them on (X-Forwarded-For, -Proto, -Host): rate limits, links, secure cookies
/// and HSTS go by them. From anybody else these headers are only talk. This machine's own proxy is always trusted.
/// </summary>
public sealed class Proxies(IOptions<ServingOptions> options, ILoggerFactory logs)
{
    /// <summary>What proxies add to a request, before and after it was taken in.</summary>
    private static readonly string[] Marks = ["X-Forwarded-For", "X-Original-For", "X-Forwarded-Host", "X-Original-Host", "X-Forwarded-Proto", "X-Original-Proto", "Forwarded", "X-Real-IP", "Via"];

    private readonly ForwardedHeadersMiddleware headers = new(_ => Task.CompletedTask, logs, Options.Create(Trusting(options.Value.TrustedProxies)));

    /// <summary>Puts what a trusted proxy says in the place of the connection's own; doing it again changes nothing.</summary>
    public void Apply(HttpContext http) => headers.ApplyForwarders(http);

    /// <summary>Whether somebody elsewhere may be behind a request that comes from this machine.</summary>
    public static bool SpokeFor(HttpRequest request) => Marks.Any(request.Headers.ContainsKey);

    /// <summary>An address, or a network as 10.2.0.0/16; null: neither.</summary>
    internal static IPNetwork? NetworkOf(string text) => IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : null;

    /// <summary>However many proxies stand in a row, as long as each of them is trusted.</summary>
    private static ForwardedHeadersOptions Trusting(IEnumerable<string> proxies)
    {
        var trusting = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        foreach (var proxy in proxies)
            if (NetworkOf(proxy) is { } network) trusting.KnownIPNetworks.Add(network);
        return trusting;
    }
}
