namespace Monitor.Checks.AnnualReport;

/// <summary>R5 to R7: what was carried out last year is carried in this year; stocks follow from flows (warnings, hence unclear).</summary>
public sealed class AnnualReportCarryover : IReportCheck
{
    public CheckInfo Info { get; } = new("annual-report-carryover", "AnnualReport", "年度报告与上一年度报告衔接一致",
        "国办公开办函〔2019〕60号、〔2021〕30号所附表格勾稽关系", "与上一年度报告核对结转数据，更正后重新发布", true,
        SiteReports.Since);

    public IEnumerable<Verdict> Judge(ReportCase report)
    {
        Verdict[] faults = [.. CarriedIn(report), .. Valid(report), .. Projects(report), .. Stock(report)];
        if (faults.Length > 0) return faults;
        return report.Previous is { Applications.IsPresent: true } && report.Report.Applications.IsPresent
            ? [report.Met("carryover", "与上一年度报告衔接一致")]
            : [Verdict.Unclear("carryover", "没有可供核对的上一年度报告表格，未核对年际衔接", report.Quote(null)) with { Follows = true }];
    }

    /// <summary>R5, every column.</summary>
    private static IEnumerable<Verdict> CarriedIn(ReportCase report) =>
        from column in ReportFormat.Columns
        let before = report.Previous?.Applications.At("carried_out", column.Id)
        let now = report.Report.Applications.At("carried_in", column.Id)
        where before is { Value: not null, Blank: false } && now is { Value: not null, Blank: false } && before.Value != now.Value
        select report.Missed($"table3/carried_in/{column.Id}", $"“上年结转”{column.Name}为{now.Value:0.##}，上一年度报告“结转下年度继续办理”为{before.Value:0.##}，应当一致");

    /// <summary>R6, 2021 format: valid = valid last year + made - repealed; a repeal may be counted elsewhere.</summary>
    private static IEnumerable<Verdict> Valid(ReportCase report)
    {
        if (report.Report.Format.Id == "2019" || report.Previous is not { Format.Id: "2021" } previous) yield break;
        foreach (var row in new[] { "规章", "行政规范性文件" })
            if (previous.Active.ValueAt(row, "现行有效件数") is { } before && report.Report.Active.ValueAt(row, "本年制发件数") is { } made
                && report.Report.Active.ValueAt(row, "本年废止件数") is { } repealed && report.Report.Active.ValueAt(row, "现行有效件数") is { } now && now != before + made - repealed)
                yield return report.Unclear($"table2/{row}/现行有效件数", $"“{row}”现行有效{now:0.##}件，按上年{before:0.##}＋制发{made:0.##}－废止{repealed:0.##}应为{before + made - repealed:0.##}件，请核对");
    }

    /// <summary>R7, 2019 format: last year's projects and their change give this year's figure.</summary>
    private static IEnumerable<Verdict> Projects(ReportCase report)
    {
        if (report.Report.Format.Id != "2019" || report.Previous is not { Format.Id: "2019" } previous) yield break;
        foreach (var row in new[] { "行政许可", "其他对外管理服务事项", "行政处罚", "行政强制", "行政事业性收费" })
            if (previous.Active.ValueAt(row, "上一年项目数量") is { } before && previous.Active.ValueAt(row, "本年增/减") is { } change
                && report.Report.Active.ValueAt(row, "上一年项目数量") is { } now && now != before + change)
                yield return report.Unclear($"table2/{row}/上一年项目数量", $"“{row}”上一年项目数量为{now:0.##}，按上一年度报告应为{before + change:0.##}，请核对");
    }

    /// <summary>R7, 2019 format: what was made or disclosed this year cannot exceed all that is disclosed.</summary>
    private static IEnumerable<Verdict> Stock(ReportCase report)
    {
        if (report.Report.Format.Id != "2019") yield break;
        foreach (var row in new[] { "规章", "规范性文件" })
            foreach (var column in new[] { "本年新制作数量", "本年新公开数量" })
                if (report.Report.Active.At(row, "对外公开总数量") is { Blank: false, Value: { } all } && report.Report.Active.ValueAt(row, column) is { } part && part > all)
                    yield return report.Unclear($"table2/{row}/{column}", $"“{row}”{column}为{part:0.##}，大于对外公开总数量{all:0.##}，请核对");
    }
}
