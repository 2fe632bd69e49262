using System.Globalization;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>What the office decides of a finding. Accept: a doubt is a fault; a reply is right. Return: a reply is not. Notify: it was told to the bureau.</summary>
public enum DecisionKind { Accept, Return, Dismiss, Exempt, Notify }

/// <summary>A decision with its reason; <paramref name="Until"/> belongs to exemptions.</summary>
public sealed record FindingDecision(DecisionKind Kind, string Reason, DateOnly? Until);

/// <summary>Records the office's decision on a finding.</summary>
public sealed class DecideFinding(IFindingStore findings, TimeProvider clock)
{
    public Task<WriteOutcome> HandleAsync(string id, string who, FindingDecision decision, CancellationToken stop) =>
        findings.MoveAsync(id, who, clock.GetUtcNow(), known => Decide(known, decision), stop);

    private Move Decide(Finding known, FindingDecision decision) => decision.Kind switch
    {
        DecisionKind.Accept => Accept(known, decision),
        DecisionKind.Return => Return(known, decision),
        DecisionKind.Dismiss => Dismiss(known, "不予认定", decision.Reason),
        DecisionKind.Exempt => Exempt(known, decision),
        _ => Notify(known, decision),
    };

    private Move Accept(Finding known, FindingDecision decision) => (known.Status, known.Reply) switch
    {
        (FindingStatus.Suspected, _) => new Move.To(known with { Status = FindingStatus.Open, Outcome = Outcome.Missed, AbsentSince = null }, $"经人工核查认定为问题。{decision.Reason}"),
        (FindingStatus.Answered, ReplyKind.Rectified) =>
            new Move.To(known with { Status = FindingStatus.Verified, Outcome = Outcome.Met, VerifiedOn = clock.ShanghaiDay, Loss = 0, Reply = null }, $"经人工核查，整改属实。{decision.Reason}"),
        (FindingStatus.Answered, ReplyKind.Exemption) => Exempt(known, decision),
        (FindingStatus.Answered, _) => Dismiss(known, "采纳说明", decision.Reason),
        (FindingStatus.Open or FindingStatus.Verified, _) => new Move.Already(),
        _ => new Move.Not("只有待核查的问题和已反馈的问题可以采纳。"),
    };

    private static Move Return(Finding known, FindingDecision decision) => known.Status switch
    {
        FindingStatus.Answered => new Move.To(known with { Status = FindingStatus.Returned, Reply = null }, $"退回：{decision.Reason}"),
        FindingStatus.Returned => new Move.Already(),
        _ => new Move.Not("只有已反馈的问题可以退回。"),
    };

    private static Move Dismiss(Finding known, string what, string reason) => known switch
    {
        { Status: FindingStatus.Dismissed } => new Move.Already(),
        { IsSettled: true } => new Move.Not("该问题已办结。"),
        _ => new Move.To(known with { Status = FindingStatus.Dismissed, Loss = 0, Reply = null }, $"{what}：{reason}"),
    };

    private Move Exempt(Finding known, FindingDecision decision) => known switch
    {
        _ when decision.Until is not { } until => new Move.Not("豁免须写明截止日期。"),
        _ when decision.Until <= clock.ShanghaiDay => new Move.Not("豁免截止日期须晚于今天。"),
        { Status: FindingStatus.Exempted } when known.ExemptUntil == decision.Until => new Move.Already(),
        { IsSettled: true } => new Move.Not("该问题已办结。"),
        _ => new Move.To(known with { Status = FindingStatus.Exempted, ExemptUntil = decision.Until, Loss = 0, Reply = null },
            string.Create(CultureInfo.InvariantCulture, $"豁免至{decision.Until:yyyy-MM-dd}：{decision.Reason}")),
    };

    private static Move Notify(Finding known, FindingDecision decision) => known.Status switch
    {
        FindingStatus.Open or FindingStatus.Reopened or FindingStatus.Returned => new Move.To(known with { Status = FindingStatus.Notified }, $"已交办。{decision.Reason}"),
        FindingStatus.Notified => new Move.Already(),
        _ => new Move.Not("只有待整改、已退回或反复出现的问题可以交办。"),
    };
}
