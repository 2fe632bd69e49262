using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Planning;
using Monitor.Runs;

namespace Monitor.Storage.Tests.Runs;

public sealed class RetryUnreadTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Night = new(2026, 4, 1);
    private readonly string prefix = storage.Next();
    private readonly FakeTimeProvider clock = new(new(2026, 3, 31, 17, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("whole", 0)]
    [InlineData("partial", 0)]
    [InlineData("refused", 1)]
    [InlineData("unreachable", 1)]
    [InlineData(null, 1)]
    public async Task Visits_again_what_was_not_read_in_the_night(string? state, int again)
    {
        await using var host = SmallCity.Host(storage, prefix, clock);
        var run = await host.GetRequiredService<StartRun>().HandleAsync(RunOrders.WholeCity(Night), Stop);
        foreach (var site in SmallCity.City.Bureaus.SelectMany(bureau => bureau.Sites))
            if (site.Bureau != "water" || state is not null) await Runs.SaveSiteAsync(run.Id, Seen(site, site.Bureau == "water" ? state! : "whole"), Stop);
        clock.Advance(TimeSpan.FromHours(4));

        var retried = await host.GetRequiredService<RetryUnread>().HandleAsync(Night, Stop);

        Assert.Equal(again == 1 ? ["water-1"] : null, retried?.Expected);
    }

    [Fact]
    public async Task What_a_later_run_read_is_left_alone_and_old_runs_are_forgotten()
    {
        await using var host = SmallCity.Host(storage, prefix, clock);
        var start = host.GetRequiredService<StartRun>();
        await start.HandleAsync(RunOrders.WholeCity(Night.AddDays(-2)), Stop);
        clock.Advance(TimeSpan.FromMinutes(1));
        var unread = await start.HandleAsync(RunOrders.WholeCity(Night), Stop);
        foreach (var site in SmallCity.City.Bureaus.SelectMany(bureau => bureau.Sites)) await Runs.SaveSiteAsync(unread.Id, Seen(site, "refused"), Stop);
        clock.Advance(TimeSpan.FromMinutes(1));
        var read = await start.HandleAsync(RunOrders.WholeCity(Night), Stop);
        foreach (var site in SmallCity.City.Bureaus.SelectMany(bureau => bureau.Sites)) await Runs.SaveSiteAsync(read.Id, Seen(site, "whole"), Stop);

        Assert.Null(await host.GetRequiredService<RetryUnread>().HandleAsync(Night, Stop));
    }

    private IRunStore Runs => storage.Again(prefix).Runs;

    private static SiteRun Seen(Site site, string state) => new() { Key = site.Key, Bureau = site.Bureau, Url = site.Url.AbsoluteUri, State = state };
}
