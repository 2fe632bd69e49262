using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Serving;

namespace Monitor.Storage.Tables;

/// <summary>Writes of people, a partition a stretch of time, so that a scan of the table gives the newest first.</summary>
internal sealed class AuditTable(Table table) : IAuditLog
{
    public Task SaveAsync(AuditEntry entry, CancellationToken stop) =>
        table.PutAsync(new TableEntity(TableKeys.Audit(entry.Key), entry.Key).With(entry, StorageJson.Default.AuditEntry), stop);

    public async IAsyncEnumerable<AuditEntry> RecentAsync(string? after, [EnumeratorCancellation] CancellationToken stop)
    {
        string[] filters = after is null
            ? [""]
            : [TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Audit(after)} and RowKey gt {after}"), TableClient.CreateQueryFilter($"PartitionKey gt {TableKeys.Audit(after)}")];
        foreach (var filter in filters)
            await foreach (var row in table.QueryAsync(filter, stop)) yield return row.Read(StorageJson.Default.AuditEntry);
    }
}
