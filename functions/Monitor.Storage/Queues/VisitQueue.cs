using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Monitor.Runs;

namespace Monitor.Storage.Queues;

/// <summary>One queue of site visits: Base64 messages, which the Functions host expects; what is no visit goes to the poison queue.</summary>
internal sealed class VisitQueue
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    /// <summary>The service hides a message for at most seven days.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1);

    private readonly QueueClient queue;
    private readonly QueueClient poison;
    private readonly Once made;

    public VisitQueue(StorageAccount account, string name)
    {
        queue = account.Queues.GetQueueClient(name);
        poison = account.Queues.GetQueueClient(name + StorageNames.Poison);
        made = new(() => Task.WhenAll(queue.CreateIfNotExistsAsync(), poison.CreateIfNotExistsAsync()));
    }

    public async Task EnqueueAsync(SiteVisit visit, TimeSpan delay, CancellationToken stop)
    {
        await made.Async();
        await queue.SendMessageAsync(Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(visit, StorageJson.Default.SiteVisit)), Within(delay), Forever, stop);
    }

    public async Task<LeasedVisit?> TakeAsync(TimeSpan lease, CancellationToken stop)
    {
        await made.Async();
        while ((await queue.ReceiveMessageAsync(lease, stop)).Value is { } message)
        {
            if (Read(message) is { } visit) return new(visit, message.MessageId, message.PopReceipt, message.DequeueCount);
            await poison.SendMessageAsync(message.Body, timeToLive: Forever, cancellationToken: stop);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
        }
        return null;
    }

    public async Task<LeasedVisit?> RenewAsync(LeasedVisit visit, TimeSpan lease, CancellationToken stop)
    {
        try
        {
            return visit with { Receipt = (await queue.UpdateMessageAsync(visit.MessageId, visit.Receipt, visibilityTimeout: lease, cancellationToken: stop)).Value.PopReceipt };
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 400)
        {
            return null;
        }
    }

    /// <summary>A message that was taken over by another worker meanwhile is theirs to complete.</summary>
    public async Task CompleteAsync(LeasedVisit visit, CancellationToken stop)
    {
        try
        {
            await queue.DeleteMessageAsync(visit.MessageId, visit.Receipt, stop);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 400)
        {
        }
    }

    private static TimeSpan Within(TimeSpan delay) => delay < TimeSpan.Zero ? TimeSpan.Zero : delay > LongestDelay ? LongestDelay : delay;

    private static SiteVisit? Read(QueueMessage message)
    {
        try
        {
            return JsonSerializer.Deserialize(Convert.FromBase64String(message.MessageText), StorageJson.Default.SiteVisit);
        }
        catch (Exception none) when (none is JsonException or FormatException)
        {
            return null;
        }
    }
}
