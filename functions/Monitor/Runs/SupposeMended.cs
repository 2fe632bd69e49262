using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>A bureau's score as it stands and as it would be, and how far each fault alone would lift it.</summary>
public sealed record SupposedScore(BureauScore Now, BureauScore Then, IReadOnlyList<Gain> Gains);

/// <summary>Scores under a supposition. <paramref name="Unknown"/>: ids that are no fault of these bureaus in the period.</summary>
public sealed record Supposition(IReadOnlyList<SupposedScore> Bureaus, IReadOnlyList<string> Unknown);

/// <summary>What bureaus would score in a period if findings were mended; writes nothing. Only the bureaus asked for are read; they are ranked beside the period's card.</summary>
public sealed class SupposeMended(City city, ScorePeriod score, IScorecardStore scorecards, IFindingStore findings)
{
    /// <param name="bureaus">Whose scores; empty: of every bureau that one of the findings belongs to, or of all where none is named.</param>
    public async Task<Supposition> HandleAsync(Quarter period, IReadOnlyCollection<string> bureaus, IReadOnlyCollection<string> mended, CancellationToken stop)
    {
        var asked = (bureaus.Count > 0 ? bureaus : await OwnersAsync(mended, stop)).ToHashSet();
        if (asked.Count == 0 && mended.Count > 0) return new([], [.. mended]);
        var card = asked.Count > 0 ? await scorecards.FindAsync(period.ToString(), stop) : null;
        var basis = await score.GatherAsync(period, stop, card is null ? null : asked);
        card ??= ScoreCalculator.Score(city, period.ToString(), basis.ByBureau, basis.Input).Scorecard;
        var told = city.Bureaus.Where(bureau => basis.ByBureau.ContainsKey(bureau.Id) && (asked.Count == 0 || asked.Contains(bureau.Id))).ToList();
        var faults = told.SelectMany(bureau => basis.ByBureau[bureau.Id]).Where(verdict => verdict.IsFault).Select(verdict => verdict.Finding).ToHashSet();
        return new([.. told.Select(bureau => Supposed(bureau, basis, card, mended.ToHashSet()))], [.. mended.Where(id => !faults.Contains(id))]);
    }

    private async Task<IReadOnlyCollection<string>> OwnersAsync(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        HashSet<string> owners = [];
        foreach (var id in ids)
            if (await findings.FindAsync(id, stop) is { } finding) owners.Add(finding.Bureau);
        return owners;
    }

    private SupposedScore Supposed(Bureau bureau, ScoringBasis basis, Scorecard card, HashSet<string> mended)
    {
        var verdicts = basis.ByBureau[bureau.Id];
        return new(
            WhatIf.Mended(city, verdicts, bureau, card, new HashSet<string>(), basis.Input),
            WhatIf.Mended(city, verdicts, bureau, card, mended, basis.Input),
            WhatIf.Gains(city, verdicts, bureau, basis.Input));
    }
}
