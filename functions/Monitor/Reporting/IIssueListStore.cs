namespace Monitor.Reporting;

/// <summary>Issue lists by number, with their written documents.</summary>
public interface IIssueListStore
{
    Task SaveAsync(IssueList list, IReadOnlyDictionary<string, byte[]> documents, CancellationToken stop);

    Task<IssueList?> FindAsync(string number, CancellationToken stop);

    /// <summary>Forgets a draft; what is not there is no fault.</summary>
    Task RemoveAsync(string number, CancellationToken stop);

    IAsyncEnumerable<IssueList> QueryAsync(string? bureau, string? period, CancellationToken stop);

    /// <summary>The document in `json`, `xlsx` or `docx`.</summary>
    Task<byte[]?> DocumentAsync(string number, string format, CancellationToken stop);
}
