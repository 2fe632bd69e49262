using Monitor.Runs;

namespace Monitor.Storage.Tests.Tables;

public sealed class RunTableTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly IRunStore runs = storage.Fresh().Runs;

    [Fact]
    public async Task Gathers_the_sites_that_workers_record_and_takes_each_once()
    {
        await runs.SaveAsync(Run("r1", 0), Stop);
        await runs.SaveSiteAsync("r1", Site("civil-1"), Stop);
        await runs.SaveSiteAsync("r1", Site("civil-1"), Stop);
        await runs.SaveSiteAsync("r1", Site("veterans-1"), Stop);

        var stored = (await runs.FindAsync("r1", Stop))!;

        Assert.Equal(["civil-1", "veterans-1"], stored.Sites.Select(site => site.Key));
        Assert.Equal(2, stored.Sites[0].Failures["timed-out"]);
    }

    [Fact]
    public async Task A_finished_run_keeps_its_sites()
    {
        await runs.SaveAsync(Run("r1", 0), Stop);
        await runs.SaveSiteAsync("r1", Site("civil-1"), Stop);
        await runs.SaveAsync((await runs.FindAsync("r1", Stop))! with { FinishedAt = Sample.At.AddHours(1) }, Stop);

        var stored = (await runs.FindAsync("r1", Stop))!;
        Assert.Equal((Sample.At.AddHours(1), 1), (stored.FinishedAt, stored.Sites.Count));
    }

    [Fact]
    public async Task Lists_the_newest_first()
    {
        foreach (var hour in new[] { 1, 3, 2 }) await runs.SaveAsync(Run($"r{hour}", hour), Stop);

        Assert.Equal(["r3", "r2", "r1"], (await runs.RecentAsync(Stop).ListAsync()).Select(run => run.Id));
    }

    [Fact]
    public async Task Knows_no_run_before_the_first() => Assert.Null(await runs.FindAsync("none", Stop));

    private static Run Run(string id, int hour) => new() { Id = id, City = "示例市", AsOf = new(2026, 4, 1), Period = "2026Q2", StartedAt = Sample.At.AddHours(hour), Expected = ["civil-1"] };

    private static SiteRun Site(string key) => new() { Key = key, Bureau = key.Split('-')[0], Url = "http://a.example/", State = "whole", Pages = 12, Failures = new Dictionary<string, int> { ["timed-out"] = 2 } };
}
