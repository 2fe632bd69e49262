namespace Monitor.Storage.Tests.Blobs;

public sealed class HostLeasesTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_worker_at_a_time_holds_a_host()
    {
        var prefix = storage.Next();
        var (one, other) = (storage.Again(prefix).HostLeases, storage.Again(prefix).HostLeases);
        await using (var held = await one.TryTakeAsync("a.example:443", Stop))
        {
            Assert.NotNull(held);
            Assert.False(held.Lost.IsCancellationRequested);
            Assert.Null(await other.TryTakeAsync("a.example:443", Stop));
            await using var another = await other.TryTakeAsync("b.example:443", Stop);
            Assert.NotNull(another);
        }
        await using var next = await other.TryTakeAsync("a.example:443", Stop);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Of_ten_workers_one_wins()
    {
        var prefix = storage.Next();
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => storage.Again(prefix).HostLeases.TryTakeAsync("a.example:443", Stop)));

        await using var winner = Assert.Single(taken, lease => lease is not null);
    }
}
