using System.Globalization;
using System.Text;

namespace Monitor.Local.Demo.Content;

/// <summary>The three tables of notice 30号.</summary>
internal static class ReportTables
{
    private static readonly (string Block, string[] Rows)[] Results =
    [
        ("（一）予以公开", [""]),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", [""]),
        ("（三）不予公开", ["1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"]),
        ("（四）无法提供", ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]),
        ("（五）不予处理", ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"]),
        ("（六）其他处理", ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"]),
    ];

    public static string Active(ReportFigures of) => $"""
        <table border="1" cellspacing="0">
        <tr><td colspan="4">第二十条第（一）项</td></tr>
        <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
        <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
        <tr><td>行政规范性文件</td><td>{of.Made}</td><td>{of.Repealed}</td><td>{of.Valid}</td></tr>
        <tr><td colspan="4">第二十条第（五）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
        <tr><td>行政许可</td><td colspan="3">{of.Permits}</td></tr>
        <tr><td colspan="4">第二十条第（六）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
        <tr><td>行政处罚</td><td colspan="3">{of.Penalties}</td></tr>
        <tr><td>行政强制</td><td colspan="3">0</td></tr>
        <tr><td colspan="4">第二十条第（八）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
        <tr><td>行政事业性收费</td><td colspan="3">0</td></tr>
        </table>

        """;

    public static string Requests(ReportFigures of, bool wrongSum)
    {
        var rows = new StringBuilder("""
            <table border="1" cellspacing="0">
            <tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
            <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
            <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>

            """);
        Whole(rows, "一、本年新收政府信息公开申请数量", of.Received - of.FromFirms, of.FromFirms);
        Whole(rows, "二、上年结转政府信息公开申请数量", of.CarriedIn, 0);
        Blocks(rows, of, wrongSum);
        Whole(rows, "四、结转下年度继续办理", of.CarriedOut, 0);
        return rows.Append("</table>\n").ToString();
    }

    private static void Blocks(StringBuilder rows, ReportFigures of, bool wrongSum)
    {
        var span = Results.Sum(block => block.Rows.Length) + 1;
        var head = $"<td rowspan=\"{span}\">三、本年度办理结果</td>";
        foreach (var (block, names) in Results)
            foreach (var (name, i) in names.Select((name, i) => (name, i)))
            {
                var label = name.Length == 0 ? $"<td colspan=\"2\">{block}</td>" : (i == 0 ? $"<td rowspan=\"{names.Length}\">{block}</td>" : "") + $"<td>{name}</td>";
                var (people, firms) = ValuesOf(of, block, name);
                rows.Append(CultureInfo.InvariantCulture, $"<tr>{head}{label}{Cells(people, firms)}</tr>\n");
                head = "";
            }
        rows.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"2\">（七）总计</td>{Cells(of.Done - of.FromFirms + (wrongSum ? 1 : 0), of.FromFirms)}</tr>\n");
    }

    private static (int People, int Firms) ValuesOf(ReportFigures of, string block, string name) => (block[1], name) switch
    {
        ('一', _) => (of.Granted - of.FromFirms, of.FromFirms),
        ('二', _) => (of.Partial, 0),
        ('四', ['1', ..]) => (of.NotHeld, 0),
        _ => (0, 0),
    };

    private static void Whole(StringBuilder rows, string name, int people, int firms) =>
        rows.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"3\">{name}</td>{Cells(people, firms)}</tr>\n");

    private static string Cells(int people, int firms) => $"<td>{people}</td><td>{firms}</td><td>0</td><td>0</td><td>0</td><td>0</td><td>{people + firms}</td>";

    public static string Disputes() => $"""
        <table border="1" cellspacing="0">
        <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
        <tr><td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td><td rowspan="2">尚未审结</td><td rowspan="2">总计</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
        <tr>{string.Concat(Enumerable.Repeat("<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>", 2))}</tr>
        <tr>{string.Concat(Enumerable.Repeat("<td>0</td>", 15))}</tr>
        </table>

        """;
}
