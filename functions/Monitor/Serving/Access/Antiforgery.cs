using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Monitor.Serving;

/// <summary>
/// Keeps other sites from posting in a visitor's name: a form carries the value of a cookie that only this host can read, and the browser
/// says where a request comes from. Needs no key shared between instances.
/// </summary>
public static class Antiforgery
{
    public const string Field = "form-token";
    private const string Cookie = "form-token";
    private const int Bytes = 24;

    /// <summary>The value for this visitor's forms; a new one goes out as a cookie.</summary>
    public static string TokenOf(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { Length: Bytes * 2 } known && known.All(char.IsAsciiHexDigitLower)) return known;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        http.Response.Cookies.Append(Cookie, token, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true });
        return token;
    }

    /// <summary>Whether a POST is the visitor's own: not from another site, and with the token where it is a form.</summary>
    public static async Task<bool> HoldsAsync(Call call, CancellationToken stop)
    {
        var request = call.Http.Request;
        if (request.Headers["Sec-Fetch-Site"] is [not ("same-origin" or "none"), ..]) return false;
        if (request.Headers.Origin is [{ } origin, ..] && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value)) return false;
        if (!request.HasFormContentType) return true;
        return request.Cookies[Cookie] is { } cookie && (await call.FormAsync(stop))[Field] is [{ } field]
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(cookie), Encoding.UTF8.GetBytes(field));
    }
}
