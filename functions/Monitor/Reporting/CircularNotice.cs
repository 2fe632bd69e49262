using System.Globalization;
using Monitor.Reporting.Papers;
using Monitor.Scoring;

namespace Monitor.Reporting;

/// <summary>The circular (通报) of a quarter's results: overall, who leads and who fails, where points were lost, ranking as its attachment.</summary>
internal static class CircularNotice
{
    private static readonly PaperColumn[] Columns =
        [new("名次", 16, true), new("单位", 74), new("得分", 24, true), new("等次", 26, true), new("较上季度", 26, true), new("单项否决", 60), new("未计分比例", 26, true)];

    public static byte[] Write(ScorecardReport report)
    {
        var paper = new Paper()
            .Letterhead(report.Office, $"政务公开通报〔{report.Card.Period[..4]}〕{report.Card.Period[4..]}号")
            .Title($"关于{report.PeriodInChinese}政务公开测评情况的通报")
            .Salutation("各有关单位：")
            .Text($"根据政务公开年度工作安排，我办对{report.Card.Bureaus.Count}个单位{report.PeriodInChinese}政务公开情况进行了测评（指标体系：{report.Card.IndicatorSet}）。现将有关情况通报如下。")
            .Heading("一、总体情况");
        foreach (var kind in report.Card.Bureaus.GroupBy(bureau => bureau.Class)) paper.Text(Overall(report, ScorecardReport.ClassInChinese(kind.Key), [.. kind]));
        paper.Heading("二、失分情况").Text(Losses(report));
        paper.Heading("三、存在问题的单位").Text(Failing(report));
        paper.Heading("四、工作要求").Text("各单位要对照问题清单明确责任科室，逐项整改、逐项销号，按期反馈整改链接；我办将对整改情况进行复查，复查结果计入下一季度测评。")
            .Text("附件：测评结果排名").Signature(report.Office, report.MadeOn);
        paper.Attachment("附件", report.Title);
        foreach (var kind in report.Card.Bureaus.GroupBy(bureau => bureau.Class))
            paper.Text(ScorecardReport.ClassInChinese(kind.Key)).Table(Columns, kind.Select(Row));
        return paper.ToBytes(report.Title, report.Office, report.MadeOn, endsOnItsSide: true);
    }

    private static string Overall(ScorecardReport report, string kind, IReadOnlyList<BureauScore> bureaus)
    {
        var scored = bureaus.Where(bureau => bureau.Rank > 0).ToList();
        if (scored is []) return $"{kind}{bureaus.Count}个，本期均未能评定。";
        var grades = report.Set.Grades.Select(grade => (grade.Name, Count: scored.Count(bureau => bureau.Grade == grade.Name))).Where(grade => grade.Count > 0).Select(grade => $"{grade.Name}{grade.Count}个");
        return $"{kind}{bureaus.Count}个，平均{Two(scored.Average(bureau => bureau.Score))}分，最高{Two(scored.Max(bureau => bureau.Score))}分，最低{Two(scored.Min(bureau => bureau.Score))}分；其中{string.Join('、', grades)}"
            + (scored.Count < bureaus.Count ? $"，因网站未能读取暂不评定{bureaus.Count - scored.Count}个" : "") + "。"
            + $"排名首位的是{string.Join('、', scored.Where(bureau => bureau.Rank == 1).Select(bureau => bureau.Name))}。";
    }

    private static string Losses(ScorecardReport report)
    {
        var worst = report.Losses.GroupBy(lost => lost.Indicator).Select(same => (Indicator: same.Key, Points: same.Sum(lost => lost.Loss.Points), Bureaus: same.Select(lost => lost.Bureau.Bureau).Distinct().Count()))
            .OrderByDescending(indicator => indicator.Points).ThenBy(indicator => indicator.Indicator.Id, StringComparer.Ordinal).Take(5).ToList();
        return worst is [] ? "各单位均未失分。"
            : $"失分较多的指标依次为：{string.Join('；', worst.Select(one => $"{one.Indicator.Name}，涉及{one.Bureaus}个单位，共失{one.Points.ToString("0.##", CultureInfo.InvariantCulture)}分"))}。";
    }

    private static string Failing(ScorecardReport report)
    {
        var pass = report.Set.Grades.Where(grade => grade.Min > 0).Select(grade => grade.Min).DefaultIfEmpty(0).Min();
        var vetoed = report.Card.Bureaus.Where(bureau => bureau.Vetoes is not []).Select(bureau => $"{bureau.Name}（{string.Join('、', bureau.VetoesFound.Select(veto => veto.Name).Distinct())}）").ToList();
        var failed = report.Card.Bureaus.Where(bureau => bureau is { Rank: > 0, Vetoes: [] } && bureau.Score < pass).Select(bureau => $"{bureau.Name}（{Two(bureau.Score)}分）").ToList();
        var unread = report.Card.Bureaus.Where(bureau => bureau.Rank == 0).Select(bureau => bureau.Name).ToList();
        List<string> told = [];
        if (vetoed is not []) told.Add($"触发单项否决、等次定为不合格的单位：{string.Join('、', vetoed)}");
        if (failed is not []) told.Add($"得分低于{pass.ToString("0.##", CultureInfo.InvariantCulture)}分的单位：{string.Join('、', failed)}");
        if (unread is not []) told.Add($"网站未能读取、暂不评定的单位：{string.Join('、', unread)}");
        return told is [] ? "本季度没有不合格或者未能评定的单位。" : string.Join('；', told) + "。";
    }

    private static IReadOnlyList<string> Row(BureauScore bureau) =>
    [
        bureau.Rank > 0 ? bureau.Rank.ToString(CultureInfo.InvariantCulture) : "—", bureau.Name, bureau.Rank > 0 ? Two(bureau.Score) : "—", bureau.Grade,
        bureau.Change is { } change ? change.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) : "—", string.Join('、', bureau.VetoesFound.Select(veto => $"{veto.Id} {veto.Name}").Distinct()),
        bureau.ShareLeftOut.ToString("0.#%", CultureInfo.InvariantCulture),
    ];

    private static string Two(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);
}
