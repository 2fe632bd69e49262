using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Runs.Timers;

namespace Monitor.Storage.Tests.Runs;

public sealed class FireTimerTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Day = new(2026, 4, 1);
    private readonly string prefix = storage.Next();
    private readonly FakeTimeProvider clock = new(new(2026, 3, 31, 17, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Three_hosts_that_fire_at_once_start_one_run()
    {
        var fired = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => FireAsync(TimerNames.StartRun, Day)));

        Assert.Single(fired, true);
        var run = Assert.Single(await storage.Again(prefix).Runs.RecentAsync(Stop).ListAsync());
        Assert.Equal(SmallCity.Sites, run.Expected);
    }

    [Fact]
    public async Task A_doubled_firing_does_nothing_and_the_next_day_fires_again()
    {
        Assert.True(await FireAsync(TimerNames.StartRun, Day));
        Assert.False(await FireAsync(TimerNames.StartRun, Day));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await FireAsync(TimerNames.StartRun, Day.AddDays(1)));
    }

    [Theory]
    [InlineData(TimerNames.RetryUnread)]
    [InlineData(TimerNames.SendIssueLists)]
    [InlineData(TimerNames.SendReminders)]
    [InlineData(TimerNames.CloseQuarter)]
    [InlineData(TimerNames.LookBack)]
    [InlineData(TimerNames.SweepEvidence)]
    public async Task Every_timer_is_harmless_on_an_empty_storage(string timer)
    {
        Assert.True(await FireAsync(timer, Day));
        Assert.False(await FireAsync(timer, Day));
        Assert.Equal(Day, await storage.Again(prefix).Firings.LastAsync(timer, Stop));
    }

    [Fact]
    public async Task What_a_host_abandoned_is_done_by_another_after_an_hour()
    {
        var firings = storage.Again(prefix).Firings;
        var now = clock.GetUtcNow();
        Assert.True(await firings.TryClaimAsync(TimerNames.StartRun, Day, now, now.AddHours(-1), Stop));

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(await FireAsync(TimerNames.StartRun, Day));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await FireAsync(TimerNames.StartRun, Day));
    }

    [Fact]
    public async Task What_failed_may_be_done_again()
    {
        await using var host = SmallCity.Host(storage, prefix, clock);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        var firings = storage.Again(prefix).Firings;
        await firings.TryClaimAsync(TimerNames.StartRun, Day, clock.GetUtcNow(), default, Stop);
        await firings.ReleaseAsync(TimerNames.StartRun, Day, Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.GetRequiredService<FireTimer>().HandleAsync(TimerNames.StartRun, Day, stopped.Token));

        Assert.True(await FireAsync(TimerNames.StartRun, Day));
    }

    private async Task<bool> FireAsync(string timer, DateOnly day)
    {
        await using var host = SmallCity.Host(storage, prefix, clock);
        return await host.GetRequiredService<FireTimer>().HandleAsync(timer, day, Stop);
    }
}
