using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>A bureau's score as it stands and as it would be, and how far each fault alone would lift it.</summary>
public sealed record SupposedScore(BureauScore Now, BureauScore Then, IReadOnlyList<Gain> Gains);

/// <summary>Scores under a supposition. <paramref name="Unknown"/>: ids that are no fault of the period.</summary>
public sealed record Supposition(IReadOnlyList<SupposedScore> Bureaus, IReadOnlyList<string> Unknown);

/// <summary>What bureaus would score in a period if findings were mended; writes nothing.</summary>
public sealed class SupposeMended(City city, ScorePeriod score)
{
    /// <param name="bureaus">Whose scores; empty: of every bureau that one of the findings belongs to, or of all where none is named.</param>
    public async Task<Supposition> HandleAsync(Quarter period, IReadOnlyCollection<string> bureaus, IReadOnlyCollection<string> mended, CancellationToken stop)
    {
        var basis = await score.GatherAsync(period, stop);
        var owners = basis.ByBureau.SelectMany(bureau => bureau.Value.Where(verdict => verdict.IsFault).Select(verdict => (verdict.Finding, bureau.Key))).DistinctBy(pair => pair.Finding).ToDictionary(pair => pair.Finding, pair => pair.Key);
        var now = ScoreCalculator.Score(city, period.ToString(), basis.ByBureau, basis.Input).Scorecard;
        var told = city.Bureaus.Where(bureau => basis.ByBureau.ContainsKey(bureau.Id))
            .Where(bureau => bureaus.Count > 0 ? bureaus.Contains(bureau.Id) : mended.Count == 0 || mended.Any(id => owners.GetValueOrDefault(id) == bureau.Id));
        return new([.. told.Select(bureau => Supposed(bureau, basis, now, mended.ToHashSet()))], [.. mended.Where(id => !owners.ContainsKey(id))]);
    }

    private SupposedScore Supposed(Bureau bureau, ScoringBasis basis, Scorecard now, HashSet<string> mended) => new(
        now.Of(bureau.Id)!,
        WhatIf.Mended(city, basis.Period.ToString(), basis.ByBureau, bureau.Id, mended, basis.Input)!,
        WhatIf.Gains(city, basis.ByBureau[bureau.Id], bureau, basis.Input));
}
