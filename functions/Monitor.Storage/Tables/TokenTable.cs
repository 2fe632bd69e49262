using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Serving;

namespace Monitor.Storage.Tables;

/// <summary>API tokens in one partition, hashed as they come.</summary>
internal sealed class TokenTable(Table table) : ITokenStore
{
    public Task SaveAsync(ApiToken token, CancellationToken stop) =>
        table.PutAsync(new TableEntity(TableKeys.Tokens, TableKeys.Escape(token.Id)).With(token, StorageJson.Default.ApiToken), stop);

    public async Task<ApiToken?> FindAsync(string id, CancellationToken stop) =>
        (await table.FindAsync(TableKeys.Tokens, TableKeys.Escape(id), stop))?.Read(StorageJson.Default.ApiToken);

    public async IAsyncEnumerable<ApiToken> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Tokens}"), stop))
            yield return row.Read(StorageJson.Default.ApiToken);
    }
}
