using Monitor.Planning;
using Monitor.Reporting.Sheets;
using Monitor.Scoring;

namespace Monitor.Reporting;

/// <summary>The scorecard as a workbook: ranking, indicator by bureau, and every lost point with its finding.</summary>
internal static class ScorecardWorkbook
{
    public static byte[] Write(ScorecardReport report) =>
        WorkbookWriter.Write(report.Title, report.Office, report.MadeOn, Ranking(report), Matrix(report), Losses(report), Vetoes(report));

    private static Sheet Ranking(ScorecardReport report) => new("排名", [
        new("类别", 20), new("名次", 8), new("单位", 30), new("得分", 10), new("等次", 10), new("较上季度", 10), new("基础得分", 10), new("加分", 8), new("单项否决", 22),
        new("未计分比例", 12), new("未读取比例", 12), new("问题数", 9),
    ], [.. report.Card.Bureaus.Select(Rank)])
    { Title = $"{report.Title}（{report.Standing}）", FrozenColumns = 3 };

    private static IReadOnlyList<Cell> Rank(BureauScore bureau) =>
    [
        ScorecardReport.ClassInChinese(bureau.Class), bureau.Rank > 0 ? new Cell.Count(bureau.Rank) : new Cell.Text("—", CellLook.Centre), new Cell.Text(bureau.Name, CellLook.Strong),
        bureau.Rank > 0 ? new Cell.Amount(bureau.Score) : new Cell.Text("—", CellLook.Centre), new Cell.Text(bureau.Grade, bureau.Vetoes is [] ? CellLook.Centre : CellLook.Bad),
        bureau.Change is { } change ? new Cell.Amount(change) : new Cell.Empty(), new Cell.Amount(bureau.BaseScore), new Cell.Amount(bureau.Bonus),
        string.Join('、', bureau.VetoesFound.Select(veto => $"{veto.Id} {veto.Name}")), new Cell.Share(bureau.ShareLeftOut), new Cell.Share(bureau.ShareUnread),
        new Cell.Count(bureau.Indicators.Sum(indicator => indicator.Losses.Count)),
    ];

    private static Sheet Matrix(ScorecardReport report) => new("指标得分", [
        new("一级指标", 18), new("编号", 9), new("二级指标", 34), new("分值", 7), .. report.Card.Bureaus.Select(bureau => new Column(bureau.Name, 12)),
    ], [.. report.Set.Groups.SelectMany(group => group.Indicators.Select(indicator => Row(report, group, indicator)))])
    { Title = $"{report.Title}指标得分", FrozenColumns = 3 };

    private static IReadOnlyList<Cell> Row(ScorecardReport report, IndicatorGroup group, Indicator indicator) =>
    [
        group.Name, indicator.Id, indicator.Name, new Cell.Amount(indicator.Points),
        .. report.Card.Bureaus.Select(bureau => bureau.Indicators.FirstOrDefault(scored => scored.Id == indicator.Id) switch
        {
            { Applicable: true } scored => new Cell.Amount(scored.Earned),
            { Unread: true } => new Cell.Text("未读取", CellLook.Muted),
            _ => (Cell)new Cell.Text("不计分", CellLook.Muted),
        }),
    ];

    private static Sheet Losses(ScorecardReport report) => new("失分明细", [
        new("单位", 26), new("指标", 9), new("指标名称", 30), new("扣分", 8), new("失分原因", 52), new("链接", 40), new("任务", 22), new("首次发现", 12), new("问题编号", 19),
    ], [.. report.Losses.Select(lost => (IReadOnlyList<Cell>)
        [
            lost.Bureau.Name, lost.Indicator.Id, lost.Indicator.Name, new Cell.Amount(lost.Loss.Points), ScorecardReport.Reason(lost.Loss, lost.Finding), new Cell.Link(lost.Finding?.Url ?? lost.Finding?.Evidence?.Url),
            lost.Finding?.Duty, new Cell.Day(lost.Finding?.FirstSeen), new Cell.Text(lost.Loss.Finding, CellLook.Muted),
        ])])
    { Title = $"{report.Title}失分明细", FrozenColumns = 1 };

    private static Sheet Vetoes(ScorecardReport report) => new("单项否决与不计分", [
        new("单位", 26), new("项目", 10), new("名称", 34), new("分值", 8), new("说明", 70), new("问题编号", 40),
    ], [.. report.Card.Bureaus.SelectMany(bureau => Rows(report, bureau))])
    { Title = $"{report.Title}单项否决与不计分指标", FrozenColumns = 1 };

    private static IEnumerable<IReadOnlyList<Cell>> Rows(ScorecardReport report, BureauScore bureau) =>
        bureau.VetoesFound.Select(veto => (IReadOnlyList<Cell>)[bureau.Name, new Cell.Text(veto.Id, CellLook.Bad), veto.Name, new Cell.Empty(), veto.Why, string.Join('、', veto.Findings)])
            .Concat(bureau.Indicators.Where(indicator => !indicator.Applicable).Select(left => (IReadOnlyList<Cell>)
                [bureau.Name, left.Id, report.Set.Find(left.Id)?.Name, new Cell.Amount(left.Points), left.WhyLeftOut, new Cell.Empty()]));
}
