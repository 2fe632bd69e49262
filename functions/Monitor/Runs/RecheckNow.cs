using Monitor.Findings;

namespace Monitor.Runs;

/// <summary>Re-checks findings in this process and waits for the answer; where a server works on the queue too, whoever takes a visit first makes it.</summary>
public sealed class RecheckNow(IFindingStore findings, RecheckFindings recheck, WorkVisits work, FinishVisit finish, IRunStore runs, TimeProvider clock)
{
    private const int Workers = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <returns>The findings as they stand afterwards; what went wrong on our side, by site key.</returns>
    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, Exception> Faults)> HandleAsync(IReadOnlyCollection<Finding> asked, CancellationToken stop)
    {
        var ordered = await recheck.HandleAsync(asked, stop);
        var faults = ordered.Count == 0 ? new Dictionary<string, Exception>() : await WorkAsync(ordered, stop);
        List<Finding> now = [];
        foreach (var finding in asked) now.Add(await findings.FindAsync(finding.Id, stop) ?? finding);
        return (now, faults);
    }

    private async Task<IReadOnlyDictionary<string, Exception>> WorkAsync(IReadOnlyList<Run> ordered, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var watching = WatchAsync(ordered, over);
        try
        {
            return await WorkAsync(ordered.SelectMany(run => run.Expected.Select(site => (run.Id, site))).ToHashSet(), over.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Dictionary<string, Exception>();   // another worker made the visits
        }
        finally
        {
            await over.CancelAsync();
            await watching;
        }
    }

    private async Task<IReadOnlyDictionary<string, Exception>> WorkAsync(HashSet<(string Run, string Site)> left, CancellationToken stop)
    {
        var gate = new Lock();
        return await work.HandleAsync(Math.Min(Workers, left.Count), async (outcome, stopped) =>
        {
            await finish.HandleAsync(outcome, stopped);
            lock (gate)
            {
                if (outcome is VisitOutcome.Done { Visit: var done }) left.Remove((done.Run, done.Site));
                if (outcome is VisitOutcome.Failed { Visit: var failed }) left.Remove((failed.Run, failed.Site));
                return left.Count == 0;
            }
        }, progress: null, stop);
    }

    /// <summary>Ends the waiting once every run is over, whoever ended it.</summary>
    private async Task WatchAsync(IReadOnlyList<Run> ordered, CancellationTokenSource over)
    {
        try
        {
            foreach (var run in ordered)
                while (await runs.FindAsync(run.Id, over.Token) is not { FinishedAt: not null }) await Task.Delay(Pause, clock, over.Token);
            await over.CancelAsync();
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
        }
    }
}
