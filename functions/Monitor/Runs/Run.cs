namespace Monitor.Runs;

/// <summary>One pass over a city, as run.json writes it. Instants are UTC.</summary>
public sealed record Run
{
    public required string Id { get; init; }
    public required string City { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string Period { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
    public IReadOnlyList<SiteRun> Sites { get; init; } = [];
}

/// <summary>What became of one site. `state`: whole, partial, unreachable, refused; `failures`: kind -> count; `why`: a sentence.</summary>
public sealed record SiteRun(string Bureau, string Url, string State, int Pages, int NotModified, long Bytes, double Seconds, IReadOnlyDictionary<string, int> Failures, string? Why);

/// <summary>A queue message: visit one site of one bureau in a run. <paramref name="Part"/> counts continuations.</summary>
public sealed record SiteVisit(string Run, string Bureau, string Site, DateOnly AsOf, string Period, int Part = 0, bool SecondLook = false);

public interface IRunStore
{
    Task SaveAsync(Run run, CancellationToken stop);

    /// <summary>Records what became of one site; doing it twice is harmless.</summary>
    Task SaveSiteAsync(string run, SiteRun site, CancellationToken stop);

    Task<Run?> FindAsync(string id, CancellationToken stop);

    /// <summary>Newest first.</summary>
    IAsyncEnumerable<Run> RecentAsync(CancellationToken stop);
}

/// <summary>The queue of site visits.</summary>
public interface IVisitQueue
{
    Task EnqueueAsync(SiteVisit visit, TimeSpan delay, CancellationToken stop);

    /// <summary>The next visit, hidden from others for <paramref name="lease"/>; null when the queue is empty. A message that was taken five times goes to the poison queue.</summary>
    Task<LeasedVisit?> TakeAsync(TimeSpan lease, CancellationToken stop);

    Task CompleteAsync(LeasedVisit visit, CancellationToken stop);
}

public sealed record LeasedVisit(SiteVisit Visit, string MessageId, string Receipt, long Attempt);
