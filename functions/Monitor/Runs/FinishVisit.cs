using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>
/// What follows a visit where runs go on in the background: suspected absences get their second look after
/// <see cref="CrawlRules.ConfirmAfter"/>, and the run's last site closes it and scores the period.
/// </summary>
public sealed class FinishVisit(City city, IVisitQueue queue, IRunStore runs, IFindingStore findings, ScorePeriod score, TimeProvider clock)
{
    public async Task HandleAsync(VisitOutcome outcome, CancellationToken stop)
    {
        if (outcome is not VisitOutcome.Done done) return;
        if (done is { Judged: { } judged, Visit: { SecondLook: false, Recheck: null } }) await LookAgainLaterAsync(done.Visit, judged, stop);
        if (await runs.FindAsync(done.Visit.Run, stop) is { } run && run.HasAll(run.Expected)) await CloseAsync(run, stop);
    }

    private async Task LookAgainLaterAsync(SiteVisit visit, JudgedBureau judged, CancellationToken stop)
    {
        if (city.Crawl.ConfirmAfter <= TimeSpan.Zero || city.BureauOf(judged.Bureau) is not { } bureau) return;
        if (!await findings.OfBureauAsync(bureau.Id, stop).AnyAsync(finding => finding.AbsentSince is not null, stop)) return;
        foreach (var site in bureau.Sites)
            await queue.EnqueueAsync(visit with { Site = site.Key, Part = 0, SecondLook = true }, city.Crawl.ConfirmAfter, stop);
    }

    private async Task CloseAsync(Run run, CancellationToken stop)
    {
        await score.HandleAsync(Quarter.Parse(run.Period), stop);
        if (run.FinishedAt is null) await runs.SaveAsync(run with { FinishedAt = clock.GetUtcNow() }, stop);
    }
}
