using Monitor.Local.Hosting;
using Monitor.Storage.Azurite;

namespace Monitor.EndToEnd.Tests.Scale;

/// <summary>Three `serve` processes share one storage and one city.</summary>
public sealed class WorkersTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(200);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_workers_read_each_page_once_and_keep_the_pace_of_each_host_between_them()
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await AzuriteHost.StartAsync(Path.Combine(folder.Path, "storage"), Console.Error, Stop);
        await using var sites = await SmallSites.StartAsync(alone: 12, sharing: 5);
        var city = sites.WriteCity(folder.Path, $"{Delay.TotalMilliseconds}ms");
        var workers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ServeProcess.StartAsync(typeof(WebHost).Assembly.Location, city, azurite.ConnectionString, workers: 4)));
        try
        {
            var run = await workers[0].RunAsync(Stop);

            Assert.Equal(17, run["sites"]!.AsArray().Count);
            Assert.All(run["sites"]!.AsArray(), site => Assert.Equal("whole", (string?)site!["state"]));
            var read = sites.Asked.Where(ask => ask is { Method: "GET" } && (ask.Path.EndsWith(".html", StringComparison.Ordinal) || ask.Path.EndsWith('/'))).ToList();
            Assert.Equal(sites.Pages, read.Count);
            Assert.Equal(sites.Pages, read.DistinctBy(ask => (ask.Port, ask.Path)).Count());
            Assert.All(sites.Asked.GroupBy(ask => ask.Port), KeepsThePace);
        }
        finally
        {
            foreach (var worker in workers) await worker.DisposeAsync();
        }
    }

    /// <summary>However many ask, n requests take n - 1 delays; the first may have come late.</summary>
    private static void KeepsThePace(IEnumerable<Ask> asked)
    {
        var times = asked.Select(ask => ask.At).Order().ToList();
        Assert.True(times[^1] - times[0] >= Delay * (times.Count - 3), $"{times.Count} requests in {(times[^1] - times[0]).TotalSeconds:0.0} s");
    }
}
