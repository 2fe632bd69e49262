using Monitor.Reporting;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET issue-lists/{number}`: a list as JSON, xlsx or docx, by extension, else by Accept.</summary>
public sealed class GetIssueList(IIssueListStore lists) : IEndpoint
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public EndpointInfo Info { get; } = new("GET", Routes.IssueList, Role.Bureau, "取一份问题清单（json、xlsx、docx）")
    {
        Produces = ["application/json", Xlsx, Docx],
        Answer = typeof(IssueList),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var (number, format) = Split(call.Route("number"));
        if (await lists.FindAsync(number, stop) is not { } list || !call.Visitor.MaySee(list)) return Reply.NotFound("没有这份清单。");
        return (format ?? FormatOf(call)) switch
        {
            "json" => Reply.Json(list, ApiJson.Wire.IssueList),
            var written => await DocumentAsync(list, written, stop),
        };
    }

    private async Task<Reply> DocumentAsync(IssueList list, string format, CancellationToken stop) =>
        await lists.DocumentAsync(list.Number, format, stop) is { } document
            ? Reply.Bytes(document, format == "xlsx" ? Xlsx : Docx).With("Content-Disposition", SafeName($"{list.BureauName}问题清单{list.Period}", $"{list.Bureau}-{list.Period}", format))
            : Reply.NotFound($"这份清单没有 {format} 文本。");

    private static (string Number, string? Format) Split(string asked) => Path.GetExtension(asked) switch
    {
        ".json" or ".xlsx" or ".docx" => (Path.GetFileNameWithoutExtension(asked), Path.GetExtension(asked)[1..]),
        _ => (asked, null),
    };

    private static string FormatOf(Call call) => call.Wants(Xlsx) ? "xlsx" : call.Wants(Docx) ? "docx" : "json";

    /// <summary>Both forms of RFC 6266: a plain name for old clients, the Chinese one for the rest.</summary>
    private static string SafeName(string name, string plain, string format) =>
        $"attachment; filename=\"{plain}.{format}\"; filename*=UTF-8''{Uri.EscapeDataString($"{name}.{format}")}";
}
