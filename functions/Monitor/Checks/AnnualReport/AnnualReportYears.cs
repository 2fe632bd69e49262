using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Checks.AnnualReport.Narrative;

namespace Monitor.Checks.AnnualReport;

/// <summary>R9: the years that title, period and figures name are the report's; plans for the next year and comparisons with the last are none.</summary>
public sealed partial class AnnualReportYears : IReportCheck
{
    public CheckInfo Info { get; } = new("annual-report-years", "AnnualReport", "年度报告所称年度为报告年度",
        "《政府信息公开条例》第四十九条、第五十条", "更正写错的年度后重新发布", true,
        SiteReports.Since);

    public IEnumerable<Verdict> Judge(ReportCase report)
    {
        if (report.Report.Year is not { } year) return [report.Unclear("years", "报告未写明年度，无法核对")];
        Verdict[] faults = [.. Titles(report, year), .. Told(report, year)];
        return faults.Length > 0 ? faults : [report.Met("years", $"所称年度均为{year}年")];
    }

    /// <summary>The title beside what the caller knows: a report of 2025 whose own title says 2024.</summary>
    private static IEnumerable<Verdict> Titles(ReportCase report, int year)
    {
        if (ReportReader.YearOf(report.Report.Title) is { } titled && titled != year)
            yield return report.Missed("years/title", $"标题写作{titled}年，报告年度为{year}年", report.Report.Title);
    }

    private static IEnumerable<Verdict> Told(ReportCase report, int year)
    {
        foreach (var sentence in Told(report.Report))
        {
            if (Named(sentence) is not { } named || named == year) continue;
            yield return report.Missed($"years/{named}", $"“{sentence}”所称年度为{named}年，报告年度为{year}年", sentence);
            yield break;
        }
    }

    /// <summary>Section five speaks of plans and of last year's problems.</summary>
    private static IEnumerable<string> Told(Report report)
    {
        var sections = report.Sections.Where(section => section.Number is <= 4 or 6).Select(section => section.Text);
        var opening = report.Sections.Count > 0 && report.Narrative.IndexOf(report.Sections[0].Heading, StringComparison.Ordinal) is > 0 and var at ? report.Narrative[..at] : "";
        return Enumerations.Sentences(string.Join('\n', sections.Prepend(opening))).Where(sentence => sentence.Length < 400);
    }

    /// <summary>Sentences that compare speak of other years rightly.</summary>
    private static int? Named(string sentence) =>
        Period().Match(sentence) is { Success: true } period ? int.Parse(period.Groups["y"].ValueSpan, CultureInfo.InvariantCulture)
        : !Compares().IsMatch(sentence) && Flow().Match(sentence) is { Success: true } flow ? int.Parse(flow.Groups["y"].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"(?:统计期限|数据期限|时间|所列数据|统计数据)[^。]{0,16}(?<y>20\d\d)\s*年\s*1\s*月\s*1\s*日.{0,8}?12\s*月\s*31\s*日|(?:编制|公布|形成)[^。《》]{0,8}(?<y>20\d\d)\s*年度?(?:政府)?信息公开")]
    private static partial Regex Period();

    [GeneratedRegex(@"^(?:[（(][一二三四五六七八九十]+[）)][^。]{0,16}?|[一二三四五]是|\d+[.、])?\s*(?<y>20\d\d)\s*年度?\s*[,，][^。《]{0,60}(?:公开|收到|受理|办理|发布|答复)")]
    private static partial Regex Flow();

    [GeneratedRegex("较|比|同期|上年|去年|上一年|以来|起|截至|截止|自20|《[^》]*20|下一步|将|计划|修订|施行|印发")]
    private static partial Regex Compares();
}
