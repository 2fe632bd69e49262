using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Monitor.Serving;

/// <summary>
/// Tells who calls: an API token or an Entra token in the Authorization header, the token of a signed-in browser in its cookie, the token
/// that the platform's own sign-in passes on; and on a host that signs its visitors in, callers from this very machine are the office.
/// </summary>
public sealed class SignIn(IOptions<ServingOptions> options, TimeProvider clock, EntraTokens entra, ITokenStore? tokens = null)
{
    /// <summary>Cookie of a browser that signed in with an API token.</summary>
    public const string Cookie = "session";

    private const string PlatformToken = "X-MS-TOKEN-AAD-ID-TOKEN";

    private static readonly Visitor LocalOffice = new("local", Role.Office);

    /// <exception cref="ProblemException">401: a token was given and is not valid.</exception>
    public async ValueTask<Visitor> WhoIsAsync(HttpContext http, CancellationToken stop)
    {
        if (http.Request.Headers.Authorization is [{ } header, ..] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return await OfTokenAsync(header["Bearer ".Length..].Trim(), stop) ?? throw new ProblemException(Invalid());
        if (http.Request.Cookies[Cookie] is { } cookie && await OfTokenAsync(cookie, stop) is { } browser) return browser;
        if (http.Request.Headers[PlatformToken] is [{ } passed, ..] && await entra.ReadAsync(passed, stop) is { } person) return person;
        return options.Value.LoopbackIsOffice && IsLoopback(http) ? LocalOffice : Visitor.Anonymous;
    }

    /// <summary>Whose token a text is; null where it is nobody's.</summary>
    public async ValueTask<Visitor?> OfTokenAsync(string text, CancellationToken stop)
    {
        if (ApiToken.IdIn(text) is not { } id) return await entra.ReadAsync(text, stop);
        return tokens is not null && await tokens.FindAsync(id, stop) is { } token && token.Accepts(text, clock.GetUtcNow())
            ? new(token.Name, token.Role, token.Bureau)
            : null;
    }

    private static Reply Invalid() =>
        Reply.Problem(StatusCodes.Status401Unauthorized, "令牌无效", "令牌有误、已过期或已撤销。").With("WWW-Authenticate", "Bearer error=\"invalid_token\"");

    /// <summary>The address and the name called both have to be this machine's: a page elsewhere may point its own name at loopback.</summary>
    private static bool IsLoopback(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !Proxies.SpokeFor(http.Request)
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
