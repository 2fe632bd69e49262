using Monitor.Planning;

namespace Monitor.Checks.AnnualReport;

/// <summary>R10: section five is not last year's again (30号 (四): 内容雷同). Above the threshold a person looks: always unclear, with both passages.</summary>
public sealed class AnnualReportOriginal : IReportCheck
{
    private const int Shingle = 5;

    /// <summary>Shorter texts are no account of a year's problems.</summary>
    private const int Shortest = 20;

    public CheckInfo Info { get; } = new("annual-report-original", "AnnualReport", "年度报告不照抄上年或其他单位，网页与附件一致",
        "国办公开办函〔2021〕30号（四）", "结合本年度实际重写雷同部分", true,
        SiteReports.Since,
        new CheckParameter("threshold", ParameterKind.Number, "相似度达到该值时提示人工核查，0 至 1"));

    public IEnumerable<Verdict> Judge(ReportCase report) => [.. CopyApart(report), .. AgainstLastYear(report)];

    /// <summary>Which of the two is right only the bureau knows.</summary>
    private static IEnumerable<Verdict> CopyApart(ReportCase report)
    {
        if (report.Differences is not [var first, ..]) yield break;
        var told = string.Join("；", report.Differences.Take(5).Select(cell => $"{cell.Cell} 网页为{cell.OnPage:0.##}、附件为{cell.InFile:0.##}"));
        yield return report.Unclear("attachment", $"网页与附件中的年度报告有{report.Differences.Count}处数据不一致：{told}，请核对后更正", $"{first.OnPage:0.##}");
    }

    private static IEnumerable<Verdict> AgainstLastYear(ReportCase report)
    {
        if (report.Previous?.SectionOf(5)?.Text is not { Length: >= Shortest } before || report.Report.SectionOf(5)?.Text is not { Length: >= Shortest } now)
            return [Verdict.Unclear("original", "没有可供比较的上一年度报告，未核对是否雷同", report.Quote(null)) with { Follows = true }];
        var alike = Alike(now, before);
        return alike >= report.Threshold
            ? [report.Unclear("original", $"第五部分与上一年度报告相似度为{alike:P0}，请人工核对是否内容雷同。上一年度：{Start(before)}", Start(now))]
            : [report.Met("original", $"第五部分与上一年度报告相似度为{alike:P0}")];
    }

    /// <summary>Share of common five-character runs of both texts (Dice), digits and blanks aside: 0 to 1.</summary>
    public static decimal Alike(string left, string right)
    {
        var (one, other) = (Runs(left), Runs(right));
        return one.Count + other.Count == 0 ? 0 : 2m * one.Count(other.Contains) / (one.Count + other.Count);
    }

    private static HashSet<string> Runs(string text)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !char.IsDigit(letter) && !char.IsPunctuation(letter)));
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - Shingle + 1)).Select(at => plain.Substring(at, Shingle))];
    }

    private static string Start(string text) => text.Length <= 80 ? text : text[..80] + "……";
}
