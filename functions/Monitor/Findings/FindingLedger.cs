using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>
/// Merges the verdicts of a look with the findings that were known. Pure: the same verdicts merged again change nothing, and whichever
/// worker merges first, the ledger ends the same.
/// </summary>
public static class FindingLedger
{
    /// <summary><paramref name="known"/>: the findings of the bureau, and of those it was formerly.</summary>
    public static LedgerUpdate Merge(IReadOnlyList<Finding> known, IReadOnlyList<Judgement> judged, LedgerContext context)
    {
        var current = known.Where(finding => finding.Bureau == context.Bureau.Id).ToDictionary(finding => finding.Id);
        var former = new Inheritance(known, context);
        var looks = Weighed(judged, context);
        List<FindingChange> changes = [.. Unseen(current, looks, context), .. looks.Select(look => Change(look, current, former, context)).OfType<FindingChange>()];
        foreach (var change in changes) current[change.Finding.Id] = change.Finding;
        changes.AddRange(former.Closed(current));
        changes = [.. changes.Select(change => SimilarFaults.Told(change, current.Values, context.Bureau))];
        return new(
            changes,
            [.. current.Values.OrderBy(finding => finding.Id, StringComparer.Ordinal)],
            [.. looks.Where(look => look.Verdict.Outcome is Outcome.Missed or Outcome.Unclear or Outcome.NotDue).Select(look => current[look.Id])],
            [.. looks.Select(look => new JudgedDuty(look.Duty.Id, look.Id, look.CountedAs(current.GetValueOrDefault(look.Id))))]);
    }

    /// <summary>One look a finding: where a check says two things of one subject, the graver counts.</summary>
    private static List<Look> Weighed(IReadOnlyList<Judgement> judged, LedgerContext context) =>
        [.. judged
            .Select(judgement => new Look(FindingId.Of(context.Bureau.Id, judgement.Duty.Id, judgement.Verdict.Subject), judgement.Duty, judgement.Verdict))
            .GroupBy(look => look.Id)
            .Select(same => same.OrderByDescending(look => look.Verdict.Outcome).ThenBy(look => look.Verdict.Reason, StringComparer.Ordinal).First())];

    private static FindingChange? Change(Look look, Dictionary<string, Finding> current, Inheritance former, LedgerContext context)
    {
        if (current.GetValueOrDefault(look.Id) is { } known) return LedgerRules.After(known, look, context)?.ChangeOf(known, context);
        if (former.Of(look.Id) is not { } heir) return LedgerRules.First(look, context)?.ChangeOf(null, context);
        var step = LedgerRules.After(heir, look, context) ?? new(heir, "");
        return (step with { Why = $"承接前单位的记录；{step.Why}".TrimEnd('；') }).ChangeOf(null, context);
    }

    private static IEnumerable<FindingChange> Unseen(Dictionary<string, Finding> current, List<Look> looks, LedgerContext context)
    {
        var seen = looks.Select(look => look.Id).ToHashSet();
        var unclear = looks.Where(look => look.IsOfWholeDuty && look.Verdict.Outcome == Outcome.Unclear).Select(look => look.Duty.Id).ToHashSet();
        return current.Values
            .Where(finding => context.Judged(finding.Duty) && !seen.Contains(finding.Id))
            .Select(finding => LedgerRules.Unseen(finding, context, unclear.Contains(finding.Duty))?.ChangeOf(finding, context))
            .OfType<FindingChange>();
    }
}
