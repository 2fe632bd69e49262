using Azure.Data.Tables;
using Monitor.Planning.Ledgers;

namespace Monitor.Storage.Tables;

/// <summary>Imported ledger rows: a partition a bureau, a row a thing, so that importing twice is harmless.</summary>
internal sealed class LedgerTable(Table table) : ILedgerStore
{
    private const string Requests = "r", Trainings = "t", SelfChecks = "c", Decisions = "d";

    public async Task SaveAsync(ImportedLedger ledger, bool replace, CancellationToken stop)
    {
        TableEntity[] rows =
        [
            .. ledger.Requests.Select(one => Row(one.Bureau, Requests, one.Number).With(one, StorageJson.Default.DisclosureRequest)),
            .. ledger.Trainings.Select(one => Row(one.Bureau, Trainings, $"{one.On:yyyyMMdd} {one.Topic}").With(one, StorageJson.Default.LedgerActivity)),
            .. ledger.SelfChecks.Select(one => Row(one.Bureau, SelfChecks, $"{one.On:yyyyMMdd} {one.Topic}").With(one, StorageJson.Default.LedgerActivity)),
            .. ledger.Decisions.Select(one => Row(one.Bureau, Decisions, one.Key).With(one, StorageJson.Default.LedgerDecision)),
        ];
        await table.PutAllAsync(rows, stop);
        if (replace) await ForgetOthersAsync(rows, stop);
    }

    public async Task<ImportedLedger> LoadAsync(CancellationToken stop)
    {
        var rows = (await table.QueryAsync("", stop).ToListAsync(stop)).ToLookup(KindOf);
        return new()
        {
            Requests = [.. rows[Requests].Select(row => row.Read(StorageJson.Default.DisclosureRequest))],
            Trainings = [.. rows[Trainings].Select(row => row.Read(StorageJson.Default.LedgerActivity))],
            SelfChecks = [.. rows[SelfChecks].Select(row => row.Read(StorageJson.Default.LedgerActivity))],
            Decisions = [.. rows[Decisions].Select(row => row.Read(StorageJson.Default.LedgerDecision))],
        };
    }

    private async Task ForgetOthersAsync(TableEntity[] rows, CancellationToken stop)
    {
        foreach (var same in rows.GroupBy(row => (row.PartitionKey, Kind: KindOf(row))))
        {
            var kept = same.Select(row => row.RowKey).ToHashSet();
            await foreach (var row in table.QueryAsync(Table.Starting(same.Key.PartitionKey, TableKeys.Ledger(same.Key.Kind, "")), stop))
                if (!kept.Contains(row.RowKey)) await table.DeleteAsync(row.PartitionKey, row.RowKey, stop);
        }
    }

    private static TableEntity Row(string bureau, string kind, string key) => new(TableKeys.Bureau(bureau), TableKeys.Ledger(kind, key));

    private static string KindOf(TableEntity row) => row.RowKey.Split('-', 2)[0];
}
