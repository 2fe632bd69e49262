using System.Globalization;
using Microsoft.Net.Http.Headers;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>
/// `GET evidence/{sha256}`: the stored copy of a page, byte for byte, or its readable text, in which the positions of quotes count. It is hostile: it
/// opens in a sandbox where nothing runs or loads.
/// </summary>
public sealed class GetEvidence(IEvidenceStore evidence, City city) : IEndpoint
{
    private const string Sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    public EndpointInfo Info { get; } = new("GET", Routes.Evidence, Role.Bureau, "取留存的网页原件、其可读文字或网页截图")
    {
        Query = [new("format", "原件，或者其可读文字（引文位置以此为准）；默认为原件", "original", "text")],
        Produces = ["text/html", "text/plain", "image/png", "application/octet-stream"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var hash = call.Route("sha256").ToLowerInvariant();
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigit)) return Reply.NotFound("留存件以 64 位十六进制的 SHA-256 为名。");
        return await evidence.FindAsync(hash, stop) is { } page && MaySee(call.Visitor, page) ? call.Query("format") == "text" ? TextOf(page) : Copy(page) : Reply.NotFound("没有这份留存件。");
    }

    /// <summary>Page text may be anybody's: a bureau opens copies of its own sites only.</summary>
    private bool MaySee(Visitor visitor, RawPage page) => visitor.Role == Role.Office
        || (Uri.TryCreate(page.Address, UriKind.Absolute, out var address) && city.BureauOf(visitor.Bureau ?? "") is { } bureau && bureau.Sites.Any(site => site.Owns(address)));

    private static Reply TextOf(RawPage page) => page.IsView ? Reply.NotFound("网页截图没有可读文字。")
        : Reply.Text(PageReader.TextOf(page.Body, page.ContentType), "text/plain; charset=utf-8").With("Content-Security-Policy", Sandbox);

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
        return MediaTypeHeaderValue.TryParse(page.ContentType, out var type) && type.MediaType.Value is "text/html" or "text/plain" or "application/xhtml+xml" ? type.ToString() : "application/octet-stream";
    }
}
