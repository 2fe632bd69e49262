using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>Computes the running scorecard of a period from the latest judgements, and writes each finding's loss into the ledger.</summary>
public sealed class ScorePeriod(City city, IJudgementStore judgements, IFindingStore findings, IScorecardStore scorecards)
{
    private const int Tries = 8;

    public async Task<Scorecard> HandleAsync(Quarter period, CancellationToken stop)
    {
        var result = await ComputeAsync(period, stop);
        await scorecards.SaveAsync(result.Scorecard, stop);
        foreach (var bureau in city.Bureaus) await SaveLossesAsync(bureau, result.Losses, stop);
        return result.Scorecard;
    }

    public async Task<ScoringResult> ComputeAsync(Quarter period, CancellationToken stop)
    {
        var byBureau = new Dictionary<string, IReadOnlyList<ScoredVerdict>>();
        foreach (var bureau in city.Bureaus)
            if (await judgements.FindAsync(bureau.Id, period.ToString(), stop) is { } judged)
                byBureau[bureau.Id] = Join(bureau, judged, await findings.OfBureauAsync(bureau.Id, stop).ToDictionaryAsync(finding => finding.Id, cancellationToken: stop));
        return ScoreCalculator.Score(city, period.ToString(), byBureau);
    }

    /// <summary>Verdicts of duties that have left the plan since are left out.</summary>
    private static IReadOnlyList<ScoredVerdict> Join(Bureau bureau, JudgedBureau judged, Dictionary<string, Finding> ledger)
    {
        var duties = bureau.Duties.ToDictionary(duty => duty.Id);
        return
        [
            .. judged.Verdicts.Where(one => duties.ContainsKey(one.Duty))
                .Select(one => new ScoredVerdict(new Judgement(duties[one.Duty], one.Verdict), one.Finding, ledger.GetValueOrDefault(one.Finding)?.Status)),
        ];
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
