using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Crawling;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Benchmarks;

/// <summary>Crawls every site of a file of home pages at full speed, and prints pages, seconds, processor time and peak memory.</summary>
internal static class CrawlBench
{
    public static int Usage()
    {
        Console.Error.WriteLine("crawl --seeds FILE [--out FILE] [-c CONCURRENCY-A-HOST] [--sites AT-ONCE]");
        Console.Error.WriteLine("serving [FINDINGS]");
        Console.Error.WriteLine("report [FILE]");
        Console.Error.WriteLine("workers");
        Console.Error.WriteLine("year [BUREAUS]");
        Console.Error.WriteLine("quarter [OPTIONS OF BENCHMARKDOTNET]");
        return 2;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        if (!options.TryGetValue("--seeds", out var seeds)) return Usage();
        var rules = new CrawlRules { Delay = TimeSpan.Zero, Concurrency = int.Parse(options.GetValueOrDefault("-c", "4"), null), Pages = 100_000, Budget = TimeSpan.FromHours(1), AllowPrivateNetworks = true };
        using var crawler = new SiteCrawler(new PageReader(), new CrawlLimits(), TimeProvider.System, NullLogger<SiteCrawler>.Instance);
        await using var titles = options.TryGetValue("--out", out var path) ? new StreamWriter(path) : StreamWriter.Null;
        var start = Stopwatch.GetTimestamp();
        var pages = 0;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = int.Parse(options.GetValueOrDefault("--sites", "16"), null) };
        await Parallel.ForEachAsync(File.ReadLines(seeds).Where(line => line.Length > 0), atOnce, async (home, stop) =>
        {
            await using var pack = new NoPack();
            var snapshot = (await crawler.CrawlAsync(Order(new(home), rules), pack, null, stop)).Snapshot;
            Interlocked.Add(ref pages, snapshot.Figures.Pages);
            lock (titles)
                foreach (var page in snapshot.Pages.Where(page => page.WasRead)) titles.WriteLine($"{page.Url}\t{page.Page!.Title}\t{page.Page.Links.Count}\t{page.Page.Text.Length}");
        });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{pages} pages, {seconds:0.0} s, {pages / seconds:0} pages/s, {self.TotalProcessorTime.TotalMilliseconds / Math.Max(1, pages):0.00} ms CPU a page, {self.PeakWorkingSet64 >> 20} MB peak, {GC.GetTotalAllocatedBytes() / Math.Max(1, pages) >> 10} KB allocated a page, {string.Join('/', Enumerable.Range(0, 3).Select(GC.CollectionCount))} collections, {GC.GetTotalPauseDuration().TotalSeconds:0.0} s paused");
        return 0;
    }

    private static CrawlOrder Order(Uri home, CrawlRules rules)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home.AbsoluteUri)).AsSpan(0, 4));
        var site = new Site { Key = key, Bureau = key, Url = home };
        return new(new Bureau { Id = key, Name = home.Authority, Sites = [site], Sections = new([]) }, site, rules, null, null);
    }

    /// <summary>Evidence is another benchmark's business.</summary>
    private sealed class NoPack : IEvidencePack
    {
        public ValueTask AddAsync(RawPage page, CancellationToken stop) => ValueTask.CompletedTask;

        public Task CompleteAsync(CancellationToken stop) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
