using System.Globalization;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Runs.Delivery;
using Monitor.Serving;

namespace Monitor.Dashboard.Shared;

/// <summary>Names of states, outcomes and grades in both languages, and how figures are written.</summary>
internal static class Words
{
    public static string Of(FindingStatus status, bool english) => status switch
    {
        FindingStatus.Suspected => english ? "To be checked" : "待核查",
        FindingStatus.Pending => english ? "Not due" : "未到期",
        FindingStatus.Open => english ? "Open" : "待整改",
        FindingStatus.Notified => english ? "Notified" : "已交办",
        FindingStatus.Answered => english ? "Answered" : "已反馈",
        FindingStatus.Verified => english ? "Verified" : "已销号",
        FindingStatus.Returned => english ? "Returned" : "已退回",
        FindingStatus.Reopened => english ? "Reopened" : "反复出现",
        FindingStatus.Dismissed => english ? "Dismissed" : "不予认定",
        FindingStatus.Closed => english ? "Closed" : "已关闭",
        _ => english ? "Exempted" : "已豁免",
    };

    /// <summary>A kind of fetch failure as a sentence, and what to do about it; a kind that is not known stands for itself.</summary>
    public static (string Sentence, string Remedy) Failure(string kind)
    {
        foreach (var outcome in Enum.GetValues<FetchOutcome>())
            if (outcome.Name == kind) return (outcome.Sentence, outcome.Remedy);
        return (kind, "");
    }

    public static string Of(Outcome outcome, bool english) => outcome switch
    {
        Outcome.Missed => english ? "Missed" : "不符合",
        Outcome.Unclear => english ? "Unclear" : "待核查",
        Outcome.NotDue => english ? "Not due" : "未到期",
        Outcome.Met => english ? "Met" : "符合",
        _ => english ? "Not applicable" : "不适用",
    };

    /// <summary>The heading of a ranking class, `key-area` or `other`.</summary>
    public static string ClassName(string key, bool english) => key == "key-area" ? english ? "Bureaus with key-area duties" : "承担重点领域的单位" : english ? "Other bureaus" : "其他单位";

    public static string Of(Role role, bool english) => role switch
    {
        Role.Office => english ? "Office" : "公开办",
        Role.Bureau => english ? "Bureau" : "单位",
        Role.Reader => english ? "Reader" : "读者",
        _ => english ? "Not signed in" : "未登录",
    };

    /// <summary>What a person did, from the method and route of the audit.</summary>
    public static string Action(string action, bool english) => action switch
    {
        $"POST {Routes.Replies}" => english ? "Replied to a finding" : "反馈问题",
        $"POST {Routes.Decisions}" => english ? "Decided on a finding" : "决定问题",
        $"POST {Routes.IssueLists}" => english ? "Drafted issue lists" : "起草问题清单",
        $"POST {Routes.Review}" => english ? "Reviewed an issue list" : "审核问题清单",
        $"POST {Routes.Send}" => english ? "Sent an issue list" : "下发问题清单",
        $"POST {Routes.Recheck}" => english ? "Ordered a re-check" : "复查问题",
        $"POST {Routes.Ledgers}" => english ? "Imported a ledger" : "导入台账",
        $"POST {Routes.Runs}" => english ? "Started a run" : "开始巡查",
        $"POST {Routes.Close}" => english ? "Closed a quarter" : "定稿季度评分",
        $"POST {Routes.Publish}" => english ? "Published a quarter" : "公布季度评分",
        $"POST {Routes.SignInPage}" => english ? "Signed in" : "登录",
        $"POST {Routes.SignOut}" => english ? "Signed out" : "退出",
        "token create" => english ? "Made a token" : "发放令牌",
        "token revoke" => english ? "Revoked a token" : "撤销令牌",
        _ => english ? "Wrote" : "写入",
    };

    public static string SiteState(string state, bool english) => state switch
    {
        "whole" => english ? "Read whole" : "完整读取",
        "partial" => english ? "Read in part" : "部分读取",
        "unreachable" => english ? "Unreachable" : "无法访问",
        "refused" => english ? "Refused" : "拒绝访问",
        _ => state,
    };

    /// <summary>The colour of a chip; its text always says the same.</summary>
    public static string Tone(FindingStatus status) => status switch
    {
        FindingStatus.Open or FindingStatus.Returned or FindingStatus.Reopened => "bad",
        FindingStatus.Notified or FindingStatus.Answered => "busy",
        FindingStatus.Verified => "good",
        FindingStatus.Suspected => "doubt",
        _ => "calm",
    };

    public static string Tone(Outcome outcome) => outcome switch { Outcome.Missed => "bad", Outcome.Unclear => "doubt", Outcome.Met => "good", _ => "calm" };

    /// <summary>A grade of the usual indicator sets in English; one of the city's own stands for itself.</summary>
    public static string Grade(string grade, bool english) => !english ? grade : grade switch { "优秀" => "Excellent", "良好" => "Good", "合格" => "Pass", "不合格" => "Fail", "暂不评定" => "Not rated", _ => grade };

    /// <summary>Who did something: the product itself, this machine, else a name.</summary>
    public static string Who(string who, bool english) => who switch { "monitor" => english ? "the monitor" : "本系统", "local" => english ? "this machine" : "本机", _ => who };

    /// <summary>What a finding is about: a section by its name, anything else as it is.</summary>
    public static string Subject(Finding finding, Planning.Bureau? bureau, bool english) => finding switch
    {
        { Subject: "site" } => english ? "Whole site" : "全站",
        { Section: { } section } when bureau is not null => finding.Subject == section ? bureau.Sections.NameOf(section) : $"{bureau.Sections.NameOf(section)} {finding.Subject.Replace(section + "#", "", StringComparison.Ordinal)}",
        _ => finding.Subject,
    };

    public static string GradeTone(string grade) => grade switch { "优秀" => "good", "良好" => "busy", "合格" => "calm", "" => "calm", _ => "bad" };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in Asia/Shanghai, to the minute.</summary>
    public static string Instant(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Channel(string channel, bool english) => channel switch { "mail" => english ? "E-mail" : "电子邮件", "webhook" => english ? "Webhook" : "接口推送", "queue" => english ? "Queue" : "消息队列", _ => channel };

    public static string Of(DeliveryState state, bool english) => state switch
    {
        DeliveryState.Delivered => english ? "Delivered" : "已送达",
        DeliveryState.Failed => english ? "Failed" : "未送达，将重试",
        DeliveryState.GivenUp => english ? "Given up" : "未送达，已放弃",
        _ => english ? "Under way" : "发送中",
    };

    public static string Tone(DeliveryState state) => state switch { DeliveryState.Delivered => "good", DeliveryState.Taken => "busy", _ => "bad" };

    public static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(decimal share) => $"{Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)}%";
}
