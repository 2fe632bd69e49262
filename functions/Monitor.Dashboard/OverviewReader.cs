using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Dashboard;

/// <summary>Gathers the city page's figures.</summary>
/// <remarks>Counts come from the store's own figures and index of days: no finding is counted row by row.</remarks>
public sealed class OverviewReader(Planning.City city, IFindingStore findings, IScorecardStore scorecards, IRunStore runs)
{
    private const int SoonInWorkingDays = 10;
    private const int ShownDue = 20;

    public async Task<Overview> ReadAsync(string? period, DateOnly today, CancellationToken stop)
    {
        var cards = await CardsAsync(stop);
        var shown = period ?? cards.LastOrDefault()?.Period ?? Quarter.Of(today).ToString();
        var card = cards.Find(card => card.Period == shown);
        var figures = (await findings.FiguresAsync(stop)).ToDictionary(one => one.Bureau);
        return new()
        {
            Period = shown,
            Periods = [.. cards.Select(card => card.Period).Append(shown).Distinct().OrderDescending(StringComparer.Ordinal)],
            Scorecard = card,
            Bureaus = [.. city.Bureaus.Select(bureau => LineOf(bureau, card, figures.GetValueOrDefault(bureau.Id)))],
            DueSoon = await findings.DueAsync(city.Calendar.Add(today, SoonInWorkingDays), ShownDue, stop),
            LastRun = await runs.RecentAsync(stop).FirstOrDefaultAsync(stop),
            Trend = [.. cards.Select(card => (card.Period, Overview.MeanOf(card)))],
        };
    }

    /// <summary>Every period's scorecard, oldest first; a few dozen at most.</summary>
    private async Task<List<Scorecard>> CardsAsync(CancellationToken stop)
    {
        var cards = new List<Scorecard>();
        await foreach (var period in scorecards.PeriodsAsync(stop))
            if (await scorecards.FindAsync(period, stop) is { } card) cards.Add(card);
        return [.. cards.OrderBy(card => card.Period, StringComparer.Ordinal)];
    }

    /// <summary>Neither mended nor struck off.</summary>
    public static bool IsStanding(Finding finding) => finding.Status is not (FindingStatus.Verified or FindingStatus.Dismissed or FindingStatus.Exempted);

    private static BureauLine LineOf(Bureau bureau, Scorecard? card, BureauFigures? figures) => new(bureau.Id, bureau.Name, card?.Of(bureau.Id),
        figures?.Standing ?? 0, figures?.Of(FindingStatus.Suspected) ?? 0, figures?.Of(FindingStatus.Pending) ?? 0);
}
