using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;
using Monitor.Serving;

namespace Monitor.Dashboard;

/// <summary>Gathers the city page's figures.</summary>
/// <remarks>Counts come from the store's own figures and index of days: no finding is counted row by row.</remarks>
public sealed class OverviewReader(Planning.City city, IFindingStore findings, VisibleScorecards scorecards, IRunStore runs)
{
    private const int SoonInWorkingDays = 10;
    private const int ShownDue = 10;
    private const int RunsLookedAt = 20;

    public async Task<Overview> ReadAsync(Visitor visitor, string? period, DateOnly today, CancellationToken stop)
    {
        var (reading, counting) = (scorecards.AllAsync(visitor, stop), findings.FiguresAsync(stop));
        var (waiting, running) = (findings.DueAsync(city.Calendar.Add(today, SoonInWorkingDays), ShownDue, stop), LastVisitsAsync(stop));
        var (cards, figures) = (await reading, (await counting).ToDictionary(one => one.Bureau));
        var (newest, sites) = await running;
        var shown = period ?? (cards is [.., var last] ? last.Period : Quarter.Of(today).ToString());
        var card = cards.FirstOrDefault(card => card.Period == shown);
        return new()
        {
            Period = shown,
            Periods = [.. cards.Select(card => card.Period).Append(shown).Distinct().OrderDescending(StringComparer.Ordinal)],
            Scorecard = card,
            Bureaus = [.. city.Bureaus.Select(bureau => LineOf(bureau, card, figures.GetValueOrDefault(bureau.Id)))],
            DueSoon = await waiting,
            LastRun = newest,
            Unread = [.. sites.Where(site => site.State != "whole").OrderBy(site => site.Bureau, StringComparer.Ordinal)],
            Trend = [.. cards.Select(card => (card.Period, Overview.MeanOf(card)))],
        };
    }

    /// <summary>Neither mended nor struck off.</summary>
    public static bool IsStanding(Finding finding) => finding.Status is not (FindingStatus.Verified or FindingStatus.Dismissed or FindingStatus.Exempted);

    /// <summary>The newest run, and how each site's own last visit ended: a run may be of one bureau only, or still under way.</summary>
    private async Task<(Run? Newest, IReadOnlyList<SiteRun> Sites)> LastVisitsAsync(CancellationToken stop)
    {
        Run? newest = null;
        List<SiteRun> sites = [];
        var wanted = city.Bureaus.SelectMany(bureau => bureau.Sites).Select(site => site.Key).ToHashSet();
        await foreach (var run in runs.RecentAsync(stop).Take(RunsLookedAt))
        {
            newest ??= run;
            sites.AddRange(run.Sites.Where(site => wanted.Remove(site.Key)));
            if (wanted.Count == 0) break;
        }
        return (newest, sites);
    }

    private static BureauLine LineOf(Bureau bureau, Scorecard? card, BureauFigures? figures) => new(bureau.Id, bureau.Name, card?.Of(bureau.Id),
        figures?.Standing ?? 0, figures?.Of(FindingStatus.Suspected) ?? 0, figures?.Of(FindingStatus.Pending) ?? 0);
}
