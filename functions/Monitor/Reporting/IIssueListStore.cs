namespace Monitor.Reporting;

/// <summary>What is known of a list without reading it. <paramref name="SentOn"/>: null for a draft.</summary>
public sealed record IssueListHead(string Number, string Bureau, string Period, DateOnly? SentOn);

/// <summary>Issue lists by number, with the documents that went out; a draft has none, see <see cref="IssueListWriter.DocumentAsync"/>.</summary>
public interface IIssueListStore
{
    Task SaveAsync(IssueList list, IReadOnlyDictionary<string, byte[]> documents, CancellationToken stop);

    Task<IssueList?> FindAsync(string number, CancellationToken stop);

    /// <summary>Forgets a draft; what is not there is no fault.</summary>
    Task RemoveAsync(string number, CancellationToken stop);

    IAsyncEnumerable<IssueList> QueryAsync(string? bureau, string? period, CancellationToken stop);

    /// <summary>Which lists there are, in the order of <see cref="QueryAsync"/>.</summary>
    IAsyncEnumerable<IssueListHead> HeadsAsync(string? bureau, string? period, CancellationToken stop);

    /// <summary>The document in `json`, `xlsx` or `docx`, as it was stored with the list.</summary>
    Task<byte[]?> DocumentAsync(string number, string format, CancellationToken stop);
}
