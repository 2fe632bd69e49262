using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Reporting;
using Monitor.Storage.Blobs;

namespace Monitor.Storage.Tables;

/// <summary>A row a list for queries; the list itself and its documents are blobs.</summary>
internal sealed class IssueListTable(Table table, BlobFolder folder) : IIssueListStore
{
    private const int AtOnce = 8;
    private const string Sent = "Sent";

    public async Task SaveAsync(IssueList list, IReadOnlyDictionary<string, byte[]> documents, CancellationToken stop)
    {
        foreach (var (format, content) in documents) await folder.WriteAsync(TableKeys.Document(list.Number, format), content, stop);
        await folder.WritePackedAsync(Stored(list.Number), list, StorageJson.Default.IssueList, stop);
        await table.PutAsync(
            new(TableKeys.Lists, TableKeys.Escape(list.Number)) { ["Number"] = list.Number, ["Bureau"] = list.Bureau, ["Period"] = list.Period, [Sent] = list.SentOn is { } day ? FindingRow.Day(day) : "" },
            stop);
    }

    public Task<IssueList?> FindAsync(string number, CancellationToken stop) => folder.ReadPackedAsync(Stored(number), StorageJson.Default.IssueList, stop);

    public async Task RemoveAsync(string number, CancellationToken stop)
    {
        await table.DeleteAsync(TableKeys.Lists, TableKeys.Escape(number), stop);
        foreach (var format in IssueListWriter.Formats) await folder.DeleteAsync(TableKeys.Document(number, format), stop);
        await folder.DeleteAsync(Stored(number), stop);
    }

    /// <summary>Lists are read side by side and told in the order of their rows.</summary>
    public async IAsyncEnumerable<IssueList> QueryAsync(string? bureau, string? period, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var some in RowsAsync(bureau, period, stop).Chunk(AtOnce).WithCancellation(stop))
            foreach (var list in await Task.WhenAll(some.Select(row => FindAsync(row.GetString("Number"), stop))))
                if (list is not null) yield return list;
    }

    /// <summary>Rows of before the day of sending stood in them are completed from the list itself.</summary>
    public async IAsyncEnumerable<IssueListHead> HeadsAsync(string? bureau, string? period, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in RowsAsync(bureau, period, stop))
        {
            var number = row.GetString("Number");
            var sent = row.GetString(Sent) is { } day ? FindingRow.DayOf(day) : (await FindAsync(number, stop))?.SentOn;
            yield return new(number, row.GetString("Bureau"), row.GetString("Period"), sent);
        }
    }

    private IAsyncEnumerable<TableEntity> RowsAsync(string? bureau, string? period, CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Lists}");
        if (bureau is not null) filter += $" and {TableClient.CreateQueryFilter($"Bureau eq {bureau}")}";
        if (period is not null) filter += $" and {TableClient.CreateQueryFilter($"Period eq {period}")}";
        return table.QueryAsync(filter, stop);
    }

    public Task<byte[]?> DocumentAsync(string number, string format, CancellationToken stop) => folder.ReadAsync(TableKeys.Document(number, format), stop);

    private static string Stored(string number) => TableKeys.Document(number, "list.br");
}
