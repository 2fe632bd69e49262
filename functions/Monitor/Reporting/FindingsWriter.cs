using System.Globalization;
using System.Text.Json;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Reporting.Sheets;

namespace Monitor.Reporting;

/// <summary>Findings as findings.ndjson, csv, json, xlsx and as a table for terminals.</summary>
public static class FindingsWriter
{
    private static readonly string[] Names =
    [
        "id", "bureau", "duty", "check", "section", "subject", "outcome", "url", "reason", "quote", "evidenceUrl", "evidenceSha256", "evidenceFetchedAt",
        "indicator", "loss", "veto", "status", "firstSeen", "lastSeen", "due",
    ];

    /// <summary>One object a line; bureau by bureau, in the order they are given.</summary>
    public static void WriteLines(IEnumerable<Finding> findings, Stream into)
    {
        foreach (var finding in findings)
        {
            into.Write(Line(finding));
            into.WriteByte((byte)'\n');
        }
    }

    /// <summary>The JSON of one line, without its end.</summary>
    public static byte[] Line(Finding finding) => JsonSerializer.SerializeToUtf8Bytes(FindingLine.Of(finding), ReportJson.Compact.FindingLine);

    public static byte[] Json(IEnumerable<Finding> findings) =>
        JsonSerializer.SerializeToUtf8Bytes([.. findings.Select(FindingLine.Of)], ReportJson.Indented.IReadOnlyListFindingLine);

    public static string CsvHeader => Csv.Line(Names);

    /// <summary>One line of csv with its end, for streams; <see cref="CsvHeader"/> goes first.</summary>
    public static string CsvLine(Finding finding) => Csv.Line(Fields(FindingLine.Of(finding)));

    public static byte[] CsvBytes(IEnumerable<Finding> findings) => Csv.Bytes(findings.Select(finding => Fields(FindingLine.Of(finding))).Prepend(Names));

    public static string Table(IEnumerable<Finding> findings) => TextTable.Write(
        ["编号", "单位", "任务", "对象", "结论", "状态", "扣分", "理由"],
        [.. findings.Select(finding => (IReadOnlyList<string>)[finding.Id, finding.Bureau, finding.Duty, finding.Subject, finding.Outcome.InChinese(), finding.Status.InChinese(), TidyDecimal.Tidy(finding.Loss), finding.Reason])]);

    public static byte[] Xlsx(IEnumerable<Finding> findings, string title, string author, DateOnly madeOn) => WorkbookWriter.Write(title, author, madeOn,
        new Sheet("问题台账", [
            new("编号", 19), new("单位", 14), new("任务", 22), new("检查项", 20), new("栏目", 18), new("对象", 28), new("结论", 9), new("状态", 9), new("扣分", 8), new("单项否决", 9),
            new("理由", 48), new("引文", 30), new("链接", 34), new("指标", 10), new("首次发现", 12), new("最近发现", 12), new("期限", 12),
        ], [.. findings.Select(Row)])
        { Title = title, FrozenColumns = 1 });

    public static byte[] Docx(IReadOnlyCollection<Finding> findings, string title, string author, DateOnly madeOn) => FindingsPaper.Write(findings, title, author, madeOn);

    private static IReadOnlyList<Cell> Row(Finding finding) =>
    [
        finding.Id, finding.Bureau, finding.Duty, finding.Check, finding.Section, finding.Subject, new Cell.Text(finding.Outcome.InChinese(), CellLook.Centre), new Cell.Text(finding.Status.InChinese(), CellLook.Centre),
        new Cell.Amount(finding.Loss), new Cell.Text(finding.Veto ? "是" : "", CellLook.Centre), finding.Reason, finding.Quote ?? finding.Evidence?.Quote, new Cell.Link(finding.Url ?? finding.Evidence?.Url),
        finding.Indicator, new Cell.Day(finding.FirstSeen), new Cell.Day(finding.LastSeen), new Cell.Day(finding.Due),
    ];

    private static string?[] Fields(FindingLine row) =>
    [
        row.Id, row.Bureau, row.Duty, row.Check, row.Section, row.Subject, Kebab(row.Outcome), row.Url, row.Reason, row.Quote, row.Evidence?.Url, row.Evidence?.Sha256,
        row.Evidence?.FetchedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), row.Indicator, TidyDecimal.Tidy(row.Loss), row.Veto ? "true" : "false",
        Kebab(row.Status), ChineseDay.Short(row.FirstSeen), ChineseDay.Short(row.LastSeen), ChineseDay.Short(row.Due),
    ];

    private static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
