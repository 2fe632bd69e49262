using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>A bureau's share of the points of one indicator group; null: nothing of the group applies.</summary>
public sealed record HeatCell(string Group, string Name, decimal Earned, decimal Points, decimal? Share, bool Unread);

/// <summary>One line of the heat map.</summary>
public sealed record HeatRow(string Bureau, string Name, IReadOnlyList<HeatCell> Cells);

/// <summary>Bureaus by indicator groups, for overviews.</summary>
public static class HeatMap
{
    /// <summary>Rows in the card's order, cells in the set's.</summary>
    public static IReadOnlyList<HeatRow> Of(Scorecard card, IndicatorSet set) =>
    [
        .. card.Bureaus.Select(bureau =>
        {
            var scores = bureau.Indicators.ToDictionary(indicator => indicator.Id);
            return new HeatRow(bureau.Bureau, bureau.Name, [.. set.Groups.Select(group => Cell(group, scores))]);
        }),
    ];

    private static HeatCell Cell(IndicatorGroup group, Dictionary<string, IndicatorScore> scores)
    {
        var scored = group.Indicators.Select(indicator => scores.GetValueOrDefault(indicator.Id)).OfType<IndicatorScore>().ToList();
        var counted = scored.Where(indicator => indicator.Applicable).ToList();
        var (earned, points) = (counted.Sum(indicator => indicator.Earned), counted.Sum(indicator => indicator.Points));
        return new(group.Id, group.Name, earned, points, points == 0 ? null : Math.Round(earned / points, 4, MidpointRounding.AwayFromZero), counted is [] && scored.Exists(indicator => indicator.Unread));
    }
}
