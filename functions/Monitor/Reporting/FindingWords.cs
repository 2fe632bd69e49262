using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Reporting;

/// <summary>Outcomes and states as readers see them.</summary>
public static class FindingWords
{
    public static string InChinese(this Outcome outcome) => outcome switch
    {
        Outcome.Met => "符合",
        Outcome.Missed => "不符合",
        Outcome.Unclear => "待核实",
        Outcome.NotDue => "未到期",
        _ => "不适用",
    };

    public static string InChinese(this FindingStatus status) => status switch
    {
        FindingStatus.Suspected => "待确认",
        FindingStatus.Pending => "未到期",
        FindingStatus.Open => "已确认",
        FindingStatus.Notified => "已通知",
        FindingStatus.Answered => "已反馈",
        FindingStatus.Verified => "已销号",
        FindingStatus.Returned => "已退回",
        FindingStatus.Reopened => "反复出现",
        FindingStatus.Dismissed => "已撤销",
        FindingStatus.Exempted => "已豁免",
        _ => "已了结",
    };
}
