using Monitor.Runs;

namespace Monitor.Storage.Queues;

/// <summary>Site visits in two queues: re-checks, which people wait for, and all others. The service knows no priorities, so the first is asked first.</summary>
internal sealed class VisitQueues(StorageAccount account, string prefix) : IVisitQueue
{
    private readonly VisitQueue rechecks = new(account, prefix + StorageNames.Rechecks);
    private readonly VisitQueue others = new(account, prefix + StorageNames.Visits);

    public Task EnqueueAsync(SiteVisit visit, TimeSpan delay, CancellationToken stop) => QueueOf(visit).EnqueueAsync(visit, delay, stop);

    public async Task<LeasedVisit?> TakeAsync(TimeSpan lease, CancellationToken stop) =>
        await rechecks.TakeAsync(lease, stop) ?? await others.TakeAsync(lease, stop);

    public Task<LeasedVisit?> RenewAsync(LeasedVisit visit, TimeSpan lease, CancellationToken stop) => QueueOf(visit.Visit).RenewAsync(visit, lease, stop);

    public Task CompleteAsync(LeasedVisit visit, CancellationToken stop) => QueueOf(visit.Visit).CompleteAsync(visit, stop);

    private VisitQueue QueueOf(SiteVisit visit) => visit.Recheck is null ? others : rechecks;
}
