using Monitor.Pages.Documents;

namespace Monitor.Checks.AnnualReport;

/// <summary>A verdict of the self-check with the check that gave it.</summary>
public sealed record ReportVerdict(string Check, Verdict Verdict);

/// <summary>One report put to every check a file can be put to: the seven annual-report checks, its day, and whether its text is intact. Nothing is stored.</summary>
public static class ReportSelfCheck
{
    /// <summary>Toned pinyin glosses from here on are a mangled copy, fewer may explain a rare character.</summary>
    private const int Mangled = 5;

    private static readonly IReadOnlyList<IReportCheck> Checks = [.. CheckCatalog.Default.All.OfType<IReportCheck>()];

    /// <param name="document">The report.</param>
    /// <param name="year">The report year where the caller names it.</param>
    /// <param name="previous">Last year's report, for R5 to R7 and R10.</param>
    /// <returns>The report as read and its verdicts; null verdicts where it is no report.</returns>
    public static (Report Report, IReadOnlyList<ReportVerdict>? Verdicts) Judge(Document document, int? year, Document? previous)
    {
        var report = ReportReader.Read(ReportText.From(document), year);
        if (!report.IsReport) return (report, null);
        var before = previous is null ? null : ReportReader.Read(ReportText.From(previous));
        var put = new ReportCase(report, quote => new("", null, null, quote)) { Previous = before is { IsReport: true } ? before : null };
        return (report,
        [
            .. Checks.SelectMany(check => check.Judge(put).Where(verdict => !verdict.Follows).Select(verdict => new ReportVerdict(check.Info.Id, verdict))),
            new("published-by", PublishedBy(put)),
            new("text-intact", Intact(put)),
        ]);
    }

    /// <summary>By the day shown, else the signature day; 31 January is a hard date (条例 art. 49).</summary>
    private static Verdict PublishedBy(ReportCase put)
    {
        var (report, subject) = (put.Report, "annual-reports");
        if (report.Year is not { } year) return put.Unclear(subject, "报告未写明年度，无法判定是否按期公布");
        var due = new DateOnly(year + 1, 1, 31);
        return (report.Source.PublishedOn ?? report.SignedOn) switch
        {
            null => put.Unclear(subject, $"未见发布日期或落款日期，无法判定是否在{due:yyyy年M月d日}前公布"),
            { } day when day > due => put.Missed(subject, $"日期为{day:yyyy年M月d日}，晚于规定的{due:yyyy年M月d日}（《政府信息公开条例》第四十九条）", $"{day:yyyy年M月d日}"),
            { } day => put.Met(subject, $"日期为{day:yyyy年M月d日}，未超过{due:yyyy年M月d日}"),
        };
    }

    private static Verdict Intact(ReportCase put) =>
        put.Report.Source.Glosses >= Mangled
            ? put.Missed("text", $"文本被改写：汉字后夹注拼音{put.Report.Source.Glosses}处，疑为非官方转换副本，请使用原件", put.Report.Source.GlossSample)
            : put.Report.Narrative.Contains('\uFFFD', StringComparison.Ordinal) ? put.Missed("text", "文本含有无法显示的字符（乱码）")
            : put.Met("text", "文字完整，未见乱码");
}
