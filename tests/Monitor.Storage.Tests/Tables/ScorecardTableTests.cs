using Monitor.Scoring;

namespace Monitor.Storage.Tests.Tables;

public sealed class ScorecardTableTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly IScorecardStore scorecards = storage.Fresh().Scorecards;

    [Fact]
    public async Task Replaces_the_running_one_and_prefers_the_newest_frozen_version()
    {
        await scorecards.SaveAsync(Card(0, 70), Stop);
        await scorecards.SaveAsync(Card(0, 71), Stop);
        Assert.Equal(71, (await scorecards.FindAsync("2026Q1", Stop))!.Bureaus[0].Score);

        await scorecards.SaveAsync(Card(0, 72), Stop);
        Assert.Equal(72, (await scorecards.FindAsync("2026Q1", Stop))!.Bureaus[0].Score);

        await scorecards.SaveAsync(Card(1, 80), Stop);
        await scorecards.SaveAsync(Card(2, 82), Stop);
        await scorecards.SaveAsync(Card(0, 50), Stop);
        Assert.Equal((2, 82m), ((await scorecards.FindAsync("2026Q1", Stop))!.Version, (await scorecards.FindAsync("2026Q1", Stop))!.Bureaus[0].Score));
    }

    [Fact]
    public async Task A_frozen_version_never_changes()
    {
        await scorecards.SaveAsync(Card(1, 80), Stop);
        await scorecards.SaveAsync(Card(1, 80), Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => scorecards.SaveAsync(Card(1, 90), Stop));
        Assert.Equal(80, (await scorecards.FindAsync("2026Q1", Stop))!.Bureaus[0].Score);
    }

    [Fact]
    public async Task Knows_its_periods()
    {
        await scorecards.SaveAsync(Card(0, 70) with { Period = "2026Q2" }, Stop);
        await scorecards.SaveAsync(Card(1, 70), Stop);

        Assert.Equal(["2026Q1", "2026Q2"], await scorecards.PeriodsAsync(Stop).ListAsync());
        Assert.Null(await scorecards.FindAsync("2025Q4", Stop));
    }

    private static Scorecard Card(int version, decimal score) => new()
    {
        Period = "2026Q1",
        IndicatorSet = "default",
        Version = version,
        Bureaus = [new() { Bureau = "veterans", Name = "示例市退役军人事务局", Class = "key-area", Score = score, Indicators = [new("PLAT-1", 3, 2.4m, true, [new(0.6m, "ab")])] }],
    };
}
