using Microsoft.AspNetCore.Http;

namespace Monitor.Serving;

/// <summary>Headers that every answer carries; an answer's own value comes first.</summary>
internal static class SafeHeaders
{
    /// <summary>Nothing of an API answer may run or be framed, should a browser take it for a page.</summary>
    private const string NothingRuns = "default-src 'none'; frame-ancestors 'none'";

    public static void Add(HttpResponse response)
    {
        var headers = response.Headers;
        headers.TryAdd("Content-Security-Policy", NothingRuns);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        // Rows differ by visitor: kept by the browser only, and asked again each time
        headers.TryAdd("Cache-Control", "private, no-cache");
        headers.TryAdd("Vary", "Accept, Authorization, Cookie");
        if (response.HttpContext.Request.IsHttps) headers.TryAdd("Strict-Transport-Security", "max-age=31536000");
    }
}
