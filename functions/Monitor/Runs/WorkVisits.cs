using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitor.Crawling;

namespace Monitor.Runs;

/// <summary>Takes visits from the queue with several workers side by side. One visit's failure is recorded and told; it never stops the others.</summary>
public sealed partial class WorkVisits(IVisitQueue queue, VisitSite visits, TimeProvider clock, ILogger<WorkVisits> log)
{
    /// <summary>Longer than any visit's budget, so that a running visit is not taken twice.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Works until <paramref name="finished"/> says so or <paramref name="stop"/> is cancelled.</summary>
    /// <returns>What went wrong on our side, by site key; empty when all went well.</returns>
    public async Task<IReadOnlyDictionary<string, Exception>> HandleAsync(
        int workers, Func<VisitOutcome, CancellationToken, Task<bool>> finished, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        var faults = new ConcurrentDictionary<string, Exception>();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => WorkAsync(finished, faults, progress, done, stop)));
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            Log.AllDone(log);
        }
        return faults;
    }

    private async Task WorkAsync(
        Func<VisitOutcome, CancellationToken, Task<bool>> finished, ConcurrentDictionary<string, Exception> faults, IProgress<CrawlProgress>? progress, CancellationTokenSource done, CancellationToken stop)
    {
        while (!done.IsCancellationRequested)
        {
            if (await queue.TakeAsync(Lease, done.Token) is not { } leased)
            {
                await Task.Delay(Pause, clock, done.Token);
                continue;
            }
            try
            {
                var outcome = await visits.HandleAsync(leased.Visit, progress, stop);
                await queue.CompleteAsync(leased, stop);
                if (await finished(outcome, stop)) await done.CancelAsync();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.VisitFailed(log, fault, leased.Visit.Bureau, leased.Visit.Site, leased.Attempt);
                faults[leased.Visit.Site] = fault;
                if (await finished(new VisitOutcome.Failed(leased.Visit, leased.Attempt), stop)) await done.CancelAsync();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "All visits of the run are done")]
        public static partial void AllDone(ILogger log);

        [LoggerMessage(Level = LogLevel.Error, Message = "Visit of {Bureau} site {Site} failed on our side, attempt {Attempt}")]
        public static partial void VisitFailed(ILogger log, Exception fault, string bureau, string site, long attempt);
    }
}
