using System.Text;
using System.Text.Json;

namespace Monitor.Reporting;

/// <summary>A rectification list in each of its forms.</summary>
public static class IssueListWriter
{
    public static IReadOnlyList<string> Formats { get; } = ["json", "xlsx", "docx"];

    public static byte[] Xlsx(IssueList list) => IssueListWorkbook.Write(list);

    public static byte[] Docx(IssueList list) => IssueListNotice.Write(list);

    /// <summary>A page of its own: no script, no other file.</summary>
    public static byte[] Html(IssueList list) => Encoding.UTF8.GetBytes(IssueListPage.Write(list));

    /// <summary>One line an issue.</summary>
    public static byte[] CsvBytes(IReadOnlyList<IssueList> lists) => Csv.Bytes(IssueListColumns.Cells(lists));

    /// <summary>Several lists as one array.</summary>
    public static byte[] Json(IReadOnlyList<IssueList> lists) => JsonSerializer.SerializeToUtf8Bytes(lists, ReportJson.Indented.IReadOnlyListIssueList);

    public static byte[] Json(IssueList list) => JsonSerializer.SerializeToUtf8Bytes(list, ReportJson.Indented.IssueList);

    /// <summary>A list in one of <see cref="Formats"/>: what went out as it went out, a draft as it stands. Null: no such format.</summary>
    public static async Task<byte[]?> DocumentAsync(this IIssueListStore lists, IssueList list, string format, CancellationToken stop) =>
        (list.SentOn is null ? null : await lists.DocumentAsync(list.Number, format, stop)) ?? format switch
        {
            "json" => Json(list),
            "xlsx" => Xlsx(list),
            "docx" => Docx(list),
            _ => null,
        };

    /// <summary>Every document of a list by its format: `json`, `xlsx`, `docx`.</summary>
    public static IReadOnlyDictionary<string, byte[]> All(IssueList list) =>
        new Dictionary<string, byte[]> { ["json"] = Json(list), ["xlsx"] = Xlsx(list), ["docx"] = Docx(list) };
}
