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

    /// <summary>Every document of a list by its format: `json`, `xlsx`, `docx`.</summary>
    public static IReadOnlyDictionary<string, byte[]> All(IssueList list) =>
        new Dictionary<string, byte[]> { ["json"] = Json(list), ["xlsx"] = Xlsx(list), ["docx"] = Docx(list) };
}
