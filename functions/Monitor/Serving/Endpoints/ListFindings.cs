using System.Text.Json;
using Monitor.Findings;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET findings`: a page as JSON, or all that match streamed as CSV or NDJSON (a page of them where `top` or `cursor` is given).</summary>
public sealed class ListFindings(VisibleFindings findings) : IEndpoint
{
    private const string Csv = "text/csv";
    private const string Ndjson = "application/x-ndjson";

    public EndpointInfo Info { get; } = new("GET", Routes.Findings, Role.Reader, "按条件查询问题")
    {
        Query = [.. FindingFilter.Parameters, Listings.Top, Listings.StoreCursor, new("format", "不用 Accept 头时的格式", "json", "csv", "ndjson")],
        Produces = ["application/json", Csv, Ndjson],
        Answer = typeof(Listing<FindingRow>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var format = FormatOf(call);
        if (format is not null && call.Query("top") is null && call.Query("cursor") is null) return Write(await findings.AllAsync(call, stop), format);
        var page = await findings.PageAsync(call, stop);
        var reply = format is null
            ? Reply.Json(new Listing<FindingRow>([.. page.Findings.Select(FindingRow.Of)], page.Cursor), ApiJson.Wire.ListingFindingRow)
            : await BufferedAsync(Write(page.Findings.ToAsyncEnumerable(), format), stop);
        return call.Reply(reply, page.Cursor);
    }

    private static string? FormatOf(Call call) => call.Query("format") switch
    {
        "csv" => Csv,
        "ndjson" => Ndjson,
        "json" => null,
        _ when call.Wants(Csv) => Csv,
        _ when call.Wants(Ndjson, "application/ndjson", "application/jsonl") => Ndjson,
        _ => null,
    };

    private static Reply Write(IAsyncEnumerable<Finding> found, string format) => format == Csv
        ? Reply.Streamed("text/csv; charset=utf-8", (body, stop) => FindingsCsv.WriteAsync(found, body, stop)).With("Content-Disposition", "attachment; filename=\"findings.csv\"")
        : Reply.Streamed("application/x-ndjson; charset=utf-8", (body, stop) => WriteLinesAsync(found, body, stop));

    private static async Task WriteLinesAsync(IAsyncEnumerable<Finding> found, Stream body, CancellationToken stop)
    {
        await foreach (var finding in found.WithCancellation(stop))
        {
            await JsonSerializer.SerializeAsync(body, FindingRow.Of(finding), ApiJson.Wire.FindingRow, stop);
            await body.WriteAsync("\n"u8.ToArray(), stop);
        }
    }

    /// <summary>A page is small: held in memory, it gets its validator like every list.</summary>
    private static async Task<Reply> BufferedAsync(Reply reply, CancellationToken stop)
    {
        using var memory = new MemoryStream();
        await reply.Body!(memory, stop);
        return Reply.Bytes(memory.ToArray(), reply.ContentType!) with { Headers = reply.Headers };
    }
}
