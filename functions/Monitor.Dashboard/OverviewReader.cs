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

    public async Task<Overview> ReadAsync(Visitor visitor, string? period, DateOnly today, CancellationToken stop)
    {
        var (reading, counting) = (scorecards.AllAsync(visitor, stop), findings.FiguresAsync(stop));
        var (waiting, running) = (findings.DueAsync(city.Calendar.Add(today, SoonInWorkingDays), ShownDue, stop), runs.RecentAsync(stop).FirstOrDefaultAsync(stop).AsTask());
        var (cards, figures) = (await reading, (await counting).ToDictionary(one => one.Bureau));
        var shown = period ?? (cards is [.., var newest] ? newest.Period : Quarter.Of(today).ToString());
        var card = cards.FirstOrDefault(card => card.Period == shown);
        return new()
        {
            Period = shown,
            Periods = [.. cards.Select(card => card.Period).Append(shown).Distinct().OrderDescending(StringComparer.Ordinal)],
            Scorecard = card,
            Bureaus = [.. city.Bureaus.Select(bureau => LineOf(bureau, card, figures.GetValueOrDefault(bureau.Id)))],
            DueSoon = await waiting,
            LastRun = await running,
            Trend = [.. cards.Select(card => (card.Period, Overview.MeanOf(card)))],
        };
    }

    /// <summary>Neither mended nor struck off.</summary>
    public static bool IsStanding(Finding finding) => finding.Status is not (FindingStatus.Verified or FindingStatus.Dismissed or FindingStatus.Exempted);

    private static BureauLine LineOf(Bureau bureau, Scorecard? card, BureauFigures? figures) => new(bureau.Id, bureau.Name, card?.Of(bureau.Id),
        figures?.Standing ?? 0, figures?.Of(FindingStatus.Suspected) ?? 0, figures?.Of(FindingStatus.Pending) ?? 0);
}
