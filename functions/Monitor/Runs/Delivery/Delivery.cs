using Monitor.Reporting;

namespace Monitor.Runs.Delivery;

/// <summary>Something that goes to a bureau once: a list or a reminder, with its documents.</summary>
/// <param name="Key">Made of what it is, e.g. the list's number: the idempotency key of every channel.</param>
/// <param name="Subject">The mail's subject, Chinese.</param>
public sealed record Parcel(string Key, string Bureau, string Subject, string Text, IReadOnlyList<ParcelFile> Files)
{
    /// <summary>What a webhook gets, beside the key: a JSON object.</summary>
    public string Json { get; init; } = "{}";

    /// <summary>The key of the parcel that a list goes out as.</summary>
    public static string KeyOf(IssueList list) => $"list-{list.Number}";
}

public sealed record ParcelFile(string Name, string MediaType, byte[] Content);

/// <summary>What became of a parcel on one channel, appended; times are UTC.</summary>
/// <param name="Channel">`mail` or `webhook`.</param>
/// <param name="Receipt">What the other side answered.</param>
public sealed record DeliveryAttempt(string Key, string Bureau, string Channel, int Number, DateTimeOffset At, DeliveryState State, string Receipt);

/// <summary>Taken: a sender holds it and has not told the end yet.</summary>
public enum DeliveryState { Taken, Delivered, Failed, GivenUp }

/// <summary>Receipts of what was sent: nothing is sent twice, and every failure can be seen.</summary>
public interface IDeliveryStore
{
    /// <summary>Takes a parcel for one channel, for one sender; null when it was delivered, was given up, or another sender holds it.</summary>
    Task<DeliveryAttempt?> TakeAsync(Parcel parcel, string channel, DateTimeOffset now, TimeSpan hold, CancellationToken stop);

    /// <summary>Records how the attempt ended.</summary>
    Task RecordAsync(DeliveryAttempt attempt, CancellationToken stop);

    /// <summary>Every attempt on a parcel, oldest first.</summary>
    IAsyncEnumerable<DeliveryAttempt> HistoryAsync(string key, CancellationToken stop);

    /// <summary>The last attempt of each parcel and channel that is failed or given up.</summary>
    IAsyncEnumerable<DeliveryAttempt> FailuresAsync(CancellationToken stop);
}
