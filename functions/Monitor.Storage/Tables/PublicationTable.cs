using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Scoring;

namespace Monitor.Storage.Tables;

/// <summary>Published periods, one row each.</summary>
internal sealed class PublicationTable(Table table) : IPublicationStore
{
    public Task SaveAsync(Publication publication, CancellationToken stop) =>
        table.PutAsync(new TableEntity(TableKeys.Publications, TableKeys.Escape(publication.Period)).With(publication, StorageJson.Default.Publication), stop);

    public async IAsyncEnumerable<Publication> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Publications}"), stop))
            yield return row.Read(StorageJson.Default.Publication);
    }
}
