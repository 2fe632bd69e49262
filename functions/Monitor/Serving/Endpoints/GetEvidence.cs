using System.Globalization;
using Microsoft.Net.Http.Headers;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET evidence/{sha256}`: the stored copy of a page, byte for byte. It is hostile: it opens in a sandbox where nothing runs or loads.</summary>
public sealed class GetEvidence(IEvidenceStore evidence, City city) : IEndpoint
{
    private const string Sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    public EndpointInfo Info { get; } = new("GET", Routes.Evidence, Role.Bureau, "取留存的网页原件或网页截图") { Produces = ["text/html", "image/png", "application/octet-stream"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var hash = call.Route("sha256").ToLowerInvariant();
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigit)) return Reply.NotFound("留存件以 64 位十六进制的 SHA-256 为名。");
        return await evidence.FindAsync(hash, stop) is { } page && MaySee(call.Visitor, page) ? Copy(page) : Reply.NotFound("没有这份留存件。");
    }

    /// <summary>Page text may be anybody's: a bureau opens copies of its own sites only.</summary>
    private bool MaySee(Visitor visitor, RawPage page) => visitor.Role == Role.Office
        || (Uri.TryCreate(page.Address, UriKind.Absolute, out var address) && city.BureauOf(visitor.Bureau ?? "") is { } bureau && bureau.Sites.Any(site => site.Owns(address)));

    private static Reply Copy(RawPage page) => new()
    {
        ContentType = TypeOf(page),
        ETag = $"\"{page.Sha256}\"",
        Headers = new Dictionary<string, string>
        {
            ["Content-Security-Policy"] = Sandbox,
            ["X-Evidence-Url"] = Uri.TryCreate(page.Address, UriKind.Absolute, out var address) ? address.AbsoluteUri : "",
            ["X-Evidence-Fetched-At"] = page.FetchedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["Content-Disposition"] = $"inline; filename=\"{page.Sha256[..16]}\"",
        },
        Length = page.Body.Length,
        Body = (stream, stop) => stream.WriteAsync(page.Body, stop).AsTask(),
    };

    /// <summary>Pages keep their charset, pictures we took are shown; anything else is a download without a meaning.</summary>
    private static string TypeOf(RawPage page)
    {
        if (page.IsView) return "image/png";
        var told = page.Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
        return MediaTypeHeaderValue.TryParse(told, out var type) && type.MediaType.Value is "text/html" or "text/plain" or "application/xhtml+xml" ? type.ToString() : "application/octet-stream";
    }
}
