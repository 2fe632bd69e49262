using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>A judgement with the finding it is and the state that finding has; null: the ledger holds none, so a miss is not confirmed.</summary>
public sealed record ScoredVerdict(Judgement Judgement, string Finding, FindingStatus? Status)
{
    public Verdict Verdict => Judgement.Verdict;

    /// <summary>A confirmed fault: the only thing that costs points.</summary>
    public bool IsFault => Verdict is { Outcome: Outcome.Missed, Follows: false }
        && Status is FindingStatus.Open or FindingStatus.Notified or FindingStatus.Answered or FindingStatus.Returned or FindingStatus.Reopened;

    /// <summary>Not known: unclear, or missed but not confirmed. What the office dismissed is settled.</summary>
    public bool IsDoubt => Verdict.Outcome switch
    {
        Outcome.Unclear => Status != FindingStatus.Dismissed,
        Outcome.Missed => Verdict.Follows || Status is null or FindingStatus.Suspected or FindingStatus.Pending,
        _ => false,
    };

    /// <summary>Left out by the office: waived, or exempted until a day.</summary>
    public bool IsLeftOut => Verdict.Outcome == Outcome.NotApplicable
        || (Verdict.Outcome is Outcome.Missed or Outcome.Unclear && Status == FindingStatus.Exempted);

    /// <summary>The stored judgement of a bureau with its ledger rows as they stand now; verdicts of duties that have left the plan are dropped.</summary>
    public static IReadOnlyList<ScoredVerdict> Join(Bureau bureau, JudgedBureau judged, IReadOnlyDictionary<string, Finding> ledger)
    {
        var duties = bureau.Duties.ToDictionary(duty => duty.Id);
        return
        [
            .. judged.Verdicts.Where(verdict => duties.ContainsKey(verdict.Duty))
                .Select(verdict => new ScoredVerdict(new(duties[verdict.Duty], verdict.Verdict), verdict.Finding, ledger.GetValueOrDefault(verdict.Finding) is { } finding ? StatusIn(Quarter.Parse(judged.Period), finding) : null)),
        ];
    }

    /// <summary>What was mended after the quarter was a fault in it: that it was mended counts as rectification in the next.</summary>
    private static FindingStatus StatusIn(Quarter period, Finding finding) =>
        finding is { Status: FindingStatus.Verified, VerifiedOn: { } mended } && mended > period.LastDay ? FindingStatus.Open : finding.Status;
}
