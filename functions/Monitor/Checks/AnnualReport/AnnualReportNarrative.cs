using Monitor.Checks.AnnualReport.Narrative;

namespace Monitor.Checks.AnnualReport;

/// <summary>R8: counts told in words agree with the tables, and enumerations add up. Ambiguous wording is unclear.</summary>
public sealed class AnnualReportNarrative : IReportCheck
{
    public CheckInfo Info { get; } = new("annual-report-narrative", "AnnualReport", "年度报告文字与表格数据一致",
        "国办公开办函〔2021〕30号（内容准确、完整）；《政府信息公开条例》第五十条", "核对原始台账，使文字表述与表格数据一致后重新发布", true,
        SiteReports.Since);

    public IEnumerable<Verdict> Judge(ReportCase report)
    {
        Verdict[] faults = [.. Claimed(report), .. Enumerated(report), .. PeriodsMixed(report)];
        return faults.Length > 0 ? faults : [report.Met("narrative", "文字表述与表格数据一致")];
    }

    private static IEnumerable<Verdict> Claimed(ReportCase report)
    {
        foreach (var same in Claims.In(report.Report).GroupBy(claim => claim.Subject))
        {
            var claims = same.Where(claim => claim.Allowed.Count > 0).ToList();
            if (claims.Count == 0 && same.FirstOrDefault(claim => claim.Told > 0) is { } loose && !HasTable(report.Report, loose))
                yield return report.Unclear(loose.Subject, $"文字称{loose.What}{loose.Told:0.##}件，报告中没有对应表格可供核对", loose.Sentence);
            if ((claims.Find(claim => !claim.Agrees && claim.IsCertain) ?? claims.Find(claim => !claim.Agrees)) is not { } wrong) continue;
            var contradicted = claims.Exists(claim => claim.Agrees && claim.Told > 0);
            if (contradicted && !wrong.IsCertain) continue;
            var says = $"文字称{wrong.What}{(wrong.Told == 0 ? "为0（未发生）" : $"{(wrong.IsAbout ? "约" : "")}{wrong.Told:0.####}")}，表格为{string.Join("或", wrong.Allowed.Distinct().Select(number => number.ToString("0.####", null)))}";
            yield return wrong.IsCertain && !contradicted ? report.Missed(wrong.Subject, $"文表不一致：{says}", wrong.Sentence) : report.Unclear(wrong.Subject, $"文表可能不一致：{says}，请核对", wrong.Sentence);
        }
    }

    private static bool HasTable(Report report, Claim claim) => claim.Subject[..6] switch
    {
        "table2" => report.Active.IsPresent,
        "table3" => report.Applications.IsPresent,
        _ => report.Reviews.IsPresent,
    };

    private static IEnumerable<Verdict> Enumerated(ReportCase report)
    {
        foreach (var list in Enumerations.In(report.Report.Narrative).Where(list => !list.AddsUp && list.Parts.Count > 0 && (list.IsCertain || (list.Closed && list.Parts.Count >= 2))))
        {
            var parts = string.Join("＋", list.Parts.Select(part => part.Value.ToString("0.##", null)));
            var says = $"“{list.Total.Name}{list.Total.Value:0.##}{list.Total.Unit}”与分项不符：{parts}＝{list.Sum:0.##}{Subset(list)}";
            var subject = $"narrative/{list.Total.Name}{list.Total.Value:0.##}{list.Total.Unit}";
            yield return list.IsCertain ? report.Missed(subject, says, list.Sentence) : report.Unclear(subject, says + "，分项是否完整请核对", list.Sentence);
        }
    }

    /// <summary>Some of the parts alone may make the total: that tells which one was added by mistake.</summary>
    private static string Subset(Enumeration list) =>
        list.Parts.FirstOrDefault(left => list.Parts.Count > 2 && list.Sum - left.Value == list.Total.Value) is { } extra ? $"（不计“{extra.Name}”{extra.Value:0.##}时恰为{list.Total.Value:0.##}）" : "";

    /// <summary>A yearly total with a part that another sentence tells as cumulative mixes flows and stocks.</summary>
    private static IEnumerable<Verdict> PeriodsMixed(ReportCase report)
    {
        var sentences = Enumerations.Sentences(report.Report.Narrative).ToList();
        var cumulative = sentences.Where(sentence => sentence.Contains("以来", StringComparison.Ordinal) && !sentence.Contains("今年以来", StringComparison.Ordinal) && !sentence.Contains("一年来", StringComparison.Ordinal))
            .Select(sentence => (Sum: Quantity.In(sentence).Where(quantity => quantity.IsPiece).Sum(quantity => quantity.Value), Sentence: sentence)).Where(list => list.Sum > 0).ToList();
        foreach (var sentence in sentences.Where(sentence => report.Report.Year is { } year && sentence.Contains($"{year}年", StringComparison.Ordinal)))
            foreach (var part in Quantity.In(sentence).Skip(1))
                if (cumulative.FirstOrDefault(list => list.Sum == part.Value && list.Sentence != sentence && list.Sum >= 10) is { Sentence: { } whole })
                    yield return report.Unclear($"narrative/{part.Name}{part.Value:0.##}{part.Unit}", $"年度数据中的“{part.Name}{part.Value:0.##}{part.Unit}”与另一处累计数据（“以来”）相同，年度数、累计数可能混用，请核对统计口径", whole);
    }
}
