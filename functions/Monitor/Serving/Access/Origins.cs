using Microsoft.AspNetCore.Http;

namespace Monitor.Serving;

/// <summary>Cross-origin requests (CORS) of dashboards that the office has named; cookies never go along.</summary>
internal static class Origins
{
    public static void Allow(HttpContext http, IReadOnlyCollection<string> allowed)
    {
        if (http.Request.Headers.Origin is not [{ } origin, ..] || !allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)) return;
        http.Response.Headers.AccessControlAllowOrigin = origin;
        http.Response.Headers.AccessControlExposeHeaders = "ETag, Link, Retry-After, Content-Disposition";
        http.Response.Headers.Append("Vary", "Origin");
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>The answer to a preflight.</summary>
    public static Reply Preflight(string methods) => new()
    {
        Status = StatusCodes.Status204NoContent,
        Headers = new Dictionary<string, string>
        {
            ["Access-Control-Allow-Methods"] = methods,
            ["Access-Control-Allow-Headers"] = "Authorization, Accept, Content-Type, If-None-Match",
            ["Access-Control-Max-Age"] = "600",
        },
    };
}
