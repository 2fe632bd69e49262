using System.Globalization;
using Monitor.Reporting.Papers;

namespace Monitor.Reporting;

/// <summary>The notice to rectify (整改通知书) with the list as its attachment.</summary>
internal static class IssueListNotice
{
    private static readonly PaperColumn[] Columns =
    [
        new("序号", 12, true), new("二级指标", 34), new("栏目", 24, true), new("问题描述及链接", 78), new("依据", 34), new("扣分", 13, true), new("整改要求", 36), new("责任科室", 20, true),
    ];

    public static byte[] Write(IssueList list) => new Paper()
        .Letterhead(list.Office, $"政务公开整改{list.Number}号")
        .Title($"关于{list.BureauName}{list.PeriodInChinese}政务公开问题限期整改的通知")
        .Salutation($"{list.BureauName}：")
        .Text(Opening(list))
        .Heading("一、整改时限")
        .Text($"请于{ChineseDay.Long(list.Deadline)}（含当日）前完成整改，并将填写完毕的问题清单报送我办。逾期未反馈或者未附整改链接的，视为未整改。")
        .Heading("二、整改要求")
        .Text("请明确责任科室和责任人，对照清单逐项整改、逐项销号；对同类栏目举一反三，开展自查，防止同类问题反复出现。我办将在整改期满后复查，复查情况计入季度测评。")
        .Heading("三、异议处理")
        .Text($"对清单所列问题有异议的，请于{ChineseDay.Long(list.AppealBy ?? list.Deadline)}（含当日）前书面提出申诉并附相关网页链接；因客观原因确需延期或者不适用的，请一并说明。")
        .Text("特此通知。")
        .Text("附件：政务公开问题清单")
        .Signature(list.Office, list.IssuedOn)
        .Attachment("附件", list.Title)
        .Table(Columns, list.Rows.Select(Row))
        .ToBytes(list.Title, list.Office, list.IssuedOn, endsOnItsSide: true);

    private static string Opening(IssueList list)
    {
        var vetoes = list.Rows.Count(row => row.Veto);
        var recurring = list.Rows.Count(row => row.Recurrences > 0);
        return $"根据《中华人民共和国政府信息公开条例》和{list.City}政务公开工作安排，我办对你单位{list.PeriodInChinese}政务公开情况进行了测评，共发现问题{list.Rows.Count}项"
            + (vetoes > 0 ? $"，其中涉及单项否决{vetoes}项" : "")
            + (recurring > 0 ? $"，反复出现{recurring}项" : "")
            + $"，累计扣分{Points(list.Rows.Sum(row => row.Loss))}分。现将问题清单（见附件）印发给你们，请认真整改。";
    }

    private static IReadOnlyList<string> Row(IssueRow row) =>
    [
        row.Number.ToString(CultureInfo.InvariantCulture), row.Indicator, row.Section, row.Described + (row.Url is null ? "" : $"\n{row.Url}"), row.Basis, Points(row.Loss), row.Remedy, row.Owner,
    ];

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
