using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>Freezes a quarter's scorecards. Closing a closed quarter again changes nothing: its version stays.</summary>
public sealed class CloseQuarter(ScorePeriod score, IScorecardStore scorecards)
{
    public async Task<Scorecard> HandleAsync(Quarter period, CancellationToken stop)
    {
        if (await scorecards.FindAsync(period.ToString(), stop) is { Version: > 0 } frozen) return frozen;
        var closed = (await score.ComputeAsync(period, stop)).Scorecard with { Version = 1 };
        await scorecards.SaveAsync(closed, stop);
        return closed;
    }
}
