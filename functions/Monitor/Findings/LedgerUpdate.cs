namespace Monitor.Findings;

/// <summary>What a look did to the ledger of a bureau.</summary>
/// <param name="Changes">What must be written; empty when nothing is new.</param>
/// <param name="Current">Every finding of the bureau as it stands now, ended ones too, by id.</param>
/// <param name="Told">Those the look itself told: every verdict that is not met, in the order they were judged.</param>
/// <param name="Verdicts">The verdicts as they count: an absence not yet confirmed is unclear, a dismissed or exempted fault not applicable.</param>
public sealed record LedgerUpdate(
    IReadOnlyList<FindingChange> Changes,
    IReadOnlyList<Finding> Current,
    IReadOnlyList<Finding> Told,
    IReadOnlyList<JudgedDuty> Verdicts);
