using System.Collections.Concurrent;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>What a period is scored from: every bureau's verdicts joined with the ledger, and what people and the ledger add.</summary>
public sealed record ScoringBasis(Quarter Period, IReadOnlyDictionary<string, IReadOnlyList<ScoredVerdict>> ByBureau, OfficeInput Input);

/// <summary>Computes the running scorecard of a period from the latest judgements, and writes each finding's loss into the ledger.</summary>
public sealed class ScorePeriod(City city, IJudgementStore judgements, IFindingStore findings, IScorecardStore scorecards, GatherOfficeInput office)
{
    private const int Tries = 8;
    private const int AtOnce = 8;

    /// <summary>A period in which no bureau was judged yet has no card.</summary>
    public async Task<Scorecard> HandleAsync(Quarter period, CancellationToken stop)
    {
        var basis = await GatherAsync(period, stop);
        var result = await ComputeAsync(basis, stop);
        if (basis.ByBureau.Count == 0) return result.Scorecard;
        await scorecards.SaveAsync(result.Scorecard, stop);
        foreach (var bureau in city.Bureaus) await SaveLossesAsync(bureau, result.Losses, stop);
        return result.Scorecard;
    }

    /// <summary>The scores as they stand now, each beside that of the quarter before; nothing is written.</summary>
    public async Task<ScoringResult> ComputeAsync(Quarter period, CancellationToken stop) => await ComputeAsync(await GatherAsync(period, stop), stop);

    private async Task<ScoringResult> ComputeAsync(ScoringBasis basis, CancellationToken stop)
    {
        var result = ScoreCalculator.Score(city, basis.Period.ToString(), basis.ByBureau, basis.Input);
        return result with { Scorecard = QuarterChange.Against(result.Scorecard, await scorecards.FindAsync(basis.Period.Previous.ToString(), stop)) };
    }

    public async Task<ScoringBasis> GatherAsync(Quarter period, CancellationToken stop)
    {
        var (input, selfChecks) = await office.ImportedAsync(period, stop);
        var byBureau = new ConcurrentDictionary<string, IReadOnlyList<ScoredVerdict>>();
        var rated = new ConcurrentDictionary<string, IReadOnlyList<RatedIndicator>>();
        await Parallel.ForEachAsync(city.Bureaus, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (bureau, token) =>
        {
            var ledger = await findings.OfBureauAsync(bureau.Id, token).ToDictionaryAsync(finding => finding.Id, cancellationToken: token);
            rated[bureau.Id] = await office.RatesAsync(bureau, period, ledger.Values, selfChecks, token);
            if (await judgements.FindAsync(bureau.Id, period.ToString(), token) is { } judged) byBureau[bureau.Id] = ScoredVerdict.Join(bureau, judged, ledger);
        });
        return new(period, byBureau, input with { Rated = [.. city.Bureaus.SelectMany(bureau => rated[bureau.Id]), .. input.Rated] });
    }

    private async Task SaveLossesAsync(Bureau bureau, IReadOnlyDictionary<string, decimal> losses, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var changed = await findings.OfBureauAsync(bureau.Id, stop)
                .Where(finding => finding.Loss != losses.GetValueOrDefault(finding.Id))
                .Select(finding => new FindingChange(finding with { Loss = losses.GetValueOrDefault(finding.Id) })).ToListAsync(stop);
            if (changed.Count == 0) return;
            try
            {
                await findings.SaveAsync(changed, stop);
                return;
            }
            catch (ChangedMeanwhileException) when (attempt < Tries)
            {
                // Another worker judged this bureau: its rows are read again
            }
        }
    }
}
