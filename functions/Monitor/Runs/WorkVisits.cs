using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitor.Crawling;

namespace Monitor.Runs;

/// <summary>Takes visits from the queue with several workers side by side. One visit's failure is recorded and told; it never stops the others.</summary>
public sealed partial class WorkVisits(IVisitQueue queue, VisitSite visits, RecordLostVisit lost, TimeProvider clock, ILogger<WorkVisits> log)
{
    /// <summary>An empty queue is asked ever more seldom: each look costs.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200), LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Time to give back what was under way when the worker was stopped.</summary>
    private static readonly TimeSpan PuttingBack = TimeSpan.FromSeconds(10);

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
        for (var pause = ShortestPause; !done.IsCancellationRequested;)
        {
            if (await queue.TakeAsync(VisitHold.Length, done.Token) is not { } leased)
            {
                await Task.Delay(pause, clock, done.Token);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                continue;
            }
            pause = ShortestPause;
            if (await finished(await VisitAsync(leased, faults, progress, stop), stop)) await done.CancelAsync();
        }
    }

    private async Task<VisitOutcome> VisitAsync(LeasedVisit leased, ConcurrentDictionary<string, Exception> faults, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        await using var hold = new VisitHold(queue, leased, clock);
        try
        {
            var outcome = leased.IsLost ? await lost.HandleAsync(leased.Visit, stop) : await visits.HandleAsync(leased.Visit, progress, stop);
            await hold.CompleteAsync(stop);
            return outcome;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            using var limit = new CancellationTokenSource(PuttingBack, clock);
            await hold.PutBackAsync(limit.Token);
            throw;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.VisitFailed(log, fault, leased.Visit.Run, leased.Visit.Bureau, leased.Visit.Site, leased.Attempt);
            faults[leased.Visit.Site] = fault;
            return new VisitOutcome.Failed(leased.Visit, leased.Attempt);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "All visits of the run are done")]
        public static partial void AllDone(ILogger log);

        [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run}: {Bureau} site {Site} failed on our side, attempt {Attempt}")]
        public static partial void VisitFailed(ILogger log, Exception fault, string run, string bureau, string site, long attempt);
    }
}
