using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>
/// Verdicts in, scorecard out; pure. Losses, scores and shares are decimals; a loss and a score are rounded to two digits, half away from zero,
/// before they are added, graded or ranked, so that what is printed adds up.
/// </summary>
public static class ScoreCalculator
{
    /// <summary>A vetoed bureau's score ends here.</summary>
    public const decimal VetoCap = 59.99m;
    public const decimal MostBonus = 5m;

    /// <summary>Bonus counts from this score up, and only without a veto.</summary>
    public const decimal BonusFrom = 80m;
    public const string Unscored = "暂不评定";

    /// <summary>Scores every bureau of the city; one that <paramref name="byBureau"/> lacks was not judged and stays unscored.</summary>
    public static ScoringResult Score(City city, string period, IReadOnlyDictionary<string, IReadOnlyList<ScoredVerdict>> byBureau, OfficeInput? input = null)
    {
        var scored = city.Bureaus
            .Select(bureau => BureauScoring.Score(bureau, city.Indicators, byBureau.GetValueOrDefault(bureau.Id) ?? [], input ?? OfficeInput.None))
            .ToList();
        var losses = scored.SelectMany(bureau => bureau.Losses)
            .GroupBy(loss => loss.Key).ToDictionary(same => same.Key, same => same.Sum(loss => loss.Value));
        var card = new Scorecard { Period = period, IndicatorSet = city.Indicators.Id, Bureaus = Ranking.Rank(scored.Select(bureau => bureau.Score)) };
        return new(card, losses);
    }

    internal static decimal Round(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}
