namespace Monitor.Checks.AnnualReport;

/// <summary>Title, day and the six sections with their headings, in order (条例 art. 50; notices 60号 and 30号).</summary>
public sealed class AnnualReportSections : IReportCheck
{
    private static readonly string[][] Required = [["总体情况"], ["主动公开", "信息"], ["政府信息公开", "申请"], ["复议", "诉讼"], ["问题", "改进"], ["其他", "事项"]];

    public CheckInfo Info { get; } = new("annual-report-sections", "AnnualReport", "年度报告标题、日期规范，六个部分标题齐全、次序正确",
        "《政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号", "按规定格式补齐缺少的部分，更正标题和日期后重新发布", true,
        SiteReports.Since);

    public IEnumerable<Verdict> Judge(ReportCase report)
    {
        Verdict[] faults = [.. Title(report), .. Day(report), .. Missing(report), .. Wording(report), .. Order(report)];
        return faults.Length > 0 ? faults : [report.Met("sections", "标题、日期和六个部分齐全")];
    }

    private static IEnumerable<Verdict> Title(ReportCase report)
    {
        if (report.Report.Title is not { } title) yield return report.Missed("title", "未见报告标题，应为“××单位××××年政府信息公开工作年度报告”");
        else if (!title.Contains("报告", StringComparison.Ordinal)) yield return report.Missed("title", $"标题不规范：“{title}”，应为“政府信息公开工作年度报告”（《政府信息公开条例》第四十九条、第五十条）", title);
        else if (report.Report.Year is null) yield return report.Missed("title", $"标题未写明报告年度：“{title}”", title);
    }

    private static IEnumerable<Verdict> Day(ReportCase report)
    {
        if (report.Report.SignedOn is null && report.Report.Source.PublishedOn is null)
            yield return report.Missed("date", "未见发布日期或落款日期，无法证明在1月31日前公布（《政府信息公开条例》第四十九条）", report.Report.Title);
    }

    private static IEnumerable<Verdict> Missing(ReportCase report)
    {
        for (var number = 1; number <= ReportFormat.Sections.Count; number++)
            if (report.Report.SectionOf(number) is null)
                yield return report.Missed(ReportFormat.Sections[number - 1], $"缺少第{"一二三四五六"[number - 1]}部分“{ReportFormat.Sections[number - 1]}”；现有部分：{Headings(report.Report)}", Headings(report.Report));
    }

    private static IEnumerable<Verdict> Wording(ReportCase report) =>
        from section in report.Report.Sections
        where !Array.TrueForAll(Required[section.Number - 1], word => section.Heading.Contains(word, StringComparison.Ordinal))
        select report.Missed(ReportFormat.Sections[section.Number - 1], $"第{"一二三四五六"[section.Number - 1]}部分标题为“{section.Heading}”，规定标题为“{ReportFormat.Sections[section.Number - 1]}”", section.Heading);

    /// <summary>Numbers are judged only where all six stand there: a missing one shifts the others and is told already.</summary>
    private static IEnumerable<Verdict> Order(ReportCase report)
    {
        var sections = report.Report.Sections;
        if (sections.Count == ReportFormat.Sections.Count && sections.Zip(sections.Skip(1)).Any(pair => pair.First.Number > pair.Second.Number))
            yield return report.Missed("order", $"六个部分次序不符合规定格式：{Headings(report.Report)}", Headings(report.Report));
        else if (sections.Count == ReportFormat.Sections.Count && sections.FirstOrDefault(section => section.WrittenNumber is { } written && written != section.Number) is { } wrong)
            yield return report.Unclear("order", $"“{wrong.Heading}”的序号写作第{"一二三四五六七八九"[wrong.WrittenNumber!.Value - 1]}部分，应为第{"一二三四五六"[wrong.Number - 1]}部分，请核对", wrong.Heading);
    }

    private static string Headings(Report report) =>
        report.Sections.Count == 0 ? "无" : string.Join("、", report.Sections.Select(section => $"{(section.WrittenNumber is { } number ? "一二三四五六七八九"[number - 1] + "" : "")}、{section.Heading}".TrimStart('、')));
}
