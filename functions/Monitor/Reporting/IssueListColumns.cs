using Monitor.Findings;

namespace Monitor.Reporting;

/// <summary>The columns of a rectification ledger: those of real ledgers, then the bureau's remarks and the finding's id by which a filled list is read back.</summary>
public static class IssueListColumns
{
    public const string Number = "序号", Group = "一级指标", Indicator = "二级指标", Section = "栏目", Problem = "问题描述", Url = "问题链接", FoundOn = "发现时间",
        Basis = "依据", Loss = "扣分", Remedy = "整改要求", Deadline = "整改时限", Owner = "责任科室", State = "整改情况", StateUrl = "整改链接", Remarks = "说明", Finding = "问题编号";

    /// <summary>Lists as text cells, header first; the list's number and its bureau stand before the columns of the ledger.</summary>
    internal static IEnumerable<IEnumerable<string?>> Cells(IEnumerable<IssueList> lists) => lists
        .SelectMany(list => list.Rows.Select(row => (IEnumerable<string?>)[
            list.Number, list.BureauName, $"{row.Number}", row.Group, row.Indicator, row.Section, row.Described, row.Url, ChineseDay.Short(row.FoundOn), row.Basis, TidyDecimal.Tidy(row.Loss),
            row.Remedy, ChineseDay.Short(row.Deadline), row.Owner, row.Rectified, row.RectifiedUrl, "", row.Finding,
        ]))
        .Prepend(["清单编号", "单位", Number, Group, Indicator, Section, Problem, Url, FoundOn, Basis, Loss, Remedy, Deadline, Owner, State, StateUrl, Remarks, Finding]);

    /// <summary>What a bureau may answer, see <see cref="StateRectified"/> and the following.</summary>
    public static IReadOnlyList<string> States { get; } = [StateRectified, StateExplained, StateAppealed, StateExemption];

    /// <summary>Mended; needs a link.</summary>
    public const string StateRectified = "已整改";

    /// <summary>Explained; needs remarks, as the following do.</summary>
    public const string StateExplained = "情况说明";
    public const string StateAppealed = "申诉";
    public const string StateExemption = "申请豁免";

    internal static string StateOf(ReplyKind kind) => kind switch
    {
        ReplyKind.Rectified => StateRectified,
        ReplyKind.Explanation => StateExplained,
        ReplyKind.Appeal => StateAppealed,
        _ => StateExemption,
    };
}
