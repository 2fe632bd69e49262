using System.Globalization;
using Monitor.EndToEnd.Tests.Scale;
using Monitor.Storage.Azurite;

namespace Monitor.Benchmarks;

/// <summary>A city of sixty small sites on one storage, read by one `serve` process and by three: seconds, pages read twice, requests too close together.</summary>
internal static class WorkersBench
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    /// <summary>A request that left on time may arrive late and the next one not.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromMilliseconds(150);

    public static async Task<int> RunAsync(string program)
    {
        foreach (var processes in new[] { 1, 3 }) Console.WriteLine(await MeasureAsync(program, processes));
        return 0;
    }

    private static async Task<string> MeasureAsync(string program, int processes)
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await AzuriteHost.StartAsync(Path.Combine(folder.Path, "storage"), Console.Error, CancellationToken.None);
        await using var sites = await SmallSites.StartAsync(alone: 60, sharing: 0);
        var city = sites.WriteCity(folder.Path, "1s");
        var workers = await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => ServeProcess.StartAsync(program, city, azurite.ConnectionString, workers: 8)));
        try
        {
            var start = TimeProvider.System.GetTimestamp();
            var run = await workers[0].RunAsync(CancellationToken.None);
            var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
            var whole = run["sites"]!.AsArray().Count(site => (string?)site!["state"] == "whole");
            return string.Create(CultureInfo.InvariantCulture, $"{processes} processes: {seconds:0.0} s, {whole} sites whole, {sites.Twice()} pages read twice, {sites.TooClose(Delay - Jitter)} of {sites.Asked.Count} requests too close, shortest gap {sites.ShortestGap().TotalMilliseconds:0} ms");
        }
        finally
        {
            foreach (var worker in workers) await worker.DisposeAsync();
        }
    }

    private static int Twice(this SmallSites sites) => sites.Asked.Where(ask => ask.Method == "GET" && ask.Path != "/robots.txt").GroupBy(ask => (ask.Port, ask.Path)).Count(same => same.Count() > 1);

    private static int TooClose(this SmallSites sites, TimeSpan least) => Gaps(sites).Count(gap => gap < least);

    private static TimeSpan ShortestGap(this SmallSites sites) => Gaps(sites).Min();

    private static IEnumerable<TimeSpan> Gaps(SmallSites sites) => sites.Asked.GroupBy(ask => ask.Port)
        .Select(host => host.Select(ask => ask.At).Order().ToList()).SelectMany(times => times.Zip(times.Skip(1), (one, next) => next - one));
}
