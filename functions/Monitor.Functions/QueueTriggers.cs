using Microsoft.Azure.Functions.Worker;
using Monitor.Runs;
using Monitor.Storage;

namespace Monitor.Functions;

/// <summary>Site visits from their queue. A message that failed five times comes to the poison queue and ends as a recorded, visible failure.</summary>
public sealed class QueueTriggers(VisitSite visits, FinishVisit finish, RecordLostVisit lost)
{
    [Function("visit-site")]
    public async Task VisitAsync([QueueTrigger(StorageNames.Visits, Connection = Settings.Storage)] SiteVisit visit, CancellationToken stop) =>
        await finish.HandleAsync(await visits.HandleAsync(visit, null, stop), stop);

    [Function("recheck-site")]
    public Task RecheckAsync([QueueTrigger(StorageNames.Rechecks, Connection = Settings.Storage)] SiteVisit visit, CancellationToken stop) => VisitAsync(visit, stop);

    [Function("recheck-site-poison")]
    public Task LostRecheckAsync([QueueTrigger(StorageNames.Rechecks + "-poison", Connection = Settings.Storage)] SiteVisit visit, CancellationToken stop) => LostAsync(visit, stop);

    [Function("visit-site-poison")]
    public async Task LostAsync([QueueTrigger(StorageNames.Visits + "-poison", Connection = Settings.Storage)] SiteVisit visit, CancellationToken stop) =>
        await finish.HandleAsync(await lost.HandleAsync(visit, stop), stop);
}
