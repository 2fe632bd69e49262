using System.Globalization;
using System.Text;

namespace Monitor.Reporting;

/// <summary>A list as a page of its own, made to be printed.</summary>
internal static class IssueListPage
{
    public static string Write(IssueList list)
    {
        var body = new StringBuilder();
        body.AppendLine(CultureInfo.InvariantCulture, $"<header><h1>{Html.Text(list.Title)}</h1><p class=\"soft\">编号：{Html.Text(list.Number)} · 签发：{Html.Text(list.Office)}，{ChineseDay.Long(list.IssuedOn)}</p></header><main>");
        body.AppendLine(CultureInfo.InvariantCulture, $"<p>共{list.Rows.Count}项问题，累计扣分{list.Rows.Sum(row => row.Loss):0.##}分。请于<strong>{ChineseDay.Long(list.Deadline)}</strong>（含当日）前完成整改并反馈整改链接；有异议的，请于{ChineseDay.Long(list.AppealBy ?? list.Deadline)}（含当日）前申诉。</p>");
        body.AppendLine("<div class=\"scroll\"><table><caption>问题清单</caption><thead><tr>");
        foreach (var name in (string[])["序号", "指标", "栏目", "问题描述", "依据", "扣分", "整改要求", "责任科室"]) body.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{name}</th>");
        body.AppendLine("</tr></thead><tbody>");
        foreach (var row in list.Rows) Row(body, row);
        body.AppendLine("</tbody></table></div></main>");
        return Html.Page(list.Title, body.ToString());
    }

    private static void Row(StringBuilder body, IssueRow row) => body.AppendLine(CultureInfo.InvariantCulture,
        $"<tr id=\"{Html.Text(row.Finding)}\"><td class=\"c\">{row.Number}</td><td>{Html.Text(row.Group)}{(row.Group is "" || row.Indicator is "" ? "" : " / ")}{Html.Text(row.Indicator)}</td><td>{Html.Text(row.Section)}</td><td{(row.Veto ? " class=\"bad\"" : "")}>{Html.Text(row.Described)}<br>{Html.Link(row.Url)}</td><td>{Html.Text(row.Basis)}</td><td class=\"n\">{row.Loss:0.##}</td><td>{Html.Text(row.Remedy)}</td><td>{Html.Text(row.Owner)}</td></tr>");
}
