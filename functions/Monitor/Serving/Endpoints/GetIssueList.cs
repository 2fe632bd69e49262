using Monitor.Reporting;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET issue-lists/{number}`: a list as JSON, xlsx, docx, csv or a page to print, by extension, else by Accept.</summary>
public sealed class GetIssueList(IIssueListStore lists) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.IssueList, Role.Bureau, "取一份问题清单（json、xlsx、docx、csv、html）")
    {
        Produces = Downloads.MediaTypes,
        Answer = typeof(IssueList),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var (number, format) = call.Asked(call.Route("number"));
        if (await lists.FindAsync(number, stop) is not { } list || !call.Visitor.MaySee(list)) return Reply.NotFound("没有这份清单。");
        if (format == "json") return Reply.Json(list, ApiJson.Wire.IssueList);
        return await BytesAsync(list, format, stop) is { } bytes
            ? Downloads.Document(bytes, format, $"{list.BureauName}问题清单{list.Period}", $"{list.Bureau}-{list.Period}") with { ETag = TagOf(list, format) }
            : Reply.NotFound($"这份清单没有 {format} 文本。");
    }

    /// <summary>A draft written twice differs in the package's own ids, not in a word.</summary>
    private static string TagOf(IssueList list, string format) => $"{Reply.Bytes(IssueListWriter.Json(list), "").ETag![..^1]}-{format}\"";

    private async Task<byte[]?> BytesAsync(IssueList list, string format, CancellationToken stop) => format switch
    {
        "csv" => IssueListWriter.CsvBytes([list]),
        "html" => IssueListWriter.Html(list),
        _ => await lists.DocumentAsync(list, format, stop),
    };
}
