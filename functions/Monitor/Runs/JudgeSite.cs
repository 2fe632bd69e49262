using Microsoft.Extensions.Logging;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>When and for what a bureau is judged. A second look confirms absences that an earlier look of the run suspected; a re-check judges its duties alone.</summary>
public sealed record JudgementOrder(string Run, DateOnly AsOf, string Period, bool SecondLook, Recheck? Recheck = null);

/// <summary>Judges a bureau on the stored snapshots of its sites and updates its findings; needs no crawl.</summary>
public sealed partial class JudgeSite(
    City city, ISnapshotStore snapshots, IEvidenceStore evidence, CheckRunner checks, UpdateLedger ledger, IJudgementStore judgements, ISectionTreeStore trees,
    TimeProvider clock, ILogger<JudgeSite> log)
{
    /// <summary>Null when a site of the bureau was never read: nothing can be said yet.</summary>
    public async Task<JudgedBureau?> HandleAsync(Bureau bureau, JudgementOrder order, CancellationToken stop)
    {
        using var step = Telemetry.Begin("judge", bureau.Id, order.Run);
        if (await LoadAsync(bureau, order.AsOf, stop) is not { } site)
        {
            step.End("unread");
            return null;
        }
        var judged = JudgementsOf(site, order.Recheck);
        var update = await ledger.HandleAsync(judged, ContextOf(site, order), stop);
        await CiteAsync(site, [.. update.Told.Select(finding => finding.Evidence), .. update.Changes.Select(change => change.Event?.Evidence)], stop);
        var result = new JudgedBureau
        {
            Bureau = bureau.Id,
            Period = order.Period,
            Run = order.Run,
            AsOf = order.AsOf,
            Whole = site.IsWhole,
            Verdicts = update.Verdicts,
        };
        await SaveAsync(result, order.Recheck, stop);
        await trees.SaveAsync(site.Map.Tree() with { Run = order.Run, AsOf = order.AsOf }, stop);
        step.End("judged");
        Tell(order.Run, bureau.Id, update.Verdicts);
        return result;
    }

    /// <summary>A re-check leaves the verdicts on other duties as they were; alone it is no judgement that a period could be scored by.</summary>
    private async Task SaveAsync(JudgedBureau judged, Recheck? recheck, CancellationToken stop)
    {
        if (recheck is null) await judgements.SaveAsync(judged, stop);
        else if (await judgements.FindAsync(judged.Bureau, judged.Period, stop) is { } whole)
            await judgements.SaveAsync(whole with { Verdicts = [.. whole.Verdicts.Where(verdict => !recheck.Judges(verdict.Duty)), .. judged.Verdicts] }, stop);
    }

    private void Tell(string run, string bureau, IReadOnlyList<JudgedDuty> verdicts)
    {
        var counts = verdicts.CountBy(one => one.Verdict.Outcome).ToDictionary();
        foreach (var (outcome, count) in counts) Telemetry.Judged(outcome.ToString().ToLowerInvariant(), count);
        var (missed, unclear) = (counts.GetValueOrDefault(Outcome.Missed), counts.GetValueOrDefault(Outcome.Unclear));
        Log.Judged(log, run, bureau, verdicts.Count, missed, unclear);
    }

    private IReadOnlyList<Judgement> JudgementsOf(JudgedSite site, Recheck? recheck) => recheck is null
        ? checks.Judge(site)
        : [.. site.Bureau.Duties.Where(duty => recheck.Judges(duty.Id)).SelectMany(duty => checks.Judge(duty, site).Select(verdict => new Judgement(duty, verdict)))];

    /// <summary>The bureau's sites as they are stored; null when one was never read.</summary>
    public async Task<JudgedSite?> LoadAsync(Bureau bureau, DateOnly asOf, CancellationToken stop)
    {
        var loaded = new List<SiteSnapshot>();
        foreach (var site in bureau.Sites)
        {
            if (await snapshots.LoadAsync(bureau.Id, site.Key, stop) is not { } snapshot) return null;
            loaded.Add(snapshot);
        }
        return new(bureau, loaded, new SiteMap(bureau, loaded), city.Calendar, asOf);
    }

    /// <summary>How the ledger weighs a look at the stored sites.</summary>
    internal LedgerContext ContextOf(JudgedSite site, JudgementOrder order) => new()
    {
        Bureau = site.Bureau,
        Run = order.Run,
        AsOf = order.AsOf,
        Period = Quarter.Parse(order.Period),
        At = clock.GetUtcNow(),
        LookedAt = site.Snapshots.Min(snapshot => snapshot.StartedAt ?? snapshot.TakenAt),
        IsWhole = site.IsWhole,
        IsSecondLook = order.SecondLook,
        ConfirmAfter = city.Crawl.ConfirmAfter,
        Duties = order.Recheck is { } recheck ? site.Bureau.Duties.Select(duty => duty.Id).Where(recheck.Judges).Concat(recheck.Duties).ToHashSet() : null,
        Swept = (order.Recheck?.Swept ?? []).ToHashSet(),
        ReadAgain = ReadAgain(site, order.Recheck),
    };

    private static HashSet<string> ReadAgain(JudgedSite site, Recheck? recheck) =>
        [.. (recheck?.Pages ?? []).Where(page => site.Find(page) is { WasRead: true })];

    private async Task CiteAsync(JudgedSite site, IReadOnlyList<Checks.Evidence?> shown, CancellationToken stop)
    {
        var cited = shown.Select(page => page?.Sha256).OfType<string>().ToHashSet();
        foreach (var snapshot in site.Snapshots)
        {
            string[] here = [.. snapshot.Pages.Select(page => page.Sha256).OfType<string>().Where(cited.Remove)];
            if (here.Length > 0) await evidence.CiteAsync(snapshot.Bureau, snapshot.Site, here, stop);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run}: {Bureau} is judged, {Verdicts} verdicts, {Missed} missed, {Unclear} unclear")]
        public static partial void Judged(ILogger log, string run, string bureau, int verdicts, int missed, int unclear);
    }
}
