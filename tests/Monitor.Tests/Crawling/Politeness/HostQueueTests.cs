using Microsoft.Extensions.Time.Testing;
using Monitor.Crawling.Politeness;

namespace Monitor.Tests.Crawling.Politeness;

public sealed class HostQueueTests
{
    private readonly FakeTimeProvider clock = new();
    private static readonly Courtesy twoASecondApart = new(TimeSpan.FromSeconds(1), 2, "test");

    [Fact]
    public async Task Lets_in_so_many_and_then_one_for_each_that_leaves()
    {
        var queue = new HostQueue(clock);
        await queue.EnterAsync(twoASecondApart, default);
        await queue.EnterAsync(twoASecondApart, default);
        var third = queue.EnterAsync(twoASecondApart, default).AsTask();
        Assert.False(third.IsCompleted);

        queue.Leave();
        await third;
    }

    [Fact]
    public async Task One_who_gave_up_waiting_takes_no_place()
    {
        var queue = new HostQueue(clock);
        await queue.EnterAsync(twoASecondApart, default);
        await queue.EnterAsync(twoASecondApart, default);
        using var impatient = new CancellationTokenSource();
        var gaveUp = queue.EnterAsync(twoASecondApart, impatient.Token).AsTask();
        var next = queue.EnterAsync(twoASecondApart, default).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);

        queue.Leave();
        await next;
    }

    [Fact]
    public async Task Nobody_starts_before_the_pause_that_the_host_asked_for_is_over()
    {
        var queue = new HostQueue(clock);
        queue.Hold(TimeSpan.FromSeconds(7));
        var next = queue.PaceAsync(twoASecondApart, default).AsTask();
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await next;
    }

    [Fact]
    public async Task Starts_are_the_delay_apart()
    {
        var queue = new HostQueue(clock);
        await queue.PaceAsync(twoASecondApart, default);
        var second = queue.PaceAsync(twoASecondApart, default).AsTask();
        var third = queue.PaceAsync(twoASecondApart, default).AsTask();

        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await second;
        Assert.False(third.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await third;
    }

    [Fact]
    public async Task A_turn_taken_late_makes_the_next_one_late_and_never_close()
    {
        var queue = new HostQueue(clock);
        await queue.PaceAsync(twoASecondApart, default);
        var second = queue.PaceAsync(twoASecondApart, default).AsTask();
        var third = queue.PaceAsync(twoASecondApart, default).AsTask();
        clock.Advance(TimeSpan.FromMilliseconds(1_900));
        await second;

        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(third.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await third;
    }

    [Fact]
    public async Task A_pause_that_the_host_asks_for_holds_for_those_who_wait_already()
    {
        var queue = new HostQueue(clock);
        await queue.PaceAsync(twoASecondApart, default);
        var second = queue.PaceAsync(twoASecondApart, default).AsTask();
        queue.Hold(TimeSpan.FromSeconds(7));
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    [Fact]
    public async Task One_who_gave_up_his_turn_holds_nobody_up()
    {
        var queue = new HostQueue(clock);
        await queue.PaceAsync(twoASecondApart, default);
        using var impatient = new CancellationTokenSource();
        var gaveUp = queue.PaceAsync(twoASecondApart, impatient.Token).AsTask();
        var next = queue.PaceAsync(twoASecondApart, default).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);

        clock.Advance(TimeSpan.FromSeconds(1));
        await next;
    }
}
