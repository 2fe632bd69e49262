using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Monitor.Crawling;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>What became of a visit: the rest goes on in a further one, or the site is done (and what of its bureau was judged).</summary>
public abstract record VisitOutcome
{
    private VisitOutcome() { }

    public sealed record Continues(SiteVisit Next) : VisitOutcome;

    public sealed record Done(SiteVisit Visit, SiteRun Site, JudgedBureau? Judged) : VisitOutcome;

    /// <summary>Our own failure; the message comes back after its lease.</summary>
    public sealed record Failed(SiteVisit Visit, long Attempt) : VisitOutcome;

    /// <summary>The visit names a bureau or site the city file no longer has, or a run that is over.</summary>
    public sealed record Gone : VisitOutcome;
}

/// <summary>One site, once: crawl within the budget, keep what was seen, and judge the bureau when its last site is in.</summary>
public sealed partial class VisitSite(
    City city, SiteCrawler crawler, ISnapshotStore snapshots, IEvidenceStore evidence, IFrontierStore frontiers,
    IRunStore runs, IVisitQueue queue, JudgeSite judge, ShootFindings shoot, TimeProvider clock, ILogger<VisitSite> log)
{
    private static readonly TimeSpan SavedFirst = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SavedEvery = TimeSpan.FromSeconds(45);

    /// <summary>When a site whose host another worker is asking is tried again.</summary>
    private static readonly TimeSpan BusyPause = TimeSpan.FromSeconds(15);

    /// <summary>Time to save what was read after the visit was stopped.</summary>
    private static readonly TimeSpan SavingTime = TimeSpan.FromSeconds(20);

    public async Task<VisitOutcome> HandleAsync(SiteVisit visit, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        if (city.BureauOf(visit.Bureau) is not { } bureau || bureau.Sites.FirstOrDefault(site => site.Key == visit.Site) is not { } site)
            return new VisitOutcome.Gone();
        using var step = Telemetry.Begin("visit", bureau.Id, visit.Run);
        var outcome = await HandleAsync(visit, bureau, site, progress, stop);
        step.End(outcome.GetType().Name.ToLowerInvariant());
        return outcome;
    }

    private async Task<VisitOutcome> HandleAsync(SiteVisit visit, Bureau bureau, Site site, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        if (!visit.SecondLook && await runs.FindAsync(visit.Run, stop) is { } run)
        {
            // Delivered twice: what is over is let go, lest its day judge what was read since; what is recorded is only judged
            if (run.FinishedAt is not null) return new VisitOutcome.Gone();
            if (run.Sites.FirstOrDefault(one => one.Key == site.Key) is { } known) return new VisitOutcome.Done(visit, known, await JudgeWhenCompleteAsync(visit, bureau, stop));
        }

        var result = await CrawlAsync(visit, bureau, site, progress, stop);
        stop.ThrowIfCancellationRequested();
        if (result is null) return await GoOnAsync(visit, BusyPause, stop);
        if (result.Frontier is not null) return await GoOnAsync(visit with { Part = visit.Part + 1 }, result.NotBefore - clock.GetUtcNow(), stop);

        var record = Record(result.Snapshot);
        await runs.SaveSiteAsync(visit.Run, record, stop);
        Telemetry.Visited(record.State, record.Pages);
        Log.Visited(log, visit.Run, bureau.Id, site.Key, result.Snapshot.State, record.Pages, record.NotModified);
        return new VisitOutcome.Done(visit, record, await JudgeWhenCompleteAsync(visit, bureau, stop));
    }

    private async Task<VisitOutcome> GoOnAsync(SiteVisit next, TimeSpan? wait, CancellationToken stop)
    {
        await queue.EnqueueAsync(next, wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero, stop);
        return new VisitOutcome.Continues(next);
    }

    /// <summary>Null while another worker is at the site's hosts, or another visit to it goes on in parts: what is known of it is then theirs to change.</summary>
    private async Task<CrawlResult?> CrawlAsync(SiteVisit visit, Bureau bureau, Site site, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        await using var stay = await crawler.TryEnterAsync(site, stop);
        if (stay is null) return null;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, stay.Lost);
        return await CrawlInSlicesAsync(visit, bureau, site, progress, ended.Token);
    }

    /// <summary>Saves what was read every so often: a worker that is killed loses no more than that, and repeats nothing that was saved.</summary>
    private async Task<CrawlResult?> CrawlInSlicesAsync(SiteVisit visit, Bureau bureau, Site site, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        var began = clock.GetTimestamp();
        var known = await snapshots.LoadAsync(bureau.Id, site.Key, stop);
        var frontier = await frontiers.LoadAsync(bureau.Id, site.Key, stop);
        if (visit.Recheck?.Pages is null) frontier = RecheckFrontier.OfWholeSite(frontier);
        else if (visit is { Recheck.Pages: { } pages, Part: 0 } && known is not null)
        {
            var now = clock.GetUtcNow();
            if (RecheckFrontier.IsUnderWay(frontier, now)) return null;
            var swept = SweptSections.Due(visit.Recheck, known, now);
            frontier = RecheckFrontier.Of(known, [.. pages.Where(page => site.Owns(new(page))), .. RecheckFindings.SectionsOf([.. visit.Recheck.Duties, .. swept], bureau, new(bureau, [known]))], now);
            known = SweptSections.Marked(known, [.. visit.Recheck.Duties, .. swept], now);
        }
        var order = new CrawlOrder(bureau, site, city.Crawl, known, frontier)
        {
            Contact = city.Office.Email,
            Today = visit.AsOf,
        };
        for (var part = SavedFirst; ; part = part * 2 < SavedEvery ? part * 2 : SavedEvery)
        {
            var left = city.Crawl.Budget - clock.GetElapsedTime(began);
            var result = await CrawlAsync(visit, order with { Rules = city.Crawl with { Budget = left < part ? left : part } }, progress, stop);
            if (result.Frontier is null || result.NotBefore is not null || left <= part || stop.IsCancellationRequested) return result;
            order = order with { Known = result.Snapshot, Frontier = result.Frontier };
        }
    }

    private async Task<CrawlResult> CrawlAsync(SiteVisit visit, CrawlOrder order, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        var (bureau, site) = (order.Bureau.Id, order.Site.Key);
        await using var pack = await evidence.OpenPackAsync(bureau, site, PackOf(visit, order.Frontier), stop);
        var result = await crawler.CrawlAsync(order, pack, progress, stop);

        // A stopped visit still saves what it read, so that the next one goes on from there
        using var saving = new CancellationTokenSource(SavingTime);
        using var step = Telemetry.Begin("store", bureau, visit.Run);
        await pack.CompleteAsync(saving.Token);
        await snapshots.SaveAsync(result.Snapshot, saving.Token);
        if (result.Frontier is { } rest) await frontiers.SaveAsync(bureau, site, rest, saving.Token);
        else await frontiers.ClearAsync(bureau, site, saving.Token);
        step.End("stored");
        return result;
    }

    /// <summary>Named by where it began: a part that is done again after a kill writes the same pack, a further part another.</summary>
    private static string PackOf(SiteVisit visit, byte[]? frontier) =>
        $"{visit.Run}-{visit.Part}{(visit.SecondLook ? "-again" : "")}{(frontier is null ? "" : "-" + Convert.ToHexStringLower(SHA256.HashData(frontier).AsSpan(0, 4)))}";

    private async Task<JudgedBureau?> JudgeWhenCompleteAsync(SiteVisit visit, Bureau bureau, CancellationToken stop)
    {
        if (await runs.FindAsync(visit.Run, stop) is not { } run || !run.HasAll(bureau.Sites.Select(site => site.Key))) return null;
        var judged = await judge.HandleAsync(bureau, new(visit.Run, visit.AsOf, visit.Period, visit.SecondLook, visit.Recheck), stop);
        await shoot.HandleAsync(bureau, stop);
        return judged;
    }

    private static SiteRun Record(SiteSnapshot snapshot) => new()
    {
        Key = snapshot.Site,
        Bureau = snapshot.Bureau,
        Url = snapshot.Url,
        State = snapshot.State.ToString().ToLowerInvariant(),
        Pages = snapshot.Figures.Pages,
        NotModified = snapshot.Figures.NotModified,
        Bytes = snapshot.Figures.Bytes,
        Seconds = Math.Round(snapshot.Figures.Seconds, 3),
        Failures = snapshot.Figures.Failures,
        Why = snapshot.Why,
        Notes = snapshot.Notes,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run}: {Bureau} site {Site} is {State}, {Pages} pages, {NotModified} not modified")]
        public static partial void Visited(ILogger log, string run, string bureau, string site, SiteState state, int pages, int notModified);
    }
}
