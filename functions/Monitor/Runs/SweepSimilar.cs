using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>The same kind of fault elsewhere. <paramref name="Finding"/>: its id where the ledger holds it; null: no duty asks for it, so it is a hint for the bureau's own check and costs nothing.</summary>
public sealed record SimilarFault(string? Finding, string? Section, string Subject, string Reason, string? Url);

/// <summary>
/// 举一反三: where else on the bureau's sites the fault of a finding stands. The ledger's own findings of the same check first, then the same
/// rule put to the sections that no duty puts it to, on the stored snapshots.
/// </summary>
public sealed class SweepSimilar(City city, IFindingStore findings, JudgeSite judge, CheckRunner checks, TimeProvider clock)
{
    /// <summary>Checks whose rule means the same in any section; others name titles or elements of their own.</summary>
    private static readonly HashSet<string> Transferable = ["section-filled", "section-updated", "published-within", "document-metadata", "document-number-consistent", "files-offered"];

    /// <summary>Null: there is no such finding, or its bureau is gone.</summary>
    public async Task<IReadOnlyList<SimilarFault>?> HandleAsync(string id, CancellationToken stop)
    {
        if (await findings.FindAsync(id, stop) is not { } finding || city.BureauOf(finding.Bureau) is not { } bureau) return null;
        var known = SimilarFaults.Of(finding, await findings.OfBureauAsync(bureau.Id, stop).ToListAsync(stop));
        return [.. known.Select(other => new SimilarFault(other.Id, other.Section, other.Subject, other.Reason, other.Url)), .. await ElsewhereAsync(bureau, finding, stop)];
    }

    private async Task<IEnumerable<SimilarFault>> ElsewhereAsync(Bureau bureau, Finding finding, CancellationToken stop)
    {
        if (!Transferable.Contains(finding.Check) || bureau.DutyOf(finding.Duty) is not { Section: not null } duty || await judge.LoadAsync(bureau, clock.ShanghaiDay, stop) is not { } site) return [];
        var covered = bureau.Duties.Where(other => other.Check == duty.Check).Select(other => other.Section).ToHashSet();
        return
        [
            .. from section in bureau.Sections.All
               where !covered.Contains(section.Key) && site.Section(section.Key) is SectionMatch.Found { Section.Items.Count: > 1 }
               from verdict in checks.Judge(duty with { Section = section.Key, Indicator = null, Veto = false }, site)
               where verdict.Outcome == Outcome.Missed
               select new SimilarFault(null, section.Key, verdict.Subject, verdict.Reason, verdict.Evidence?.Url),
        ];
    }
}
