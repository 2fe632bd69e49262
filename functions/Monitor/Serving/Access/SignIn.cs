using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Monitor.Serving;

/// <summary>Tells who calls: on a host that signs its visitors in, callers from this very machine are the office.</summary>
public sealed class SignIn(IOptions<ServingOptions> options)
{
    private static readonly Visitor LocalOffice = new("local", Role.Office);

    public ValueTask<Visitor> WhoIsAsync(HttpContext http, CancellationToken stop) =>
        new(options.Value.LoopbackIsOffice && IsLoopback(http) ? LocalOffice : Visitor.Anonymous);

    /// <summary>The address and the name called both have to be this machine's: a page elsewhere may point its own name at loopback.</summary>
    private static bool IsLoopback(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
