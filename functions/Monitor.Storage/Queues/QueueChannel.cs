using System.Text;
using Azure.Storage.Queues;
using Monitor.Planning;
using Monitor.Runs.Delivery;

namespace Monitor.Storage.Queues;

/// <summary>Every parcel is told on a queue, for whatever the city connects to it: which list went out, to whom, with which findings.</summary>
internal sealed class QueueChannel : IChannel
{
    private readonly QueueClient queue;
    private readonly Once made;

    public QueueChannel(StorageAccount account, string name)
    {
        queue = account.Queues.GetQueueClient(name);
        made = new(() => queue.CreateIfNotExistsAsync());
    }

    public string Name => "queue";

    public bool Reaches(Contact contact) => true;

    public async Task<string> SendAsync(Parcel parcel, Contact contact, CancellationToken stop)
    {
        try
        {
            await made.Async();
            return (await queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(parcel.Json)), timeToLive: TimeSpan.FromSeconds(-1), cancellationToken: stop)).Value.MessageId;
        }
        catch (Azure.RequestFailedException fault)
        {
            throw new NotDeliveredException($"未能写入队列：{fault.ErrorCode}", forGood: false, fault);
        }
    }
}
