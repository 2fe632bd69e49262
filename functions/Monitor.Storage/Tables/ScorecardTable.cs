using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Monitor.Scoring;

namespace Monitor.Storage.Tables;

/// <summary>A partition a period: the running scorecard, and one row a frozen version that never changes.</summary>
internal sealed class ScorecardTable(Table table) : IScorecardStore
{
    private static readonly string[] Identity = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>The last card of each period, a few dozen periods at most.</summary>
    private readonly ConcurrentDictionary<string, (string Row, DateTimeOffset? At, Scorecard Card)> read = new();

    public async Task SaveAsync(Scorecard scorecard, CancellationToken stop)
    {
        var entity = new TableEntity(TableKeys.Escape(scorecard.Period), TableKeys.Version(scorecard.Version)).With(scorecard, StorageJson.Default.Scorecard);
        if (scorecard.Version == 0) await table.PutAsync(entity, stop);
        else await FreezeAsync(entity, stop);
        await table.PutAsync(new(TableKeys.Periods, TableKeys.Escape(scorecard.Period)) { ["Period"] = scorecard.Period }, stop);
    }

    /// <summary>A card is unpacked once a version: which row is newest, and whether it changed, is asked without its content.</summary>
    public async Task<Scorecard?> FindAsync(string period, CancellationToken stop)
    {
        TableEntity? newest = null;
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Escape(period)}"), stop, Identity))
            if (newest is null || row.RowKey != TableKeys.Running) newest = row;
        if (newest is null) return null;
        if (read.TryGetValue(period, out var known) && known.Row == newest.RowKey && known.At == newest.Timestamp) return known.Card;
        if (await table.FindAsync(newest.PartitionKey, newest.RowKey, stop) is not { } found) return null;
        var card = found.Read(StorageJson.Default.Scorecard);
        read[period] = (found.RowKey, found.Timestamp, card);
        return card;
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
