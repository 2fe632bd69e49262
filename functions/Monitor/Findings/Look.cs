using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Findings;

/// <summary>One verdict of a look, with the finding it is about.</summary>
internal sealed record Look(string Id, Duty Duty, Verdict Verdict)
{
    /// <summary>Tells the duty itself, not one of many subjects: while it is unclear, nothing of the duty is known.</summary>
    public bool IsOfWholeDuty => Verdict.Subject == (Duty.Section ?? "site");

    /// <summary>What the look saw, written over what was known.</summary>
    public Finding SeenOn(Finding known, LedgerContext context) => known with
    {
        Check = Duty.Check,
        Section = Duty.Section,
        Subject = Verdict.Subject,
        Outcome = Verdict.Outcome,
        Url = Verdict.Evidence?.Url ?? known.Url,
        Reason = Verdict.Reason,
        Quote = Verdict.Evidence?.Quote,
        Evidence = Verdict.Evidence,
        Screenshot = Verdict.Evidence?.Sha256 == known.Evidence?.Sha256 ? known.Screenshot : null,
        Indicator = Duty.Indicator,
        Veto = Duty.Veto,
        Loss = Verdict.Outcome == Outcome.Missed ? known.Loss : 0,
        FirstSeen = known.FirstSeen < context.AsOf ? known.FirstSeen : context.AsOf,
        LastSeen = context.AsOf,
        SeenAt = context.SeenAt,
        Due = Verdict.DueOn ?? (known.Status == FindingStatus.Pending ? null : known.Due),
        Trace = Verdict.Trace,
        Period = context.Period.ToString(),
    };

    public Finding New(LedgerContext context) => SeenOn(
        new Finding
        {
            Id = Id,
            Bureau = context.Bureau.Id,
            Duty = Duty.Id,
            Check = Duty.Check,
            Subject = Verdict.Subject,
            Outcome = Verdict.Outcome,
            Reason = Verdict.Reason,
            FirstSeen = context.AsOf,
        },
        context);

    /// <summary>The verdict as it counts for the score, given how its finding stands.</summary>
    public Verdict CountedAs(Finding? finding) => (finding, Verdict.Outcome) switch
    {
        (null, _) => Verdict,
        ({ Status: FindingStatus.Dismissed }, Outcome.Missed) => Verdict with { Outcome = Outcome.Met },
        ({ Status: FindingStatus.Exempted }, Outcome.Missed) => Verdict with { Outcome = Outcome.NotApplicable },
        ({ Outcome: Outcome.Unclear }, Outcome.Missed) => Verdict with { Outcome = Outcome.Unclear, Reason = finding.Reason },
        _ => Verdict,
    };
}
