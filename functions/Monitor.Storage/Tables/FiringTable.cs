using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Monitor.Runs.Timers;

namespace Monitor.Storage.Tables;

/// <summary>A partition a timer, a row a day; the first to write it has the day's work.</summary>
internal sealed class FiringTable(Table table) : IFiringStore
{
    private const string Claimed = "ClaimedAt", Done = "DoneAt";

    public async Task<bool> TryClaimAsync(string timer, DateOnly day, DateTimeOffset now, DateTimeOffset abandoned, CancellationToken stop)
    {
        var (partition, row) = (TableKeys.Escape(timer), TableKeys.Day(day));
        var claim = new TableEntity(partition, row) { [Claimed] = now };
        if (await table.FindAsync(partition, row, stop) is not { } known) return await TryAsync(new(TableTransactionActionType.Add, claim), stop);
        if (known.ContainsKey(Done) || known.GetDateTimeOffset(Claimed) > abandoned) return false;
        return await TryAsync(new(TableTransactionActionType.UpdateReplace, claim, known.ETag), stop);
    }

    public Task DoneAsync(string timer, DateOnly day, DateTimeOffset now, CancellationToken stop) =>
        table.PutAsync(new(TableKeys.Escape(timer), TableKeys.Day(day)) { [Claimed] = now, [Done] = now }, stop);

    public Task ReleaseAsync(string timer, DateOnly day, CancellationToken stop) => table.DeleteAsync(TableKeys.Escape(timer), TableKeys.Day(day), stop);

    public async Task<DateOnly?> LastAsync(string timer, CancellationToken stop)
    {
        DateOnly? last = null;
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Escape(timer)}"), stop))
            last = DateOnly.ParseExact(row.RowKey, "yyyyMMdd", CultureInfo.InvariantCulture);
        return last;
    }

    private async Task<bool> TryAsync(TableTransactionAction action, CancellationToken stop)
    {
        try
        {
            await table.SubmitAsync([action], stop);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return false;
        }
    }
}
