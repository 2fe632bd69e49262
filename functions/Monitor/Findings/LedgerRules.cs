using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>How one finding moves under one look. Null: it is not touched.</summary>
internal static class LedgerRules
{
    private const string FirstAbsence = "（首次核查未见，待复核确认）";

    /// <summary>A verdict on something without a finding.</summary>
    public static LedgerStep? First(Look look, LedgerContext context) => Found(look, context) is { } step ? step with { Cited = look.Verdict.Evidence } : null;

    private static LedgerStep? Found(Look look, LedgerContext context) => look.Verdict.Outcome switch
    {
        Outcome.NotDue => To(FindingStatus.Pending, look.New(context), "尚未到期，列入倒计时"),
        Outcome.Unclear => To(FindingStatus.Suspected, look.New(context), "本次核查无法判定"),
        Outcome.Missed when Confirms(null, look, context) => To(FindingStatus.Open, look.New(context), "核查发现问题"),
        Outcome.Missed => To(FindingStatus.Suspected, Unconfirmed(look.New(context), context), "首次核查未见，待复核确认"),
        _ => null,
    };

    /// <summary>A verdict on something with a finding.</summary>
    public static LedgerStep? After(Finding known, Look look, LedgerContext context) =>
        context.SeenAt < known.SeenAt ? null : Said(known, look, context) is { } step ? step with { Cited = look.Verdict.Evidence } : null;

    private static LedgerStep? Said(Finding known, Look look, LedgerContext context) => look.Verdict.Outcome switch
    {
        Outcome.Missed => Missed(known, look, context),
        Outcome.Unclear => Doubted(known, look.SeenOn(known, context)),
        Outcome.NotDue => NotDue(known, look.SeenOn(known, context), context),
        Outcome.Met => Mended(known, look.Verdict.Reason, context),
        _ => known.IsSettled ? null : End(known, Outcome.NotApplicable, look.Verdict.Reason, context),
    };

    /// <summary>A finding that the look was to judge and did not meet.</summary>
    public static LedgerStep? Unseen(Finding known, LedgerContext context, bool dutyIsUnclear)
    {
        if (context.Bureau.DutyOf(known.Duty) is null)
            return known.IsSettled ? null : End(known, Outcome.NotApplicable, "该项任务已不在计划中，停止核查", context);
        return context.SeenAt >= (known.SeenAt ?? context.SeenAt) && (context.IsWhole || WasReadAgain(known, context)) && !dutyIsUnclear ? Mended(known, "本次核查未再发现该问题", context) : null;
    }

    /// <summary>Only where the page itself is what the finding is about.</summary>
    private static bool WasReadAgain(Finding known, LedgerContext context) =>
        known.Url is { } url && context.ReadAgain.Contains(url) && known.Subject.StartsWith('/') && url.EndsWith(known.Subject, StringComparison.Ordinal);

    private static LedgerStep? Missed(Finding known, Look look, LedgerContext context)
    {
        // What was mended comes back only in a later look: another reading of the same one, by other rules, is none
        if (known is { Status: FindingStatus.Verified } or { Status: FindingStatus.Dismissed, VerifiedOn: not null } && context.SeenAt <= known.SeenAt) return null;
        var seen = look.SeenOn(known, context);
        if (!Confirms(known, look, context)) return Doubted(known, Unconfirmed(seen, context));
        seen = seen with { AbsentSince = null };
        return known.Status switch
        {
            FindingStatus.Suspected => To(FindingStatus.Open, seen, "经核查确认"),
            FindingStatus.Pending => To(FindingStatus.Open, seen with { FirstSeen = context.AsOf }, "到期未完成"),
            FindingStatus.Closed => To(FindingStatus.Open, seen with { FirstSeen = context.AsOf, Due = null, Wording = null }, "核查发现问题"),
            FindingStatus.Verified => Recurred(seen),
            FindingStatus.Dismissed when known.VerifiedOn is not null => To(FindingStatus.Open, seen with { Due = null }, "消除后再次发现"),
            FindingStatus.Exempted when context.AsOf > known.ExemptUntil => To(FindingStatus.Open, seen with { ExemptUntil = null, Due = null }, "豁免期满，问题仍在"),
            FindingStatus.Answered when known.Reply == ReplyKind.Rectified && context.SeenAt > known.RepliedAt && !context.Swept.Contains(known.Duty) =>
                To(FindingStatus.Returned, seen with { Reply = null }, $"复查未通过：{look.Verdict.Reason}"),
            _ => To(known.Status, seen, ""),
        };
    }

    private static LedgerStep Recurred(Finding seen) =>
        To(FindingStatus.Reopened, seen with { Recurrences = seen.Recurrences + 1, Due = null, Reply = null, RepliedAt = null, Wording = null }, "整改后反复出现");

    /// <summary>Doubt never ends a finding and never reopens a verified one.</summary>
    private static LedgerStep Doubted(Finding known, Finding seen) => known.Status switch
    {
        FindingStatus.Closed => To(FindingStatus.Suspected, seen with { FirstSeen = seen.LastSeen }, "本次核查无法判定"),
        FindingStatus.Pending => To(FindingStatus.Suspected, seen, "本次核查无法判定"),
        _ => To(known.Status, seen, ""),
    };

    private static LedgerStep NotDue(Finding known, Finding seen, LedgerContext context) =>
        known.Status == FindingStatus.Exempted && context.AsOf <= known.ExemptUntil
            ? To(FindingStatus.Exempted, seen, "")
            : To(FindingStatus.Pending, seen with { AbsentSince = null, ExemptUntil = null, Reply = null }, "期限未到，转入倒计时");

    private static LedgerStep? Mended(Finding known, string why, LedgerContext context) => known.Status switch
    {
        FindingStatus.Suspected => End(known, Outcome.Met, $"疑点消除：{why}", context),
        FindingStatus.Pending => End(known, Outcome.Met, $"按期完成：{why}", context),
        FindingStatus.Dismissed => To(known.Status, known with { Outcome = Outcome.Met, VerifiedOn = known.VerifiedOn ?? context.AsOf, SeenAt = context.SeenAt, AbsentSince = null, Loss = 0 }, ""),
        FindingStatus.Verified or FindingStatus.Closed =>
            To(known.Status, known with { Outcome = known.Outcome == Outcome.NotApplicable ? known.Outcome : Outcome.Met, SeenAt = context.SeenAt, AbsentSince = null, Loss = 0 }, ""),
        _ => To(FindingStatus.Verified, known with { Outcome = Outcome.Met, VerifiedOn = context.AsOf, SeenAt = context.SeenAt, Loss = 0, Reply = null, ExemptUntil = null, AbsentSince = null }, $"复查通过：{why}"),
    };

    private static LedgerStep End(Finding known, Outcome outcome, string why, LedgerContext context) =>
        To(FindingStatus.Closed, known with { Outcome = outcome, SeenAt = context.SeenAt, Loss = 0, AbsentSince = null, Reply = null, ExemptUntil = null }, why);

    private static LedgerStep To(FindingStatus status, Finding seen, string why) => new(seen with { Status = status }, why);

    private static Finding Unconfirmed(Finding seen, LedgerContext context) => seen with
    {
        Outcome = Outcome.Unclear,
        Reason = seen.Reason + FirstAbsence,
        Loss = 0,
        AbsentSince = seen.AbsentSince ?? context.SeenAt,
    };

    private static bool Confirms(Finding? known, Look look, LedgerContext context) =>
        !look.Verdict.IsAbsence || context.ConfirmAfter <= TimeSpan.Zero || (known is not null && IsOf(known, context) ? known.Outcome == Outcome.Missed : known is { IsConfirmed: true } || IsSeenAgain(known?.AbsentSince, context));

    // A look that comes again after a person has decided confirms what it confirmed before, no more and no less
    private static bool IsOf(Finding known, LedgerContext context) => known.SeenAt == context.SeenAt && (known.Outcome == Outcome.Missed || known.AbsentSince is not null);

    private static bool IsSeenAgain(DateTimeOffset? absentSince, LedgerContext context) =>
        absentSince is { } since && (context.IsSecondLook ? context.SeenAt > since : context.SeenAt - since >= context.ConfirmAfter);
}
