using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>What people do to findings: a bureau replies, the office decides. Pure; the day and the person come with the act.</summary>
public static class Rectification
{
    private const int LongestText = 4_000;

    public static Rectified Reply(Finding finding, BureauReply reply)
    {
        if (WhyNoReply(finding.Status) is { } why) return new Rectified.Refused(why);
        if (Fault(reply) is { } fault) return new Rectified.Refused(fault);
        if (finding.Status == FindingStatus.Answered && (finding.Reply, finding.ReplyText, finding.ReplyLink, finding.AskedUntil) == (reply.Kind, reply.Text, reply.Link, reply.Until)) return new Rectified.Unchanged(finding);
        return Move(
            finding,
            finding with { Status = FindingStatus.Answered, Reply = reply.Kind, RepliedAt = reply.By.At, ReplyText = reply.Text, ReplyLink = reply.Link, AskedUntil = reply.Until },
            reply.By,
            $"{reply.Kind.InChinese()}：{reply.Text}".TrimEnd('：'),
            reply.Link);
    }

    public static Rectified Decide(Finding finding, OfficeDecision decision)
    {
        if (decision.Why.Length > LongestText) return new Rectified.Refused($"理由不得超过{LongestText}字");
        if (string.IsNullOrWhiteSpace(decision.Why) && decision.Ruling is (Ruling.Return or Ruling.Dismiss or Ruling.Exempt or Ruling.Reword))
            return new Rectified.Refused(decision.Ruling == Ruling.Reword ? "请填写问题描述" : "请填写理由");
        return decision.Ruling switch
        {
            Ruling.Accept => Accept(finding, decision),
            Ruling.Return => Return(finding, decision),
            Ruling.Dismiss => Dismiss(finding, decision, decision.Why),
            Ruling.Exempt => Exempt(finding, decision),
            Ruling.Reword => Reword(finding, decision),
            _ => Notify(finding, decision),
        };
    }

    private static Rectified Accept(Finding finding, OfficeDecision decision) => (finding.Status, finding.Reply) switch
    {
        (FindingStatus.Suspected, _) => Move(finding, finding with { Status = FindingStatus.Open, Outcome = Outcome.Missed, SeenAt = decision.By.At, AbsentSince = null }, decision.By, Told("人工核实，确认为问题", decision.Why)),
        (FindingStatus.Answered, ReplyKind.Rectified) => Move(
            finding,
            finding with { Status = FindingStatus.Verified, Outcome = Outcome.Met, VerifiedOn = decision.By.Today, SeenAt = decision.By.At, Loss = 0, Reply = null },
            decision.By,
            Told("人工复核通过", decision.Why)),
        (FindingStatus.Answered, ReplyKind.Exemption) => Exempt(finding, decision with { Why = Told("同意豁免申请", decision.Why) }),
        (FindingStatus.Answered, _) => Dismiss(finding, decision, Told("采纳单位说明", decision.Why)),
        (FindingStatus.Verified, _) => new Rectified.Unchanged(finding),
        _ => new Rectified.Refused("只有待确认的问题或单位已反馈的问题可以采纳"),
    };

    private static Rectified Return(Finding finding, OfficeDecision decision) => finding.Status switch
    {
        FindingStatus.Answered or FindingStatus.Verified => Move(
            finding,
            finding with { Status = FindingStatus.Returned, Outcome = Outcome.Missed, SeenAt = decision.By.At, Reply = null, Due = decision.Due ?? finding.Due },
            decision.By,
            decision.Why),
        FindingStatus.Returned => new Rectified.Unchanged(finding),
        _ => new Rectified.Refused("只有单位已反馈或已销号的问题可以退回"),
    };

    private static Rectified Dismiss(Finding finding, OfficeDecision decision, string why) => finding switch
    {
        { Status: FindingStatus.Dismissed } => new Rectified.Unchanged(finding),
        { Status: FindingStatus.Suspected } or { IsConfirmed: true } =>
            Move(finding, finding with { Status = FindingStatus.Dismissed, SeenAt = decision.By.At, Loss = 0, Reply = null, ExemptUntil = null, AbsentSince = null, VerifiedOn = null }, decision.By, why),
        _ => new Rectified.Refused("该问题尚未到期或已办结，无需撤销"),
    };

    private static Rectified Exempt(Finding finding, OfficeDecision decision)
    {
        if ((decision.Until ?? finding.AskedUntil) is not { } until) return new Rectified.Refused("请填写豁免截止日期");
        if (until < decision.By.Today) return new Rectified.Refused($"豁免截止日期{until:yyyy年M月d日}已过");
        if (finding.Status == FindingStatus.Exempted && finding.ExemptUntil == until) return new Rectified.Unchanged(finding);
        return finding is { IsConfirmed: true } or { Status: FindingStatus.Suspected or FindingStatus.Pending }
            ? Move(finding, finding with { Status = FindingStatus.Exempted, ExemptUntil = until, AskedUntil = null, Reply = null, Loss = 0 }, decision.By, $"豁免至{until:yyyy年M月d日}：{decision.Why}")
            : new Rectified.Refused("该问题已办结，无需豁免");
    }

    private static Rectified Notify(Finding finding, OfficeDecision decision)
    {
        if (finding.Status == FindingStatus.Notified && (decision.List is null || finding.List == decision.List)) return new Rectified.Unchanged(finding);
        return finding.Status is FindingStatus.Open or FindingStatus.Reopened or FindingStatus.Returned or FindingStatus.Notified
            ? Move(
                finding,
                finding with { Status = FindingStatus.Notified, Due = decision.Due ?? finding.Due, NotifiedOn = decision.By.Today, List = decision.List ?? finding.List },
                decision.By,
                Told(decision.List is { } list ? $"列入问题清单{list}" : "已通知单位", decision.Why))
            : new Rectified.Refused("只有已确认、反复出现或退回的问题可以通知单位");
    }

    private static Rectified Reword(Finding finding, OfficeDecision decision)
    {
        if (finding.Wording == decision.Why) return new Rectified.Unchanged(finding);
        return finding.IsSettled
            ? new Rectified.Refused("该问题已办结，无需改写")
            : Move(finding, finding with { Wording = decision.Why }, decision.By, $"改写问题描述：{decision.Why}");
    }

    private static string? WhyNoReply(FindingStatus status) => status switch
    {
        FindingStatus.Suspected => "该问题尚待确认，暂不需要反馈",
        FindingStatus.Pending => "该事项尚未到期，暂不需要反馈",
        FindingStatus.Verified or FindingStatus.Closed => "该问题已办结，无需反馈",
        FindingStatus.Dismissed => "该问题已撤销，无需反馈",
        FindingStatus.Exempted => "该问题在豁免期内，无需反馈",
        _ => null,
    };

    private static string? Fault(BureauReply reply) => reply switch
    {
        { Text.Length: > LongestText } => $"反馈内容不得超过{LongestText}字",
        { Link: { } link } when !IsAddress(link) => "整改链接须为完整的http或https网址",
        { Kind: ReplyKind.Rectified, Link: null } => "未附整改链接，视为未整改",
        { Kind: not ReplyKind.Rectified } when string.IsNullOrWhiteSpace(reply.Text) => "请填写说明",
        { Kind: ReplyKind.Exemption } when reply.Until < reply.By.Today => "申请豁免的截止日期已过",
        _ => null,
    };

    private static bool IsAddress(string link) => link.Length <= 2_000 && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");

    private static string InChinese(this ReplyKind kind) => kind switch
    {
        ReplyKind.Rectified => "已整改",
        ReplyKind.Explanation => "情况说明",
        ReplyKind.Appeal => "申诉",
        _ => "申请豁免",
    };

    private static string Told(string what, string why) => string.IsNullOrWhiteSpace(why) ? what : $"{what}：{why}";

    private static Rectified.Moved Move(Finding before, Finding after, Actor by, string why, string? link = null)
    {
        var happened = new FindingEvent(before.Id, by.At, by.Who, before.Status, after.Status, why) { Link = link };
        return new(new(after.After(happened), happened));
    }
}
