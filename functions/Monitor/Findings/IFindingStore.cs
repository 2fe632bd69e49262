namespace Monitor.Findings;

/// <summary>Findings and their events.</summary>
public interface IFindingStore
{
    IAsyncEnumerable<Finding> OfBureauAsync(string bureau, CancellationToken stop);

    IAsyncEnumerable<Finding> QueryAsync(FindingQuery query, CancellationToken stop);

    Task<Finding?> FindAsync(string id, CancellationToken stop);

    IAsyncEnumerable<FindingEvent> HistoryAsync(string id, CancellationToken stop);

    /// <summary>Writes changed findings with their events; a finding whose stored version differs from <see cref="Finding.ETag"/> throws <see cref="ChangedMeanwhileException"/>. Writing the same events again changes nothing.</summary>
    Task SaveAsync(IReadOnlyCollection<FindingChange> changes, CancellationToken stop);
}

/// <summary>A finding as it shall stand, and the event that says why; no event where only figures changed (last seen, loss).</summary>
public sealed record FindingChange(Finding Finding, FindingEvent? Event = null);

/// <summary>Filters, all optional, joined by and.</summary>
public sealed record FindingQuery(string? Bureau = null, string? Status = null, string? Check = null, string? Section = null, string? Indicator = null, string? Period = null, string? Outcome = null, DateOnly? Since = null);

/// <summary>Another worker wrote first: read again and merge again.</summary>
public sealed class ChangedMeanwhileException(string what, Exception? inner = null) : Exception($"{what} was changed meanwhile", inner);
