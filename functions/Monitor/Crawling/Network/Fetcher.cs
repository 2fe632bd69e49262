using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Monitor.Crawling.Politeness;
using Monitor.Pages;
using Monitor.Pages.Web;

namespace Monitor.Crawling.Network;

/// <summary>Asks for one address, politely and within limits. Never throws but for cancellation: failure is data.</summary>
internal sealed class Fetcher(HostDesk hosts, CrawlLimits limits, TimeProvider clock) : IDisposable
{
    private readonly HttpClient outside = GuardedClient.Create(Reach.Public, limits);
    private readonly HttpClient inside = GuardedClient.Create(Reach.Private, limits);

    public async Task<FetchReply> FetchAsync(FetchRequest wanted, Courtesy courtesy, CancellationToken stop)
    {
        using var step = Telemetry.Begin("fetch");
        var reply = await hosts.Of(wanted.Authority).AskAsync(courtesy, (connected, attempt) => SendAsync(wanted, courtesy, connected, attempt), stop);
        step.Tag("host", wanted.Authority);
        step.End(reply.Outcome.Name);
        return reply;
    }

    public void Dispose()
    {
        outside.Dispose();
        inside.Dispose();
    }

    private async Task<FetchReply> SendAsync(FetchRequest wanted, Courtesy courtesy, Action connected, CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        try
        {
            using var message = Compose(wanted, courtesy.UserAgent);
            message.Options.Set(GuardedClient.Connected, connected);
            using var response = await (wanted.Reach == Reach.Private ? inside : outside).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
            return (await ReadAsync(wanted, response, stop)) with { Elapsed = clock.GetElapsedTime(start) };
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            return FetchFault.Of(fault, clock.GetUtcNow()) with { Elapsed = clock.GetElapsedTime(start) };
        }
    }

    private async Task<FetchReply> ReadAsync(FetchRequest wanted, HttpResponseMessage response, CancellationToken stop)
    {
        var status = (int)response.StatusCode;
        // Before the headers are listed: listing reads the address into another form
        var location = status is 301 or 302 or 303 or 307 or 308 ? LocationOf(wanted.Url, response) : null;
        var reply = new FetchReply(StatusOutcome.Of(status), status)
        {
            Headers = [.. response.Headers.Concat(response.Content.Headers).Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))],
            Location = location,
            ContentType = Header(response.Content.Headers, "Content-Type"),
            Length = response.Content.Headers.ContentLength,
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            RetryAfter = RetryAfterOf(response.Headers.RetryAfter),
            FetchedAt = clock.GetUtcNow(),
        };
        if (wanted.HeadersOnly || wanted.Head || reply.Location is not null || status is 304 or 204 or 205) return reply;
        if (!wanted.AnyType && !ContentKind.IsText(reply.ContentType)) return reply.Outcome == FetchOutcome.Fetched ? reply with { Outcome = FetchOutcome.WrongType } : reply;
        reply = reply with { Body = await BodyReader.ReadAsync(response.Content, new(wanted.KeepStart ?? wanted.MaxBytes ?? limits.MaxPageBytes, limits.MaxExpansion, wanted.KeepStart is not null), stop) };
        // An answer of nothing is no page: something behind the server failed
        return !wanted.AnyType && reply.Outcome == FetchOutcome.Fetched && reply.Body.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0 ? reply with { Outcome = FetchOutcome.ServerError, Detail = "空白内容" } : reply;
    }

    private static HttpRequestMessage Compose(FetchRequest wanted, string userAgent)
    {
        var message = new HttpRequestMessage(wanted.Head ? HttpMethod.Head : wanted.Form is null ? HttpMethod.Get : HttpMethod.Post, OnTheWire(wanted));
        if (wanted.Form is { } form) message.Content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        message.Headers.TryAddWithoutValidation("Accept-Language", "zh-CN,zh;q=0.9");
        // Not deflate: half of its servers send it without the head that RFC 9110 asks for
        message.Headers.TryAddWithoutValidation("Accept-Encoding", wanted.Head || wanted.HeadersOnly ? "identity" : "gzip, br");
        if (wanted.ETag is { } tag) message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (wanted.LastModified is { } day) message.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        return message;
    }

    /// <summary>A host's own Crawl-delay, for every request to it from now on.</summary>
    public void Pace(Uri address, TimeSpan? delay) => hosts.Of(FetchRequest.AuthorityOf(address)).CrawlDelay = delay;

    // Only what the URL Standard's serialiser wrote is sent as it is: it has no blanks and no letters beyond ASCII
    private static Uri OnTheWire(FetchRequest wanted) =>
        wanted.Written is { } written && WebAddress.Parse(written)?.WithoutFragment == written ? new(written, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }) : wanted.Url;

    private static string? Header(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    // Octets beyond ASCII stay those that the server wrote, whatever its charset
    private static Uri? LocationOf(Uri from, HttpResponseMessage response) =>
        Header(response.Headers, "Location") is { Length: > 0 } written
        && WebAddress.Parse(string.Concat(written.Select(one => one < 0x80 ? $"{one}" : $"%{(int)one:X2}")), WebAddress.Parse(from.AbsoluteUri)) is { } target ? new(target.WithoutFragment) : null;

    private TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } day && day > clock.GetUtcNow() ? day - clock.GetUtcNow() : null);
}
