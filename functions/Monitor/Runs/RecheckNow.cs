using Monitor.Findings;

namespace Monitor.Runs;

/// <summary>Re-checks findings in this process and waits for the answer, where no server works on the queue.</summary>
public sealed class RecheckNow(IFindingStore findings, RecheckFindings recheck, WorkVisits work, FinishVisit finish)
{
    private const int Workers = 4;

    /// <returns>The findings as they stand afterwards; what went wrong on our side, by site key.</returns>
    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, Exception> Faults)> HandleAsync(IReadOnlyCollection<Finding> asked, CancellationToken stop)
    {
        var left = (await recheck.HandleAsync(asked, stop)).SelectMany(run => run.Expected.Select(site => (run.Id, site))).ToHashSet();
        var gate = new Lock();
        var faults = left.Count == 0 ? new Dictionary<string, Exception>() : await work.HandleAsync(Math.Min(Workers, left.Count), async (outcome, stopped) =>
        {
            await finish.HandleAsync(outcome, stopped);
            lock (gate)
            {
                if (outcome is VisitOutcome.Done { Visit: var done }) left.Remove((done.Run, done.Site));
                if (outcome is VisitOutcome.Failed { Visit: var failed }) left.Remove((failed.Run, failed.Site));
                return left.Count == 0;
            }
        }, progress: null, stop);
        List<Finding> now = [];
        foreach (var finding in asked) now.Add(await findings.FindAsync(finding.Id, stop) ?? finding);
        return (now, faults);
    }
}
