namespace Monitor.Checks.AnnualReport;

/// <summary>Three tables with all rows and columns of the year's format. A table that may be a picture or lost in conversion is unclear.</summary>
public sealed class AnnualReportTables : IReportCheck
{
    /// <summary>A section with more text than this may tell its table in another way.</summary>
    private const int EmptySection = 12;

    /// <summary>Heads that stand in the running text are what is left of a table.</summary>
    private static readonly string[] HeadWords = ["信息内容", "自然人", "结果维持"];

    public CheckInfo Info { get; } = new("annual-report-tables", "AnnualReport", "年度报告三张表齐全，行列与当年格式一致",
        "国办公开办函〔2019〕60号（2019、2020年度）、〔2021〕30号（2021年度起）", "按规定格式补齐表格和行列，以文字表格（不用图片）重新发布", true,
        SiteReports.Since);

    public IEnumerable<Verdict> Judge(ReportCase report)
    {
        Verdict[] faults =
        [
            .. Table(report, "table2", 2, "主动公开政府信息情况表", report.Report.Active, NameOfActive),
            .. Table(report, "table3", 3, "收到和处理政府信息公开申请情况表", report.Report.Applications, row => NameOfRow(report.Report, row)),
            .. Table(report, "table4", 4, "政府信息公开行政复议、行政诉讼情况表", report.Report.Reviews, row => row),
        ];
        return faults.Length > 0 ? faults : [report.Met("tables", "三张表齐全，行列与格式一致")];
    }

    private static IEnumerable<Verdict> Table(ReportCase report, string subject, int section, string name, ReportTable table, Func<string, string> nameOf)
    {
        if (!table.IsPresent) return [Absent(report, subject, section, name)];
        if (table.OfOther is { } other) return [report.Missed(subject, $"“{name}”用了{other.Notice}的格式，{report.Report.Year}年度报告应当使用{report.Report.Format.Notice}的格式")];
        return [.. Rows(report, subject, name, table, nameOf), .. Columns(report, subject, name, table)];
    }

    private static Verdict Absent(ReportCase report, string subject, int section, string name)
    {
        var text = report.Report.SectionOf(section)?.Text ?? "";
        var heading = report.Report.SectionOf(section)?.Heading;
        if (report.Report.Source.HasPictures) return report.Unclear(subject, $"未读到“{name}”，表格可能为图片，请人工核查", heading);
        if (text.Length > EmptySection && (text.Any(char.IsAsciiDigit) || HeadWords.Any(word => text.Contains(word, StringComparison.Ordinal)))) return report.Unclear(subject, $"未读到“{name}”，该部分另有文字，表格可能在转换中丢失，请人工核查", heading);
        var copy = report.Report.Source.Glosses >= 5 ? "（本文本为转换副本，请与原件核对）" : "";
        return report.Missed(subject, $"缺少“{name}”{copy}", heading ?? report.Report.Title);
    }

    private static IEnumerable<Verdict> Rows(ReportCase report, string subject, string name, ReportTable table, Func<string, string> nameOf)
    {
        var old = table.MissingRows.Count > 0 && subject == "table2" ? $"，请核对是否使用了{report.Report.Format.Notice}规定的格式" : "";
        foreach (var row in table.MissingRows) yield return report.Missed($"{subject}/{row}", $"“{name}”缺少“{nameOf(row)}”一行{old}");
        foreach (var row in table.UnsureRows) yield return report.Unclear($"{subject}/{row}", $"“{name}”“{nameOf(row)}”一行的单元格不完整，无法确定各列数值，请人工核查");
        foreach (var (cell, written) in table.Cells.Where(cell => cell.Value.Value is null))
            yield return report.Unclear($"{subject}/{cell}", $"“{name}”单元格“{cell}”的内容“{written.Text}”不是数字，请人工核查", written.Text);
    }

    /// <summary>Heads that differ are doubt: conversion damages them more often than bureaus do.</summary>
    private static IEnumerable<Verdict> Columns(ReportCase report, string subject, string name, ReportTable table) =>
        from column in table.DamagedColumns
        let official = ReportFormat.Columns.FirstOrDefault(known => known.Id == column.Key)?.Name ?? column.Key
        select report.Unclear($"{subject}/column/{column.Key}",
            column.Value.Length > 0 ? $"“{name}”表头写作“{column.Value}”，规定为“{official}”，请核对" : $"“{name}”表头未见“{official}”一列，请核对", column.Value.Length > 0 ? column.Value : null);

    private static string NameOfActive(string row) => row;

    private static string NameOfRow(Report report, string id) => report.Format.Rows.FirstOrDefault(row => row.Id == id)?.Name ?? id;
}
