using System.Collections.Concurrent;
using Monitor.Crawling;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>What a pass ended in: the run as recorded, the sites that failed on our side, and whether each site was read whole.</summary>
public sealed record PassResult(Run Run, IReadOnlyDictionary<string, Exception> Faults)
{
    public bool AllWhole => Faults.Count == 0 && Run.Sites.All(site => site.State == "whole");
}

/// <summary>One whole pass in this process: start, visit every site through the queue, look again where something seemed to be missing, score.</summary>
public sealed class RunCity(City city, StartRun start, WorkVisits work, IVisitQueue queue, IRunStore runs, IFindingStore findings, ScorePeriod score, FinishVisit finish, TimeProvider clock)
{
    /// <summary>All hosts are visited side by side; memory bounds how many sites are under way at once.</summary>
    public const int MostAtOnce = 16;

    private static readonly TimeSpan SavingTime = TimeSpan.FromSeconds(10);

    public async Task<PassResult> HandleAsync(RunOrder order, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        var run = await start.HandleAsync(order, stop);
        var faults = await WorkAsync(run, order, progress, stop);
        run = await runs.FindAsync(run.Id, stop) ?? run;
        run = run with { FinishedAt = clock.GetUtcNow(), Sites = [.. run.Sites.Concat(Unread(run, faults))] };
        await runs.SaveAsync(run, stop);
        await score.HandleAsync(order.Period, stop);
        return new(run, faults);
    }

    private async Task<Dictionary<string, Exception>> WorkAsync(Run run, RunOrder order, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        try
        {
            var faults = await VisitAsync(run.Id, run.Expected, secondLook: false, progress, stop);
            if (city.Crawl.ConfirmAfter > TimeSpan.Zero)
                foreach (var (site, fault) in await LookAgainAsync(run, order, progress, stop)) faults[site] = fault;
            return faults;
        }
        catch (OperationCanceledException)
        {
            // What it left in the queue is not visited for a pass that nobody waits for
            await EndAsync(run);
            throw;
        }
    }

    private async Task EndAsync(Run run)
    {
        using var limit = new CancellationTokenSource(SavingTime, clock);
        var known = await runs.FindAsync(run.Id, limit.Token) ?? run;
        await runs.SaveAsync(known with { FinishedAt = clock.GetUtcNow() }, limit.Token);
    }

    private async Task<Dictionary<string, Exception>> VisitAsync(string run, IReadOnlyCollection<string> sites, bool secondLook, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        if (sites.Count == 0) return [];
        var left = new ConcurrentDictionary<string, bool>(sites.Select(site => KeyValuePair.Create(site, true)));
        var faults = await work.HandleAsync(Math.Min(MostAtOnce, sites.Count), async (outcome, stopped) =>
        {
            // A re-check that was ordered meanwhile, and that somebody waits for
            if (outcome is VisitOutcome.Done { Visit: var other } && other.Run != run) await finish.HandleAsync(outcome, stopped);
            if (outcome is VisitOutcome.Done { Visit: var done } && done.Run == run && done.SecondLook == secondLook) left.Remove(done.Site, out var _);
            if (outcome is VisitOutcome.Failed { Visit: var failed } && failed.Run == run) left.Remove(failed.Site, out var _);
            return left.IsEmpty;
        }, progress, stop);
        return faults.ToDictionary();
    }

    /// <summary>Bureaus with suspected absences are looked at once more in the same pass; unchanged pages answer 304.</summary>
    private async Task<Dictionary<string, Exception>> LookAgainAsync(Run run, RunOrder order, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        var again = new List<Site>();
        foreach (var bureau in city.Bureaus.Where(order.Includes))
            if (await findings.OfBureauAsync(bureau.Id, stop).AnyAsync(finding => finding.AbsentSince is not null, stop)) again.AddRange(bureau.Sites);
        foreach (var site in again)
            await queue.EnqueueAsync(new(run.Id, site.Bureau, site.Key, run.AsOf, run.Period, SecondLook: true), TimeSpan.Zero, stop);
        return await VisitAsync(run.Id, [.. again.Select(site => site.Key)], secondLook: true, progress, stop);
    }

    private IEnumerable<SiteRun> Unread(Run run, Dictionary<string, Exception> faults) =>
        from site in city.Bureaus.SelectMany(bureau => bureau.Sites)
        where faults.ContainsKey(site.Key) && run.Sites.All(seen => seen.Key != site.Key)
        select new SiteRun { Key = site.Key, Bureau = site.Bureau, Url = site.Url.AbsoluteUri, State = "partial", Why = "本系统处理该网站时出错，未能读取；请查看运行日志" };
}
