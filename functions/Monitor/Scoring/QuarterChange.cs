namespace Monitor.Scoring;

/// <summary>Quarter on quarter: each bureau's score beside that of the period before.</summary>
public static class QuarterChange
{
    /// <summary>The card with <see cref="BureauScore.PreviousScore"/> and <see cref="BureauScore.Change"/>; a bureau unscored in either period has none.</summary>
    public static Scorecard Against(Scorecard card, Scorecard? previous)
    {
        var before = previous?.Bureaus.Where(bureau => bureau.Rank > 0).ToDictionary(bureau => bureau.Bureau, bureau => bureau.Score) ?? [];
        return card with
        {
            Bureaus =
            [
                .. card.Bureaus.Select(bureau => bureau.Rank > 0 && before.TryGetValue(bureau.Bureau, out var score)
                    ? bureau with { PreviousScore = score, Change = bureau.Score - score }
                    : bureau with { PreviousScore = null, Change = null }),
            ],
        };
    }
}
