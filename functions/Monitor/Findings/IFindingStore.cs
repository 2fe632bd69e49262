using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>Findings and their events.</summary>
public interface IFindingStore
{
    IAsyncEnumerable<Finding> OfBureauAsync(string bureau, CancellationToken stop);

    IAsyncEnumerable<Finding> QueryAsync(FindingQuery query, CancellationToken stop);

    /// <summary>At most <paramref name="top"/> findings, in a steady order, and where to go on; a cursor that is none of ours throws <see cref="FormatException"/>.</summary>
    Task<FindingPage> PageAsync(FindingQuery query, int top, string? cursor, CancellationToken stop);

    Task<Finding?> FindAsync(string id, CancellationToken stop);

    IAsyncEnumerable<FindingEvent> HistoryAsync(string id, CancellationToken stop);

    /// <summary>All events of a bureau's findings; those of one finding oldest first.</summary>
    IAsyncEnumerable<FindingEvent> EventsOfBureauAsync(string bureau, CancellationToken stop);

    /// <summary>Writes changed findings with their events; a finding whose stored version differs from <see cref="Finding.ETag"/> throws <see cref="ChangedMeanwhileException"/>. Writing the same events again changes nothing.</summary>
    Task SaveAsync(IReadOnlyCollection<FindingChange> changes, CancellationToken stop);

    /// <summary>How many findings of each bureau stand where; kept up to date as findings change, so that nobody counts rows.</summary>
    Task<IReadOnlyList<BureauFigures>> FiguresAsync(CancellationToken stop);

    /// <summary>The first <paramref name="top"/> findings whose awaited day is <paramref name="until"/> or earlier, soonest first, and how many there are.</summary>
    Task<FindingsDue> DueAsync(DateOnly until, int top, CancellationToken stop);
}

/// <summary>What falls due first, and how many do.</summary>
public sealed record FindingsDue(IReadOnlyList<Finding> First, int Count)
{
    /// <summary>Nobody works through more: counting ends here.</summary>
    public const int MostCounted = 1000;
}

/// <summary>A page of findings; no cursor: the last one.</summary>
public sealed record FindingPage(IReadOnlyList<Finding> Findings, string? Cursor);

/// <summary>How many findings of a bureau have an outcome and a status.</summary>
public sealed record BureauFigures(string Bureau, IReadOnlyList<FindingCount> Counts)
{
    public int Of(FindingStatus status) => Counts.Where(count => count.Status == status).Sum(count => count.Count);

    public int Of(Outcome outcome) => Counts.Where(count => count.Outcome == outcome).Sum(count => count.Count);

    /// <summary>Faults that a look proved and nothing has ended.</summary>
    public int Standing => Counts.Where(count => count is { Outcome: Outcome.Missed, Status: not (FindingStatus.Dismissed or FindingStatus.Exempted or FindingStatus.Closed or FindingStatus.Verified) }).Sum(count => count.Count);
}

public sealed record FindingCount(Outcome Outcome, FindingStatus Status, int Count);

/// <summary>A finding as it shall stand, and the event that says why; no event where only figures changed (last seen, loss).</summary>
public sealed record FindingChange(Finding Finding, FindingEvent? Event = null);

/// <summary>
/// Filters, all optional, joined by and; several values of one, joined by commas, by or. Statuses and outcomes in any case, with or without
/// hyphens. Since: seen or verified on that day or later.
/// </summary>
public sealed record FindingQuery(string? Bureau = null, string? Status = null, string? Check = null, string? Section = null, string? Indicator = null, string? Period = null, string? Outcome = null, DateOnly? Since = null);

/// <summary>Another worker wrote first: read again and merge again.</summary>
public sealed class ChangedMeanwhileException(string what, Exception? inner = null) : Exception($"{what} was changed meanwhile", inner);
