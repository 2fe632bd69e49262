using System.Globalization;
using Monitor.Findings;
using Monitor.Reporting.Papers;

namespace Monitor.Reporting;

/// <summary>Findings as a paper on its side, to be printed and worked through.</summary>
internal static class FindingsPaper
{
    private static readonly PaperColumn[] Columns =
        [new("序号", 12, true), new("单位", 24), new("任务", 32), new("问题及链接", 88), new("结论", 18, true), new("状态", 20, true), new("扣分", 13, true), new("首次发现", 23, true), new("期限", 23, true)];

    public static byte[] Write(IReadOnlyCollection<Finding> findings, string title, string author, DateOnly madeOn)
    {
        var paper = new Paper().Title(title).Text($"共{findings.Count}项，统计至{ChineseDay.Long(madeOn)}。").Table(Columns, findings.Select(Row));
        return paper.ToBytes(title, author, madeOn, endsOnItsSide: true);
    }

    private static IReadOnlyList<string> Row(Finding finding, int index) =>
    [
        (index + 1).ToString(CultureInfo.InvariantCulture), finding.Bureau, finding.Duty, finding.Reason + (finding.Url is { } url ? $"\n{url}" : ""), finding.Outcome.InChinese(),
        finding.Status.InChinese(), finding.Loss.ToString("0.##", CultureInfo.InvariantCulture), ChineseDay.Short(finding.FirstSeen), ChineseDay.Short(finding.Due),
    ];
}
