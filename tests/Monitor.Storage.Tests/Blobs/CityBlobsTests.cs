using Monitor.Planning;

namespace Monitor.Storage.Tests.Blobs;

public sealed class CityBlobsTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_city_last_worked_on_is_kept()
    {
        var cities = storage.Fresh().Cities;
        Assert.Null(await cities.FindAsync(Stop));

        await cities.SaveAsync(new("a.yaml", new Dictionary<string, byte[]> { ["a.yaml"] = [1] }), Stop);
        await cities.SaveAsync(new("b.yaml", new Dictionary<string, byte[]> { ["b.yaml"] = [2], ["../plans/计划.yaml"] = [3] }), Stop);

        var kept = (await cities.FindAsync(Stop))!;
        Assert.Equal(("b.yaml", 2), (kept.Name, kept.Files.Count));
        Assert.Equal([3], kept.Files["../plans/计划.yaml"]);
    }
}
