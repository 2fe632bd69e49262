using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Links;
using Monitor.Crawling.Network;
using Monitor.Crawling.Politeness;
using Monitor.Crawling.Probes;
using Monitor.Crawling.Rendering;
using Monitor.Crawling.Robots;
using Monitor.Crawling.Sitemaps;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Crawling;

/// <summary>Takes addresses from the frontier, fetches them politely and hands bytes to the page reader.</summary>
public sealed class SiteCrawler : IDisposable
{
    /// <summary>A frontier older than this belongs to a run that was given up.</summary>
    internal static readonly TimeSpan LongestVisit = TimeSpan.FromHours(24);

    private readonly PageReader reader;
    private readonly CrawlLimits limits;
    private readonly TimeProvider clock;
    private readonly ILogger<SiteCrawler> log;
    private readonly IPageRenderer? renderer;
    private readonly HostDesk hosts;
    private readonly Fetcher fetcher;
    private readonly RobotsDesk robots;
    private readonly LinkChecker links;

    /// <param name="leases">Shared with other workers; null: this process is the only one.</param>
    /// <param name="renderer">Null: this host has no browser.</param>
    public SiteCrawler(PageReader reader, CrawlLimits limits, TimeProvider clock, ILogger<SiteCrawler> log, IHostLeases? leases = null, IPageRenderer? renderer = null)
    {
        (this.reader, this.limits, this.clock, this.log, this.renderer) = (reader, limits, clock, log, renderer);
        hosts = new(limits, clock, leases);
        fetcher = new(hosts, limits, clock);
        robots = new(fetcher, clock);
        links = new(fetcher, reader, limits);
    }

    /// <summary>Takes the site's hosts for this process before a visit; null while another worker is asking one of them.</summary>
    public Task<HostStay?> TryEnterAsync(Site site, CancellationToken stop) => hosts.TryEnterAsync(site.Roots, stop);

    /// <summary>
    /// Visits one site within its rules. Never throws for what a site does: that is in the snapshot. Raw pages go to the pack. A stopped visit
    /// ends like one whose budget is spent: with what it saw, and the frontier.
    /// </summary>
    public async Task<CrawlResult> CrawlAsync(CrawlOrder order, IEvidencePack pack, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        var visit = new Visit(order, FrontierState.Unpack(order.Frontier, clock.GetUtcNow() - LongestVisit), clock);
        using var budget = clock.CreateTimer(_ => visit.Frontier.Close(), null, Shorter(order.Rules.Budget, CrawlHours.LeftOf(order.Rules, clock.GetUtcNow())), Timeout.InfiniteTimeSpan);
        if (CrawlHours.UntilOpen(order.Rules, clock.GetUtcNow()) > TimeSpan.Zero) return Result(visit.Closed(), stop);
        using var writer = new PackWriter(pack);
        var origins = new OriginWatch(visit, robots, limits, clock);
        var page = new PageVisit(visit, origins, fetcher, reader, new(visit, origins, fetcher, reader, renderer, limits, log), writer, limits, log);
        await PrepareAsync(visit, origins, stop);
        await Task.WhenAll(visit.Scope.Origins.SelectMany(origin => Enumerable.Range(0, visit.Courtesy.Concurrency).Select(_ => WorkAsync(visit, page, origin, progress, stop))));
        await CheckTargetsAsync(visit, origins, new(visit, origins, fetcher, writer), progress, stop);
        await ProbeAsync(visit, origins, stop);
        return Result(visit, stop);
    }

    /// <summary>Pictures of stored pages of the site, within the rules of a visit; those that cannot be shown are left out. The caller has entered the site.</summary>
    public async IAsyncEnumerable<(RawPage Page, byte[] Png)> ShootAsync(CrawlOrder order, IEnumerable<RawPage> pages, [EnumeratorCancellation] CancellationToken stop)
    {
        var visit = new Visit(order, null, clock);
        var scripted = new ScriptedPages(visit, new(visit, robots, limits, clock), fetcher, reader, renderer, limits, log);
        var began = clock.GetTimestamp();
        foreach (var page in pages.Take(limits.Screenshots))
        {
            if (clock.GetElapsedTime(began) >= limits.ScreenshotTime || CrawlHours.UntilOpen(order.Rules, clock.GetUtcNow()) > TimeSpan.Zero) yield break;
            if (await scripted.ShootAsync(page, stop) is { } png) yield return (page, png);
        }
    }

    public void Dispose() => fetcher.Dispose();

    private async Task WorkAsync(Visit visit, PageVisit page, string origin, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        while (await visit.Frontier.TakeAsync(origin, stop) is { } entry)
        {
            if (visit.PassesBy(entry)) continue;
            try
            {
                var record = await page.AskAsync(entry, stop);
                if (entry.Looks == 0 && IsTransient(record.Outcome))
                {
                    visit.Frontier.Again(entry with { Looks = 1 }, clock.GetUtcNow() + limits.SecondLookAfter);
                    continue;
                }
                visit.Record(record);
                visit.Frontier.Done();
            }
            catch (OperationCanceledException)
            {
                visit.Frontier.Again(entry, clock.GetUtcNow());
                return;
            }
            catch
            {
                // Ours, not the site's: the other workers end, and the caller hears of it
                visit.Frontier.Close();
                throw;
            }
            progress?.Report(new(visit.Order.Site.Key, visit.Frontier.Asked, visit.Frontier.Known));
        }
    }

    /// <summary>Sitemaps first: what they name waits behind sections and lists.</summary>
    private async Task PrepareAsync(Visit visit, OriginWatch origins, CancellationToken stop)
    {
        if (visit.IsResumed) return;
        try
        {
            var sitemaps = new SitemapVisit(visit, origins, fetcher);
            await sitemaps.ReadAsync(stop);
            foreach (var (key, validator) in sitemaps.Validators) visit.Artifacts[key] = validator;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
    }

    /// <summary>What duties ask beside pages: the certificate, the site's own search.</summary>
    private async Task ProbeAsync(Visit visit, OriginWatch origins, CancellationToken stop)
    {
        if (visit.Frontier.IsClosed || stop.IsCancellationRequested) return;
        try
        {
            if (visit.Order.Bureau.Duties.Any(duty => duty.Check == "secure-transport"))
                foreach (var root in visit.Order.Site.Roots.DistinctBy(root => root.IdnHost)) visit.Tls.Add(await TlsProbe.AskAsync(root, visit.Reach, limits, clock, stop));
            if (visit.Order.Bureau.Duties.Any(duty => duty.Check == "search-works")) visit.Search = await new SearchAsk(visit, origins, fetcher, reader).AskAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
    }

    private async Task CheckTargetsAsync(Visit visit, OriginWatch origins, AttachmentVisit files, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        if (visit.Frontier.IsClosed || stop.IsCancellationRequested) return;
        try
        {
            var began = clock.GetTimestamp();
            while (await CheckFreeHostsAsync(visit, origins, files, stop) > 0 && !visit.Frontier.IsClosed)
            {
                if (clock.GetElapsedTime(began) >= limits.BusyPatience) visit.Postpone();
                else await Task.Delay(limits.BusyPause, clock, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
        progress?.Report(new(visit.Order.Site.Key, visit.Frontier.Asked, visit.Frontier.Known));
    }

    /// <returns>How many hosts had to be left out, since another worker is asking them.</returns>
    private async Task<int> CheckFreeHostsAsync(Visit visit, OriginWatch origins, AttachmentVisit files, CancellationToken stop)
    {
        var busy = 0;
        var byHost = visit.Targets.ToCheck().GroupBy(target => AddressKey.OriginOf(target.Url));
        await Parallel.ForEachAsync(byHost, new ParallelOptions { MaxDegreeOfParallelism = limits.TargetHosts, CancellationToken = stop }, async (host, token) =>
        {
            await using var stay = await hosts.TryEnterAsync([new(host.Key)], token);
            if (stay is null) Interlocked.Increment(ref busy);
            else await CheckAsync(visit, origins, host.TakeWhile(_ => !visit.Frontier.IsClosed && !stay.Lost.IsCancellationRequested), files, token);
        });
        return busy;
    }

    private async Task CheckAsync(Visit visit, OriginWatch origins, IEnumerable<Targets.Target> targets, AttachmentVisit files, CancellationToken stop)
    {
        foreach (var target in targets)
        {
            var answer = await links.CheckAsync(target, visit, origins, stop);
            if (files.IsWanted(target)) await files.ReadAsync(target, answer, stop);
            target.Answer = answer;
        }
    }

    private CrawlResult Result(Visit visit, CancellationToken stop)
    {
        var seconds = visit.SecondsBefore + clock.GetElapsedTime(visit.PartStartedAt).TotalSeconds;
        var cut = visit.Frontier.IsClosed || stop.IsCancellationRequested;
        var goesOn = cut && (!visit.Frontier.IsEmpty || visit.Targets.ToCheck().Count > 0);
        var snapshot = SnapshotBuilder.Build(visit, goesOn, seconds, clock.GetUtcNow());
        var wait = CrawlHours.UntilOpen(visit.Order.Rules, clock.GetUtcNow());
        if (wait < limits.BusyPatience && visit.IsPostponed) wait = limits.BusyPatience;
        return new(snapshot, goesOn ? State(visit, seconds).Pack() : null) { NotBefore = goesOn && wait > TimeSpan.Zero ? clock.GetUtcNow() + wait : null };
    }

    private static FrontierState State(Visit visit, double seconds) => new()
    {
        StartedAt = visit.StartedAt,
        Done = visit.Recorded.ToList(),
        Rest = visit.Frontier.Rest(),
        Targets = visit.Targets.All(),
        Remembered = visit.Remembered,
        Traps = visit.Traps.State,
        Twins = visit.Twins.Known,
        IsRecheck = visit.IsRecheck,
        Bytes = visit.Bytes,
        Seconds = seconds,
    };

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static bool IsTransient(FetchOutcome outcome) => new FetchReply(outcome).IsTransient;
}
