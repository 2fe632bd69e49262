using System.Collections.Concurrent;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>What a period is scored from: every bureau's verdicts joined with the ledger, and what people and the ledger add. <paramref name="Ledger"/>: the findings it was read from, by bureau.</summary>
public sealed record ScoringBasis(Quarter Period, IReadOnlyDictionary<string, IReadOnlyList<ScoredVerdict>> ByBureau, OfficeInput Input, IReadOnlyDictionary<string, IReadOnlyCollection<Finding>> Ledger);

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
        await Parallel.ForEachAsync(city.Bureaus, SideBySide(stop), async (bureau, each) => await SaveLossesAsync(bureau, basis.Ledger[bureau.Id], result.Losses, each));
        return result.Scorecard;
    }

    /// <summary>The scores as they stand now, each beside that of the quarter before; nothing is written.</summary>
    public async Task<ScoringResult> ComputeAsync(Quarter period, CancellationToken stop) => await ComputeAsync(await GatherAsync(period, stop), stop);

    private async Task<ScoringResult> ComputeAsync(ScoringBasis basis, CancellationToken stop)
    {
        var result = ScoreCalculator.Score(city, basis.Period.ToString(), basis.ByBureau, basis.Input);
        return result with { Scorecard = QuarterChange.Against(result.Scorecard, await scorecards.FindAsync(basis.Period.Previous.ToString(), stop)) };
    }

    /// <param name="bureaus">Those that are read; null: all.</param>
    public async Task<ScoringBasis> GatherAsync(Quarter period, CancellationToken stop, IReadOnlySet<string>? bureaus = null)
    {
        var (input, selfChecks) = await office.ImportedAsync(period, stop);
        var byBureau = new ConcurrentDictionary<string, IReadOnlyList<ScoredVerdict>>();
        var rated = new ConcurrentDictionary<string, IReadOnlyList<RatedIndicator>>();
        var known = new ConcurrentDictionary<string, IReadOnlyCollection<Finding>>();
        var since = period.Previous.Previous.FirstDay;   // REC-3 looks back no further; what has rested since before costs nothing and moves nothing
        List<Bureau> read = [.. city.Bureaus.Where(bureau => bureaus?.Contains(bureau.Id) != false)];
        await Parallel.ForEachAsync(read, SideBySide(stop), async (bureau, token) =>
        {
            var judging = judgements.FindAsync(bureau.Id, period.ToString(), token);
            var ledger = await findings.QueryAsync(new(bureau.Id, Since: since), token).ToDictionaryAsync(finding => finding.Id, cancellationToken: token);
            known[bureau.Id] = ledger.Values;
            rated[bureau.Id] = await office.RatesAsync(bureau, period, ledger.Values, selfChecks, token);
            if (await judging is { } judged) byBureau[bureau.Id] = ScoredVerdict.Join(bureau, judged, ledger);
        });
        return new(period, byBureau, input with { Rated = [.. read.SelectMany(bureau => rated[bureau.Id]), .. input.Rated] }, known);
    }

    private static ParallelOptions SideBySide(CancellationToken stop) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };

    private async Task SaveLossesAsync(Bureau bureau, IReadOnlyCollection<Finding> known, IReadOnlyDictionary<string, decimal> losses, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            List<FindingChange> changed = [.. known.Where(finding => finding.Loss != losses.GetValueOrDefault(finding.Id)).Select(finding => new FindingChange(finding with { Loss = losses.GetValueOrDefault(finding.Id) }))];
            if (changed.Count == 0) return;
            try
            {
                await findings.SaveAsync(changed, stop);
                return;
            }
            catch (ChangedMeanwhileException) when (attempt < Tries)
            {
                // Another worker judged this bureau
                known = await findings.OfBureauAsync(bureau.Id, stop).ToListAsync(stop);
            }
        }
    }
}
