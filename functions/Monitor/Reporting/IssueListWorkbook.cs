using Monitor.Reporting.Sheets;
using static Monitor.Reporting.IssueListColumns;

namespace Monitor.Reporting;

/// <summary>The rectification ledger (整改台账) a bureau fills in and sends back.</summary>
internal static class IssueListWorkbook
{
    private static readonly Column[] Columns =
    [
        new(Number, 6), new(Group, 12), new(Indicator, 17), new(Section, 12), new(Problem, 36), new(Url, 22), new(FoundOn, 11.5), new(Basis, 18), new(Loss, 7),
        new(Remedy, 26), new(Deadline, 11.5), new(Owner, 11), new(State, 10, States), new(StateUrl, 20), new(Remarks, 16), new(IssueListColumns.Finding, 18) { IsPrinted = false },
    ];

    public static byte[] Write(IssueList list) =>
        WorkbookWriter.Write(list.Title, list.Office, list.IssuedOn, new Sheet("问题清单", Columns, [.. list.Rows.Select(Row)]) { Title = list.Title, FrozenColumns = 1 }, Notes(list));

    private static IReadOnlyList<Cell> Row(IssueRow row) =>
    [
        new Cell.Count(row.Number), row.Group, row.Indicator, row.Section, row.Described, new Cell.Link(row.Url), new Cell.Day(row.FoundOn), row.Basis, new Cell.Amount(row.Loss),
        row.Remedy, new Cell.Day(row.Deadline), Fill(row.Owner), Fill(row.Rectified), row.RectifiedUrl is "" ? new Cell.Empty(IsInput: true) : new Cell.Link(row.RectifiedUrl),
        new Cell.Empty(IsInput: true), new Cell.Text(row.Finding, CellLook.Muted),
    ];

    private static Cell Fill(string text) => text is "" ? new Cell.Empty(IsInput: true) : new Cell.Text(text, CellLook.Input);

    private static Sheet Notes(IssueList list) => new("填写说明", [new("项目", 16), new("内容", 90)],
    [
        [Strong("清单编号"), list.Number],
        [Strong("被测评单位"), list.BureauName],
        [Strong("测评周期"), list.PeriodInChinese],
        [Strong("签发单位"), list.Office],
        [Strong("签发日期"), new Cell.Day(list.IssuedOn)],
        [Strong("整改时限"), new Cell.Day(list.Deadline)],
        [Strong("申诉截止"), new Cell.Day(list.AppealBy)],
        [Strong("问题数量"), new Cell.Count(list.Rows.Count)],
        [Strong("累计扣分"), new Cell.Amount(list.Rows.Sum(row => row.Loss))],
        [Strong("填写方法"), $"底色为浅黄的列由被测评单位填写。“{State}”从下拉列表选择：{string.Join('、', States)}。选“{StateRectified}”的，须在“{StateUrl}”填写能够证明整改结果的网页地址，未附链接的视为未整改；选其他各项的，须在“{Remarks}”写明理由。"],
        [Strong("注意事项"), $"请勿改动“{IssueListColumns.Finding}”列和表头，本表据此回收；行的顺序可以调整。"],
    ])
    { Title = list.Title, Filtered = false, Landscape = false };

    private static Cell.Text Strong(string text) => new(text, CellLook.Strong);
}
