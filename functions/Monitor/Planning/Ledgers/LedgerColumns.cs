using System.Text.RegularExpressions;

namespace Monitor.Planning.Ledgers;

internal enum LedgerColumn { Bureau, Number, Received, CorrectionAsked, Corrected, Extended, ConsultedFrom, ConsultedUntil, Replied, TrainedOn, CheckedOn, DecidedOn, DecidedBy, Veto, Bonus, Indicator, Result, Topic }

/// <summary>What columns of real ledgers are called.</summary>
internal static partial class LedgerColumns
{
    private static readonly (LedgerColumn Column, string Name, Regex Head)[] Known =
    [
        (LedgerColumn.CorrectionAsked, "补正告知日期", CorrectionAsked()),
        (LedgerColumn.Corrected, "收到补正日期", Corrected()),
        (LedgerColumn.Extended, "延期告知日期", Extended()),
        (LedgerColumn.ConsultedFrom, "征求意见发出日期", ConsultedFrom()),
        (LedgerColumn.ConsultedUntil, "征求意见收到日期", ConsultedUntil()),
        (LedgerColumn.Replied, "答复日期", Replied()),
        (LedgerColumn.Received, "收到申请日期", Received()),
        (LedgerColumn.TrainedOn, "培训日期", TrainedOn()),
        (LedgerColumn.CheckedOn, "自查日期", CheckedOn()),
        (LedgerColumn.DecidedOn, "认定日期", DecidedOn()),
        (LedgerColumn.DecidedBy, "认定人", DecidedBy()),
        (LedgerColumn.Veto, "单项否决", Veto()),
        (LedgerColumn.Bonus, "加分", Bonus()),
        (LedgerColumn.Indicator, "指标", Indicator()),
        (LedgerColumn.Result, "结果", Result()),
        (LedgerColumn.Number, "申请编号", Number()),
        (LedgerColumn.Topic, "内容", Topic()),
        (LedgerColumn.Bureau, "单位", Bureau()),
    ];

    public static Dictionary<LedgerColumn, int> Of(IReadOnlyList<string> head)
    {
        var columns = new Dictionary<LedgerColumn, int>();
        for (var at = 0; at < head.Count; at++)
        {
            var title = string.Concat(head[at].Where(letter => !char.IsWhiteSpace(letter)));
            foreach (var known in Known.Where(known => known.Head.IsMatch(title)).Take(1)) columns.TryAdd(known.Column, at);
        }
        return columns;
    }

    public static string NameOf(LedgerColumn column) => Known.First(known => known.Column == column).Name;

    [GeneratedRegex("补正(?:告知|通知).*(?:日期|时间|日)?$|(?:告知|通知)补正")]
    private static partial Regex CorrectionAsked();

    [GeneratedRegex("收到补正|补正(?:收到|完成|提交|材料)|补正后")]
    private static partial Regex Corrected();

    [GeneratedRegex("延期|延长")]
    private static partial Regex Extended();

    [GeneratedRegex("(?:征求|第三方|协办|会商).*(?:发出|开始|征求日期|起)|(?:发出|发送)征求")]
    private static partial Regex ConsultedFrom();

    [GeneratedRegex("(?:征求|第三方|协办|会商).*(?:收到|结束|返回|反馈|止)|意见收到")]
    private static partial Regex ConsultedUntil();

    [GeneratedRegex("答复(?:日期|时间|日)|^答复$|办结(?:日期|时间)")]
    private static partial Regex Replied();

    [GeneratedRegex("收到(?:申请)?(?:日期|时间|日)|受理(?:日期|时间)|收件(?:日期|时间)|申请(?:日期|时间)|登记(?:日期|时间)")]
    private static partial Regex Received();

    [GeneratedRegex("培训(?:日期|时间)")]
    private static partial Regex TrainedOn();

    [GeneratedRegex("自查(?:日期|时间|月份)")]
    private static partial Regex CheckedOn();

    [GeneratedRegex("编号|受理号|登记号|回执")]
    private static partial Regex Number();

    [GeneratedRegex("(?:认定|抽测|评定)(?:日期|时间|日)")]
    private static partial Regex DecidedOn();

    [GeneratedRegex("认定人|抽测人|评定人|认定单位")]
    private static partial Regex DecidedBy();

    [GeneratedRegex("否决")]
    private static partial Regex Veto();

    [GeneratedRegex("加分")]
    private static partial Regex Bonus();

    [GeneratedRegex("指标")]
    private static partial Regex Indicator();

    [GeneratedRegex("结果|结论")]
    private static partial Regex Result();

    [GeneratedRegex("主题|内容|情况|事由|理由")]
    private static partial Regex Topic();

    [GeneratedRegex("单位|部门|机关|bureau", RegexOptions.IgnoreCase)]
    private static partial Regex Bureau();
}
