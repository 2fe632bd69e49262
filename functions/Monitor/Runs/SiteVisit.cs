namespace Monitor.Runs;

/// <summary>A queue message: visit one site of one bureau in a run. <paramref name="Part"/> counts continuations; a second look confirms absences; a re-check comes before all others.</summary>
public sealed record SiteVisit(string Run, string Bureau, string Site, DateOnly AsOf, string Period, int Part = 0, bool SecondLook = false, Recheck? Recheck = null);

/// <summary>
/// Only these duties are judged, and those to be swept for the same fault (举一反三). Pages: absolute addresses to be read again, beside the
/// sections of the duties; null: the whole site.
/// </summary>
public sealed record Recheck(IReadOnlyList<string> Duties, IReadOnlyList<string>? Pages, IReadOnlyList<string>? Swept = null)
{
    internal bool Judges(string duty) => Duties.Contains(duty) || Swept?.Contains(duty) == true;
}

/// <summary>A visit that this worker holds. <paramref name="Attempt"/> counts how often it was taken.</summary>
public sealed record LeasedVisit(SiteVisit Visit, string MessageId, string Receipt, long Attempt)
{
    public const int MostAttempts = 5;

    /// <summary>Taken five times in vain: it is recorded as lost, not tried again.</summary>
    public bool IsLost => Attempt > MostAttempts;
}

/// <summary>The queue of site visits; re-checks are taken first.</summary>
public interface IVisitQueue
{
    Task EnqueueAsync(SiteVisit visit, TimeSpan delay, CancellationToken stop);

    /// <summary>The next visit, hidden from others for <paramref name="lease"/>; null when the queue is empty. What is no visit goes to the poison queue.</summary>
    Task<LeasedVisit?> TakeAsync(TimeSpan lease, CancellationToken stop);

    /// <summary>Hides a visit for so much longer from now; null: another worker has it by now.</summary>
    Task<LeasedVisit?> RenewAsync(LeasedVisit visit, TimeSpan lease, CancellationToken stop);

    Task CompleteAsync(LeasedVisit visit, CancellationToken stop);
}
