namespace Monitor.Runs;

/// <summary>A queue message: visit one site of one bureau in a run. <paramref name="Part"/> counts continuations; a second look confirms absences.</summary>
public sealed record SiteVisit(string Run, string Bureau, string Site, DateOnly AsOf, string Period, int Part = 0, bool SecondLook = false);

public sealed record LeasedVisit(SiteVisit Visit, string MessageId, string Receipt, long Attempt);

/// <summary>The queue of site visits.</summary>
public interface IVisitQueue
{
    Task EnqueueAsync(SiteVisit visit, TimeSpan delay, CancellationToken stop);

    /// <summary>The next visit, hidden from others for <paramref name="lease"/>; null when the queue is empty. A message that was taken five times goes to the poison queue.</summary>
    Task<LeasedVisit?> TakeAsync(TimeSpan lease, CancellationToken stop);

    Task CompleteAsync(LeasedVisit visit, CancellationToken stop);
}
