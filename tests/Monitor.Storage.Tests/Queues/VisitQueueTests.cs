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
    public async Task Says_of_what_failed_five_times_that_it_is_lost()
    {
        var queue = storage.Fresh().Visits;
        await queue.EnqueueAsync(Visit, TimeSpan.Zero, Stop);
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            var taken = await queue.TakeAsync(TimeSpan.FromSeconds(1), Stop) ?? await WaitedForAsync(queue);
            Assert.Equal((attempt, attempt == 6), (taken.Attempt, taken.IsLost));
        }
    }

    [Fact]
    public async Task Sends_what_is_no_visit_to_the_poison_queue()
    {
        var prefix = storage.Next();
        var queue = storage.Again(prefix).Visits;
        await queue.EnqueueAsync(Visit, TimeSpan.Zero, Stop);
        await queue.CompleteAsync((await queue.TakeAsync(Lease, Stop))!, Stop);
        await Raw(prefix, "").SendMessageAsync("not a visit", Stop);

        Assert.Null(await queue.TakeAsync(Lease, Stop));

        Assert.Single((await Raw(prefix, StorageNames.Poison).PeekMessagesAsync(10, Stop)).Value);
    }

    [Fact]
    public async Task Keeps_a_visit_hidden_for_as_long_as_it_is_renewed()
    {
        var queue = storage.Fresh().Visits;
        await queue.EnqueueAsync(Visit, TimeSpan.Zero, Stop);
        var taken = (await queue.TakeAsync(TimeSpan.FromSeconds(1), Stop))!;

        var renewed = await queue.RenewAsync(taken, Lease, Stop);

        Assert.NotNull(renewed);
        Assert.Null(await queue.RenewAsync(taken, Lease, Stop));
        await queue.CompleteAsync(renewed, Stop);
        Assert.Null(await queue.RenewAsync(renewed, Lease, Stop));
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

    [Fact]
    public async Task A_re_check_is_taken_before_what_waited_longer()
    {
        var queue = storage.Fresh().Visits;
        await queue.EnqueueAsync(Visit, TimeSpan.Zero, Stop);
        await queue.EnqueueAsync(Visit with { Recheck = new(["notices-fresh"], ["http://a.example/"]) }, TimeSpan.Zero, Stop);

        var first = (await queue.TakeAsync(Lease, Stop))!;
        Assert.Equal(["notices-fresh"], first.Visit.Recheck!.Duties);
        await queue.CompleteAsync(first, Stop);
        Assert.Null((await queue.TakeAsync(Lease, Stop))!.Visit.Recheck);
        Assert.Null(await queue.TakeAsync(Lease, Stop));
    }

    private QueueClient Raw(string prefix, string suffix) => new(storage.ConnectionString, prefix + StorageNames.Visits + suffix);
}
