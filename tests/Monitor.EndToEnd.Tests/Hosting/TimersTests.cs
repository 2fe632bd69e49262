using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Monitor.EndToEnd.Tests.Scale;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Runs.Timers;
using Monitor.Storage;
using Monitor.Storage.Azurite;

namespace Monitor.EndToEnd.Tests.Hosting;

/// <summary>The timers of `serve` on a clock of our own.</summary>
public sealed class TimersTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_starts_at_its_hour_in_Shanghai_and_not_before()
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await AzuriteHost.StartAsync(folder.Path, Console.Error, Stop);
        var stores = MonitorStorage.Create(azurite.ConnectionString);
        var clock = new FakeTimeProvider(new(2026, 4, 1, 16, 59, 0, TimeSpan.Zero));
        await using var host = await StartAsync(azurite.ConnectionString, clock);

        Assert.Empty(await RunsAsync(stores));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new DateOnly(2026, 4, 2), (await FirstRunAsync(stores, clock)).AsOf);
    }

    [Fact]
    public async Task What_fell_due_while_nothing_ran_is_made_up_for_where_the_timer_fired_before()
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await AzuriteHost.StartAsync(folder.Path, Console.Error, Stop);
        var stores = MonitorStorage.Create(azurite.ConnectionString);
        var clock = new FakeTimeProvider(new(2026, 4, 3, 2, 0, 0, TimeSpan.Zero));
        await stores.Firings.DoneAsync(TimerNames.StartRun, new(2026, 4, 2), clock.GetUtcNow().AddDays(-1), Stop);

        await using var host = await StartAsync(azurite.ConnectionString, clock);

        Assert.Equal(new DateOnly(2026, 4, 3), (await FirstRunAsync(stores, clock)).AsOf);
    }

    private static async Task<Running> StartAsync(string storage, FakeTimeProvider clock)
    {
        var services = new ServiceCollection().AddLogging(log => log.ClearProviders()).AddSingleton<TimeProvider>(clock).AddMonitor(City).AddMonitorStorage(storage).AddSingleton<Timers>().BuildServiceProvider();
        await services.GetRequiredService<Timers>().StartAsync(Stop);
        return new(services);
    }

    private static async Task<Run> FirstRunAsync(MonitorStorage stores, FakeTimeProvider clock)
    {
        while (true)
        {
            if (await RunsAsync(stores) is [var run, ..]) return run;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
            clock.Advance(TimeSpan.FromMilliseconds(50));
        }
    }

    private static async Task<List<Run>> RunsAsync(MonitorStorage stores) => await stores.Runs.RecentAsync(Stop).ToListAsync(Stop);

    private static City City { get; } = new()
    {
        Name = "示例市",
        Office = new("示例市政务公开办公室"),
        Indicators = new() { Id = "default", Groups = [], Grades = [] },
        Calendar = new(new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int> { 2026 }),
        Bureaus =
        [
            new()
            {
                Id = "water", Name = "示例市水务局", Sections = new([]),
                Sites = [new() { Key = "water-1", Bureau = "water", Url = new("http://water.example.invalid/") }],
                Duties = [new() { Id = "guide", Title = "公开指南", Check = "section-present", Section = "disclosure-guide", Year = 2026 }],
            },
        ],
    };

    private sealed class Running(ServiceProvider services) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await services.GetRequiredService<Timers>().StopAsync(CancellationToken.None);
            await services.DisposeAsync();
        }
    }
}
