using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Monitor.Runs.Delivery;

namespace Monitor.Storage.Tables;

/// <summary>A partition a parcel: one head row a channel that only one sender can hold, and a row an attempt. Failures have an index partition.</summary>
internal sealed class DeliveryTable(Table table) : IDeliveryStore
{
    public async Task<DeliveryAttempt?> TakeAsync(Parcel parcel, string channel, DateTimeOffset now, TimeSpan hold, CancellationToken stop)
    {
        var stored = await table.FindAsync(TableKeys.Parcel(parcel.Key), TableKeys.Head(channel), stop);
        var last = stored?.Read(StorageJson.Default.DeliveryAttempt);
        if (last is { State: DeliveryState.Delivered or DeliveryState.GivenUp } || (last is { State: DeliveryState.Taken } && now - last.At < hold)) return null;
        var taken = new DeliveryAttempt(parcel.Key, parcel.Bureau, channel, (last?.Number ?? 0) + 1, now, DeliveryState.Taken, "");
        try
        {
            await table.SubmitAsync([stored is null ? new(TableTransactionActionType.Add, Head(taken)) : new(TableTransactionActionType.UpdateReplace, Head(taken), stored.ETag)], stop);
            return taken;
        }
        catch (RequestFailedException other) when (other.Status is 409 or 412)
        {
            return null;
        }
    }

    public async Task RecordAsync(DeliveryAttempt attempt, CancellationToken stop)
    {
        await table.SubmitAsync([new(TableTransactionActionType.UpsertReplace, Row(attempt)), new(TableTransactionActionType.UpsertReplace, Head(attempt))], stop);
        if (attempt.State is DeliveryState.Failed or DeliveryState.GivenUp) await table.PutAsync(Failure(attempt), stop);
        else await table.DeleteAsync(TableKeys.Failures, TableKeys.Failure(attempt.Key, attempt.Channel), stop);
    }

    public async IAsyncEnumerable<DeliveryAttempt> HistoryAsync(string key, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in table.QueryAsync(Table.Starting(TableKeys.Parcel(key), "a-"), stop)) yield return row.Read(StorageJson.Default.DeliveryAttempt);
    }

    public async IAsyncEnumerable<DeliveryAttempt> FailuresAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Failures}"), stop)) yield return row.Read(StorageJson.Default.DeliveryAttempt);
    }

    private static TableEntity Head(DeliveryAttempt attempt) => Packed(TableKeys.Parcel(attempt.Key), TableKeys.Head(attempt.Channel), attempt);

    private static TableEntity Row(DeliveryAttempt attempt) =>
        Packed(TableKeys.Parcel(attempt.Key), string.Create(CultureInfo.InvariantCulture, $"a-{attempt.At.UtcTicks:D19}-{TableKeys.Escape(attempt.Channel)}"), attempt);

    private static TableEntity Failure(DeliveryAttempt attempt) => Packed(TableKeys.Failures, TableKeys.Failure(attempt.Key, attempt.Channel), attempt);

    private static TableEntity Packed(string partition, string row, DeliveryAttempt attempt) => new TableEntity(partition, row).With(attempt, StorageJson.Default.DeliveryAttempt);
}
