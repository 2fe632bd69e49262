
namespace Monitor.Checks;

/// <summary>A verdict that would flip: what it was, what it would be. Null outcome: no such verdict then, or now.</summary>
public sealed record Flip(string Bureau, string Duty, string Check, string Subject, Outcome? Before, Outcome? After, string ReasonBefore, string ReasonAfter);

/// <summary>Rule rehearsal: compares two judgements of the same snapshots, with another day, plan or rule version.</summary>
public static class RuleRehearsal
{
    /// <summary>The flips, gravest first; verdicts that stay as they were, in the same words or others, are left out.</summary>
    public static IReadOnlyList<Flip> Compare(string bureau, IEnumerable<Judgement> before, IEnumerable<Judgement> after)
    {
        var (old, now) = (Index(before), Index(after));
        return [.. old.Keys.Union(now.Keys)
            .Select(key => FlipOf(bureau, key, old.GetValueOrDefault(key), now.GetValueOrDefault(key))).OfType<Flip>()
            .OrderByDescending(flip => flip.After ?? flip.Before).ThenBy(flip => flip.Duty, StringComparer.Ordinal).ThenBy(flip => flip.Subject, StringComparer.Ordinal)];
    }

    private static Flip? FlipOf(string bureau, (string Duty, string Subject) key, Judgement? old, Judgement? now)
    {
        if (old?.Verdict.Outcome == now?.Verdict.Outcome || (Quiet(old) && Quiet(now))) return null;
        return new(bureau, key.Duty, (now ?? old)!.Duty.Check, key.Subject, old?.Verdict.Outcome, now?.Verdict.Outcome, old?.Verdict.Reason ?? "", now?.Verdict.Reason ?? "");
    }

    /// <summary>Met and not there are the same to the office.</summary>
    private static bool Quiet(Judgement? judgement) => judgement is null or { Verdict.Outcome: Outcome.Met };

    /// <summary>Where a check says two things of one subject, the graver counts.</summary>
    private static Dictionary<(string Duty, string Subject), Judgement> Index(IEnumerable<Judgement> judgements) =>
        judgements.GroupBy(judgement => (judgement.Duty.Id, judgement.Verdict.Subject)).ToDictionary(same => same.Key, same => same.MaxBy(judgement => judgement.Verdict.Outcome)!);
}
