using System.Text;
using System.Text.Json;
using Monitor.Scoring;

namespace Monitor.Reporting;

/// <summary>A period's scorecard in each of its forms.</summary>
public static class ScorecardWriter
{
    public static byte[] Json(Scorecard card) => JsonSerializer.SerializeToUtf8Bytes(card, ReportJson.Indented.Scorecard);

    public static byte[] Xlsx(ScorecardReport report) => ScorecardWorkbook.Write(report);

    /// <summary>A page of its own: no script, no other file.</summary>
    public static byte[] Html(ScorecardReport report) => Encoding.UTF8.GetBytes(ScorecardPage.Write(report));

    /// <summary>The circular (通报) to all bureaus.</summary>
    public static byte[] Docx(ScorecardReport report) => CircularNotice.Write(report);

    /// <summary>One line a bureau.</summary>
    public static byte[] CsvBytes(Scorecard card) => Csv.Bytes(card.Bureaus
        .Select(bureau => (IEnumerable<string?>)[
            card.Period, bureau.Class, $"{bureau.Rank}", bureau.Bureau, bureau.Name, TidyDecimal.Tidy(bureau.Score), bureau.Grade, string.Join(' ', bureau.Vetoes),
            TidyDecimal.Tidy(bureau.ShareLeftOut), TidyDecimal.Tidy(bureau.ShareUnread), bureau.Change is { } change ? TidyDecimal.Tidy(change) : "",
        ])
        .Prepend(["period", "class", "rank", "bureau", "name", "score", "grade", "vetoes", "shareLeftOut", "shareUnread", "change"]));

    /// <summary>For terminals.</summary>
    public static string Table(Scorecard card) => TextTable.Write(["类别", "名次", "单位", "得分", "等次", "单项否决", "未计分"],
        [.. card.Bureaus.Select(bureau => (IReadOnlyList<string>)[
            ScorecardReport.ClassInChinese(bureau.Class), bureau.Rank > 0 ? $"{bureau.Rank}" : "—", bureau.Name, bureau.Rank > 0 ? $"{bureau.Score:0.00}" : "—", bureau.Grade,
            string.Join(' ', bureau.Vetoes), $"{bureau.ShareLeftOut:0%}",
        ])]);
}
