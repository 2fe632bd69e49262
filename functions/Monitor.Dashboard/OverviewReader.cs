using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Dashboard;

/// <summary>Gathers the city page's figures.</summary>
public sealed class OverviewReader(Planning.City city, IFindingStore findings, IScorecardStore scorecards, IRunStore runs)
{
    private const int SoonInWorkingDays = 10;

    public async Task<Overview> ReadAsync(string? period, DateOnly today, CancellationToken stop)
    {
        var cards = await CardsAsync(stop);
        var shown = period ?? cards.LastOrDefault()?.Period ?? Quarter.Of(today).ToString();
        var card = cards.Find(card => card.Period == shown);
        var standing = await findings.QueryAsync(new(Period: shown), stop).Where(IsStanding).ToListAsync(stop);
        var byBureau = standing.ToLookup(finding => finding.Bureau);
        return new()
        {
            Period = shown,
            Periods = [.. cards.Select(card => card.Period).Append(shown).Distinct().OrderDescending(StringComparer.Ordinal)],
            Scorecard = card,
            Bureaus = [.. city.Bureaus.Select(bureau => LineOf(bureau, card, [.. byBureau[bureau.Id]]))],
            DueSoon = [.. standing.Where(finding => finding.Due is { } due && city.Calendar.Count(today, due) <= SoonInWorkingDays).OrderBy(finding => finding.Due).ThenBy(finding => finding.Bureau)],
            LastRun = await runs.RecentAsync(stop).FirstOrDefaultAsync(stop),
            Trend = [.. cards.Select(card => (card.Period, Mean(card)))],
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

    private static BureauLine LineOf(Bureau bureau, Scorecard? card, IReadOnlyList<Finding> standing) => new(bureau, card?.Of(bureau.Id),
        standing.Count(finding => finding.Outcome == Outcome.Missed), standing.Count(finding => finding.Outcome == Outcome.Unclear), standing.Count(finding => finding.Outcome == Outcome.NotDue));

    private static decimal Mean(Scorecard card) =>
        card.Bureaus.Where(score => score.Rank > 0).Select(score => score.Score).DefaultIfEmpty(0).Average();
}
