using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Monitor.Storage.Tables;

/// <summary>A table, made on first use. Batches keep the documented limits: one partition, 100 operations, 4 MiB.</summary>
internal sealed class Table
{
    public const int MostOperations = 100;
    private const int AtOnce = 8;

    /// <summary>4 MiB a batch, less what the envelope around binary columns (Base64) takes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private readonly TableClient client;
    private readonly Once made;

    public Table(StorageAccount account, string name)
    {
        client = account.Tables.GetTableClient(name);
        made = new(() => client.CreateIfNotExistsAsync());
    }

    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken stop)
    {
        await made.Async();
        var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: stop);
        return found.HasValue ? found.Value : null;
    }

    public async Task PutAsync(TableEntity entity, CancellationToken stop)
    {
        await made.Async();
        await client.UpsertEntityAsync(entity, TableUpdateMode.Replace, stop);
    }

    /// <summary>One transaction: all or nothing. At most 100 operations on one partition. The version that the last row then has; null: the service did not tell.</summary>
    public async Task<ETag?> SubmitAsync(IReadOnlyList<TableTransactionAction> batch, CancellationToken stop)
    {
        if (batch.Count is 0 or > MostOperations || batch.Any(action => action.Entity.PartitionKey != batch[0].Entity.PartitionKey))
            throw new ArgumentException("a batch holds 1 to 100 operations on one partition", nameof(batch));
        await made.Async();
        return (await client.SubmitTransactionAsync(batch, stop)).Value is [.., { Headers.ETag: { } version }] ? version : null;
    }

    /// <summary>Writes rows of any partitions, batched; the same row twice keeps the last.</summary>
    public async Task PutAllAsync(IEnumerable<TableEntity> entities, CancellationToken stop)
    {
        var batches = entities.GroupBy(entity => (entity.PartitionKey, entity.RowKey)).Select(same => same.Last()).GroupBy(entity => entity.PartitionKey).SelectMany(partition => partition.Chunk(MostOperations));
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (batch, each) =>
            await SubmitAsync([.. batch.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity))], each));
    }

    /// <summary>Deletes rows of one partition, batched; what is not there is no fault.</summary>
    public async Task DeleteAllAsync(string partition, IEnumerable<string> rows, CancellationToken stop)
    {
        foreach (var batch in rows.Distinct().Chunk(MostOperations))
        {
            try
            {
                await SubmitAsync([.. batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, row), ETag.All))], stop);
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                foreach (var row in batch) await DeleteAsync(partition, row, stop);
            }
        }
    }

    /// <param name="columns">Those that are wanted; null: all.</param>
    public async IAsyncEnumerable<TableEntity> QueryAsync(string filter, [EnumeratorCancellation] CancellationToken stop, IEnumerable<string>? columns = null)
    {
        await made.Async();
        await foreach (var entity in client.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: stop)) yield return entity;
    }

    public async Task<Page<TableEntity>?> PageAsync(string filter, int size, string? continuation, CancellationToken stop)
    {
        await made.Async();
        await foreach (var page in client.QueryAsync<TableEntity>(filter, size, cancellationToken: stop).AsPages(continuation, size)) return page;
        return null;
    }

    public async Task DeleteAsync(string partition, string row, CancellationToken stop)
    {
        await made.Async();
        await client.DeleteEntityAsync(partition, row, ETag.All, stop);
    }

    /// <summary>Rows of a partition whose keys come before one.</summary>
    public static string Before(string partition, string row) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {row}");

    /// <summary>Rows of a partition whose keys start with the prefix.</summary>
    public static string Starting(string partition, string prefix) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {prefix + '\uffff'}");
}
