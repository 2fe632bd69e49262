using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Checks;
using Monitor.Crawling;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Evaluation;

/// <summary>Crawls and judges a city in memory, once: no storage, no ledger, the verdicts as the checks give them.</summary>
internal sealed class CityPass(City city, DateOnly asOf)
{
    public async Task<IReadOnlyList<JudgedBureauSite>> RunAsync(CancellationToken stop)
    {
        await using var services = new ServiceCollection().AddLogging().AddCrawling().BuildServiceProvider();
        var crawler = services.GetRequiredService<SiteCrawler>();
        var judged = new ConcurrentBag<JudgedBureauSite>();
        await Parallel.ForEachAsync(city.Bureaus, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stop },
            async (bureau, token) => judged.Add(await JudgeAsync(bureau, crawler, token)));
        return [.. judged.OrderBy(one => one.Bureau.Id, StringComparer.Ordinal)];
    }

    private async Task<JudgedBureauSite> JudgeAsync(Bureau bureau, SiteCrawler crawler, CancellationToken stop)
    {
        var snapshots = new List<SiteSnapshot>();
        foreach (var site in bureau.Sites)
            snapshots.Add((await crawler.CrawlAsync(new(bureau, site, city.Crawl, null, null) { Today = asOf }, new NoPack(), null, stop)).Snapshot);
        var runner = new CheckRunner(CheckCatalog.Default, NullLogger<CheckRunner>.Instance);
        return new(bureau, snapshots, runner.Judge(new JudgedSite(bureau, snapshots, new SiteMap(bureau, snapshots), city.Calendar, asOf)));
    }

    private sealed class NoPack : IEvidencePack
    {
        public ValueTask AddAsync(RawPage page, CancellationToken stop) => ValueTask.CompletedTask;

        public Task CompleteAsync(CancellationToken stop) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

/// <summary>What one pass saw and said of a bureau.</summary>
internal sealed record JudgedBureauSite(Bureau Bureau, IReadOnlyList<SiteSnapshot> Snapshots, IReadOnlyList<Judgement> Judgements);
