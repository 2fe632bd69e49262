using Azure.Storage.Queues;
using Monitor.Runs;

namespace Monitor.Storage.Tests.Queues;

public sealed class VisitQueueTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly SiteVisit Visit = new("r1", "veterans", "veterans-1", new(2026, 4, 1), "2026Q2", 2, SecondLook: true);

    [Fact]
    public async Task Hands_a_visit_to_one_worker_until_it_is_completed()
    {
        var queue = storage.Fresh().Visits;
        await queue.EnqueueAsync(Visit, TimeSpan.Zero, Stop);

        var taken = (await queue.TakeAsync(Lease, Stop))!;
        Assert.Equal(Visit, taken.Visit);
        Assert.Null(await queue.TakeAsync(Lease, Stop));

        await queue.CompleteAsync(taken, Stop);
        await queue.CompleteAsync(taken, Stop);
    }

    [Fact]
    public async Task Keeps_a_delayed_visit_back()
    {
        var queue = storage.Fresh().Visits;
        await queue.EnqueueAsync(Visit, TimeSpan.FromDays(30), Stop);

        Assert.Null(await queue.TakeAsync(Lease, Stop));
    }

    [Fact]
    public async Task Sends_what_failed_five_times_and_what_is_no_visit_to_the_poison_queue()
    {
        var prefix = storage.Next();
        var queue = storage.Again(prefix).Visits;
        await queue.EnqueueAsync(Visit, TimeSpan.Zero, Stop);
        for (var attempt = 1; attempt <= 5; attempt++) Assert.Equal(attempt, (await queue.TakeAsync(TimeSpan.FromSeconds(1), Stop) ?? await WaitedForAsync(queue)).Attempt);
        await Raw(prefix, "").SendMessageAsync("not a visit", Stop);

        while ((await Raw(prefix, StorageNames.Poison).PeekMessagesAsync(10, Stop)).Value.Length < 2) Assert.Null(await queue.TakeAsync(Lease, Stop));
    }

    [Fact]
    public async Task Writes_messages_as_the_Functions_host_reads_them()
    {
        var prefix = storage.Next();
        await storage.Again(prefix).Visits.EnqueueAsync(Visit, TimeSpan.Zero, Stop);

        var message = (await new QueueClient(storage.ConnectionString, prefix + StorageNames.Visits).PeekMessageAsync(Stop)).Value;

        Assert.StartsWith("{\"run\":\"r1\"", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)), StringComparison.Ordinal);
    }

    private static async Task<LeasedVisit> WaitedForAsync(IVisitQueue queue)
    {
        while (true)
        {
            if (await queue.TakeAsync(TimeSpan.FromSeconds(1), Stop) is { } taken) return taken;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
        }
    }

    private QueueClient Raw(string prefix, string suffix) => new(storage.ConnectionString, prefix + StorageNames.Visits + suffix);
}
