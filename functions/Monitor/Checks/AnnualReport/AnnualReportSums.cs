namespace Monitor.Checks.AnnualReport;

/// <summary>R1 to R4 of the format: rows, results, inflow against outflow, and table 4. Blank is 0; a blank total never fails.</summary>
public sealed class AnnualReportSums : IReportCheck
{
    private const string Total = "total";
    private static readonly string[] Applicants = [.. ReportFormat.Columns.Select(column => column.Id).Where(id => id != Total)];

    public CheckInfo Info { get; } = new("annual-report-sums", "AnnualReport", "年度报告表内勾稽关系成立",
        "国办公开办函〔2019〕60号、〔2021〕30号所附表格勾稽关系", "核对原始台账，更正所列单元格后重新发布", true,
        SiteReports.Since);

    public IEnumerable<Verdict> Judge(ReportCase report)
    {
        Verdict[] faults = [.. Applications(report), .. Reviews(report)];
        return faults.Length > 0 ? faults
            : report.Report.Applications.IsPresent || report.Report.Reviews.IsPresent ? [report.Met("sums", "表内勾稽关系成立")]
            : [report.Unclear("sums", "未读到表格，无法核对勾稽关系") with { Follows = true }];
    }

    /// <summary>A row and a column that are off by the same amount name one cell; the rest is told relation by relation.</summary>
    private static IEnumerable<Verdict> Applications(ReportCase report)
    {
        if (!report.Report.Applications.IsPresent) yield break;
        List<Break> rows = [.. report.Report.Format.Rows.Select(row => Row(report.Report, row)).OfType<Break>()];
        List<Break> columns = [.. ReportFormat.Columns.SelectMany(column => Column(report.Report, column))];
        foreach (var row in rows.ToList())
        {
            var crossing = columns.Where(column => Math.Abs(column.Difference) == Math.Abs(row.Difference)).ToList();
            if (crossing.Select(column => column.At).Distinct().Count() != 1 || rows.Count(other => Math.Abs(other.Difference) == Math.Abs(row.Difference)) != 1) continue;
            rows.Remove(row);
            columns.RemoveAll(crossing.Contains);
            yield return report.Missed($"table3/{row.At}/{crossing[0].At}", $"表三“{NameOf(report.Report, row.At)}”行、“{ColumnName(crossing[0].At)}”列数据有误：{row.Says}；{string.Join("；", crossing.Select(column => column.Says))}{Blanks(report.Report)}");
        }
        foreach (var row in rows) yield return report.Missed($"table3/{row.At}/total", $"表三“{NameOf(report.Report, row.At)}”行总计不符：{row.Says}{Blanks(report.Report)}");
        foreach (var column in columns) yield return report.Missed($"table3/{column.Relation}/{column.At}", $"表三“{ColumnName(column.At)}”列勾稽关系不成立：{column.Says}{Blanks(report.Report)}");
    }

    /// <summary>R1: total = natural persons + five kinds of organisations.</summary>
    private static Break? Row(Report report, FormatRow row)
    {
        var table = report.Applications;
        if (table.At(row.Id, Total) is not { Blank: false, Value: { } total } || Applicants.Any(column => table.ValueAt(row.Id, column) is null)) return null;
        var sum = Applicants.Sum(column => table.ValueAt(row.Id, column)!.Value);
        return sum == total ? null : new(row.Id, Total, total - sum, $"总计为{total:0.##}，各列之和为{sum:0.##}");
    }

    /// <summary>R2: (七)总计 = sum of the results. R3: new + carried in = results + carried out.</summary>
    private static IEnumerable<Break> Column(Report report, FormatColumn column)
    {
        var table = report.Applications;
        if (table.At("results_total", column.Id) is not { Blank: false, Value: { } told }) yield break;
        decimal?[] results = [.. report.Format.Results.Select(row => table.ValueAt(row.Id, column.Id))];
        if (Array.TrueForAll(results, value => value is not null) && results.Sum() is { } sum && sum != told)
            yield return new(column.Id, "results_total", told - sum, $"（七）总计为{told:0.##}，各项办理结果之和为{sum:0.##}");
        if (table.ValueAt("new_received", column.Id) is { } received && table.ValueAt("carried_in", column.Id) is { } carriedIn
            && table.ValueAt("carried_out", column.Id) is { } carriedOut && received + carriedIn != told + carriedOut)
            yield return new(column.Id, "carried_out", received + carriedIn - told - carriedOut,
                $"本年新收{received:0.##}＋上年结转{carriedIn:0.##}＝{received + carriedIn:0.##}，办理总计{told:0.##}＋结转下年{carriedOut:0.##}＝{told + carriedOut:0.##}");
    }

    /// <summary>R4: each total of table 4 = the sum of its four.</summary>
    private static IEnumerable<Verdict> Reviews(ReportCase report)
    {
        foreach (var group in ReportFormat.ReviewGroups)
        {
            var cells = ReportFormat.ReviewColumns.Select(column => report.Report.Reviews.At(group, column)).ToList();
            if (cells[^1] is not { Blank: false, Value: { } total } || cells.Any(cell => cell?.Value is null)) continue;
            var sum = cells.Take(cells.Count - 1).Sum(cell => cell!.Value!.Value);
            if (sum != total) yield return report.Missed($"table4/{group}/总计", $"表四“{group}”总计为{total:0.##}，各项结果之和为{sum:0.##}");
        }
    }

    private static string Blanks(Report report) => report.Applications.Cells.Values.Any(cell => cell.Blank) ? "（空白单元格按0计算）" : "";

    private static string NameOf(Report report, string id) => report.Format.Rows.FirstOrDefault(row => row.Id == id)?.Name ?? id;

    private static string ColumnName(string id) => ReportFormat.Columns.FirstOrDefault(column => column.Id == id)?.Name ?? id;

    private sealed record Break(string At, string Relation, decimal Difference, string Says);
}
