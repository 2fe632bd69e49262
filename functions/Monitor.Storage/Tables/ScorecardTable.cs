using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Monitor.Scoring;

namespace Monitor.Storage.Tables;

/// <summary>A partition a period: the running scorecard, and one row a frozen version that never changes.</summary>
internal sealed class ScorecardTable(Table table) : IScorecardStore
{
    public async Task SaveAsync(Scorecard scorecard, CancellationToken stop)
    {
        var entity = new TableEntity(TableKeys.Escape(scorecard.Period), TableKeys.Version(scorecard.Version)).With(scorecard, StorageJson.Default.Scorecard);
        if (scorecard.Version == 0) await table.PutAsync(entity, stop);
        else await FreezeAsync(entity, stop);
        await table.PutAsync(new(TableKeys.Periods, TableKeys.Escape(scorecard.Period)) { ["Period"] = scorecard.Period }, stop);
    }

    public async Task<Scorecard?> FindAsync(string period, CancellationToken stop)
    {
        TableEntity? newest = null;
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Escape(period)}"), stop))
            if (newest is null || row.RowKey != TableKeys.Running) newest = row;
        return newest?.Read(StorageJson.Default.Scorecard);
    }

    public async IAsyncEnumerable<string> PeriodsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Periods}"), stop))
            yield return row.GetString("Period");
    }

    /// <summary>The same version delivered twice is harmless; another content under its number is refused.</summary>
    private async Task FreezeAsync(TableEntity entity, CancellationToken stop)
    {
        try
        {
            await table.SubmitAsync([new(TableTransactionActionType.Add, entity)], stop);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            var stored = await table.FindAsync(entity.PartitionKey, entity.RowKey, stop);
            if (stored is null || !Packed(stored).SequenceEqual(Packed(entity)))
                throw new InvalidOperationException($"{entity.PartitionKey} 第 {entity.RowKey} 版评分已冻结，不能更改；更正须作为新版本保存", exists);
        }
    }

    private static IEnumerable<byte> Packed(TableEntity entity) =>
        entity.Keys.Where(key => key.StartsWith("Data", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(key => entity.GetBinary(key) ?? []);
}
