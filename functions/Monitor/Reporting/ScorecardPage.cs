using System.Globalization;
using System.Text;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Reporting;

/// <summary>The scorecard as a page of its own: ranking per class, then each bureau with its lost points.</summary>
internal static class ScorecardPage
{
    private const string Style = """
        .bar { display: inline-block; width: 5rem; height: .6rem; background: var(--track); vertical-align: middle } .bar i { display: block; height: 100%; background: var(--bar) }
        section.bureau { break-inside: auto } .facts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; margin: .25rem 0; list-style: none }
        """;

    public static string Write(ScorecardReport report)
    {
        var body = new StringBuilder();
        body.AppendLine(CultureInfo.InvariantCulture, $"<header><h1>{Html.Text(report.Title)}</h1><p class=\"soft\">{Html.Text(report.Office)} · {Html.Text(report.Card.IndicatorSet)} · {Html.Text(report.Standing)} · 编制日期：{ChineseDay.Long(report.MadeOn)}</p></header><main>");
        foreach (var kind in report.Card.Bureaus.GroupBy(bureau => bureau.Class)) Ranking(body, ScorecardReport.ClassInChinese(kind.Key), [.. kind]);
        body.AppendLine("<h2>各单位得分说明</h2>");
        var losses = report.Losses.ToLookup(lost => lost.Bureau.Bureau);
        foreach (var bureau in report.Card.Bureaus) Bureau(body, report, bureau, [.. losses[bureau.Bureau].Select(lost => (lost.Indicator, lost.Loss, lost.Finding))]);
        body.AppendLine("</main>");
        return Html.Page(report.Title, body.ToString(), Style);
    }

    private static void Ranking(StringBuilder body, string kind, IReadOnlyList<BureauScore> bureaus)
    {
        body.AppendLine(CultureInfo.InvariantCulture, $"<h2>{Html.Text(kind)}</h2><div class=\"scroll\"><table><caption>{Html.Text(kind)}排名，共{bureaus.Count}个单位</caption><thead><tr><th scope=\"col\">名次</th><th scope=\"col\">单位</th><th scope=\"col\">得分</th><th scope=\"col\">等次</th><th scope=\"col\">较上季度</th><th scope=\"col\">单项否决</th><th scope=\"col\">未计分比例</th></tr></thead><tbody>");
        foreach (var bureau in bureaus)
            body.AppendLine(CultureInfo.InvariantCulture, $"<tr><td class=\"c\">{(bureau.Rank > 0 ? bureau.Rank : "—")}</td><th scope=\"row\"><a href=\"#{Html.Text(bureau.Bureau)}\">{Html.Text(bureau.Name)}</a></th><td class=\"n\">{Score(bureau)} {Bar(bureau)}</td><td class=\"c{(bureau.Vetoes is [] ? "" : " bad")}\">{Html.Text(bureau.Grade)}</td><td class=\"n\">{Change(bureau)}</td><td>{Html.Text(string.Join('、', bureau.VetoesFound.Select(veto => $"{veto.Id} {veto.Name}")))}</td><td class=\"n\">{Percent(bureau.ShareLeftOut)}</td></tr>");
        body.AppendLine("</tbody></table></div>");
    }

    private static void Bureau(StringBuilder body, ScorecardReport report, BureauScore bureau, IReadOnlyList<(Indicator Indicator, Loss Loss, Finding? Finding)> losses)
    {
        body.AppendLine(CultureInfo.InvariantCulture, $"<section class=\"bureau\" id=\"{Html.Text(bureau.Bureau)}\"><h3>{Html.Text(bureau.Name)}：{Score(bureau)}，{Html.Text(bureau.Grade)}</h3><ul class=\"facts\"><li>基础得分 {Points(bureau.BaseScore)}</li><li>加分 {Points(bureau.Bonus)}</li><li>未计分 {Percent(bureau.ShareLeftOut)}（其中未能读取 {Percent(bureau.ShareUnread)}）</li></ul>");
        foreach (var veto in bureau.VetoesFound) body.AppendLine(CultureInfo.InvariantCulture, $"<p class=\"bad\">单项否决 {Html.Text(veto.Id)} {Html.Text(veto.Name)}：{Html.Text(veto.Why)}</p>");
        if (losses is []) body.AppendLine("<p>没有失分。</p>");
        else LostPoints(body, bureau, losses);
        LeftOut(body, report, bureau);
        body.AppendLine("</section>");
    }

    private static void LostPoints(StringBuilder body, BureauScore bureau, IReadOnlyList<(Indicator Indicator, Loss Loss, Finding? Finding)> losses)
    {
        body.AppendLine(CultureInfo.InvariantCulture, $"<div class=\"scroll\"><table><caption>{Html.Text(bureau.Name)}失分明细，{losses.Count}处，共{Points(losses.Sum(lost => lost.Loss.Points))}分</caption><thead><tr><th scope=\"col\">指标</th><th scope=\"col\">扣分</th><th scope=\"col\">失分原因</th><th scope=\"col\">链接</th><th scope=\"col\">问题编号</th></tr></thead><tbody>");
        foreach (var (indicator, loss, finding) in losses)
            body.AppendLine(CultureInfo.InvariantCulture, $"<tr><td>{Html.Text(indicator.Id)} {Html.Text(indicator.Name)}</td><td class=\"n\">{Points(loss.Points)}</td><td>{Html.Text(ScorecardReport.Reason(loss, finding))}</td><td>{Html.Link(finding?.Url ?? finding?.Evidence?.Url)}</td><td class=\"id\">{Html.Text(loss.Finding)}</td></tr>");
        body.AppendLine("</tbody></table></div>");
    }

    private static void LeftOut(StringBuilder body, ScorecardReport report, BureauScore bureau)
    {
        var left = bureau.Indicators.Where(indicator => !indicator.Applicable).ToList();
        if (left is []) return;
        body.AppendLine(CultureInfo.InvariantCulture, $"<details><summary>未计分指标{left.Count}项</summary><ul>");
        foreach (var indicator in left)
            body.AppendLine(CultureInfo.InvariantCulture, $"<li>{Html.Text(indicator.Id)} {Html.Text(report.Set.Find(indicator.Id)?.Name)}（{Points(indicator.Points)}分）：{Html.Text(indicator.WhyLeftOut)}</li>");
        body.AppendLine("</ul></details>");
    }

    private static string Score(BureauScore bureau) => bureau.Rank > 0 ? bureau.Score.ToString("0.00", CultureInfo.InvariantCulture) : "—";

    private static string Bar(BureauScore bureau) => $"<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:{Math.Clamp(bureau.Score, 0, 100).ToString("0", CultureInfo.InvariantCulture)}%\"></i></span>";

    private static string Change(BureauScore bureau) => bureau.Change is { } change ? change.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) : "—";

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => share.ToString("0.0%", CultureInfo.InvariantCulture);
}
