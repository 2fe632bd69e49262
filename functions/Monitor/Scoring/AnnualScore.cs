using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>A bureau's year: the mean of its quarters by weight, graded and ranked in its class.</summary>
/// <param name="Quarters">Each quarter of the year with its score; null: not scored, and left out of the mean.</param>
public sealed record AnnualScore(string Bureau, string Name, string Class, decimal Score, string Grade, int Rank, IReadOnlyList<QuarterScore> Quarters)
{
    /// <summary>Vetoes of the year with their quarter, `2026Q1 V3`.</summary>
    public IReadOnlyList<string> Vetoes { get; init; } = [];
}

public sealed record QuarterScore(string Period, decimal? Score, string? Grade);

/// <summary>The mean of a year's quarters.</summary>
public static class AnnualMean
{
    /// <summary>Weights of the four quarters, first to fourth; null: equal. Quarters a bureau has no score for leave its mean.</summary>
    public static IReadOnlyList<AnnualScore> Of(int year, IReadOnlyCollection<Scorecard> cards, IndicatorSet set, IReadOnlyList<decimal>? weights = null)
    {
        var quarters = Enumerable.Range(1, 4).Select(number => new Quarter(year, number).ToString()).ToList();
        var byPeriod = cards.GroupBy(card => card.Period).ToDictionary(same => same.Key, same => same.MaxBy(card => card.Version)!);
        var scores = quarters.SelectMany(period => byPeriod.TryGetValue(period, out var card) ? card.Bureaus.Select(bureau => (Period: period, Score: bureau)) : []).ToLookup(pair => pair.Score.Bureau);
        var ranked = Ranking.Rank(scores.Select(bureau => Mean(bureau.ToDictionary(pair => pair.Period, pair => pair.Score), quarters, set, weights ?? [1, 1, 1, 1])));
        return [.. ranked.Select(bureau => Annual(bureau, scores[bureau.Bureau].ToDictionary(pair => pair.Period, pair => pair.Score), quarters))];
    }

    private static BureauScore Mean(Dictionary<string, BureauScore> byPeriod, List<string> quarters, IndicatorSet set, IReadOnlyList<decimal> weights)
    {
        var scored = quarters.Index().Where(quarter => byPeriod.TryGetValue(quarter.Item, out var score) && score.Rank > 0)
            .Select(quarter => (byPeriod[quarter.Item].Score, Weight: weights[quarter.Index])).ToList();
        var weight = scored.Sum(pair => pair.Weight);
        var mean = weight == 0 ? 0 : ScoreCalculator.Round(scored.Sum(pair => pair.Score * pair.Weight) / weight);
        var last = byPeriod.MaxBy(pair => pair.Key, StringComparer.Ordinal).Value;
        return last with { Score = mean, Grade = weight == 0 ? ScoreCalculator.Unscored : (set.Grades.FirstOrDefault(grade => mean >= grade.Min) ?? set.Grades[^1]).Name };
    }

    private static AnnualScore Annual(BureauScore mean, Dictionary<string, BureauScore> byPeriod, List<string> quarters) => new(
        mean.Bureau, mean.Name, mean.Class, mean.Score, mean.Grade, mean.Rank,
        [.. quarters.Select(period => byPeriod.TryGetValue(period, out var score) && score.Rank > 0 ? new QuarterScore(period, score.Score, score.Grade) : new QuarterScore(period, null, null))])
    {
        Vetoes = [.. quarters.Where(byPeriod.ContainsKey).SelectMany(period => byPeriod[period].Vetoes.Select(veto => $"{period} {veto}"))],
    };
}
