namespace Monitor.Scoring;

/// <summary>What people and our own ledger add to a period's score; all optional.</summary>
public sealed record OfficeInput
{
    public static OfficeInput None { get; } = new();

    /// <summary>V1 is only ever a person's decision; other vetoes may be decided too.</summary>
    public IReadOnlyList<DecidedVeto> Vetoes { get; init; } = [];
    public IReadOnlyList<BonusPoints> Bonuses { get; init; } = [];

    /// <summary>REC-1 to REC-4, from the ledger; a bureau without rates is in its first round.</summary>
    public IReadOnlyList<RatedIndicator> Rated { get; init; } = [];
}

/// <summary>A veto a person decided, with the reason that is printed.</summary>
public sealed record DecidedVeto(string Bureau, string Veto, string Why, string DecidedBy, string? Finding = null);

/// <summary>Bonus points of a bureau with their reason; all of a bureau's together count up to <see cref="ScoreCalculator.MostBonus"/>.</summary>
public sealed record BonusPoints(string Bureau, decimal Points, string Why);

/// <summary>An indicator earned by a rate: <paramref name="Failed"/> of <paramref name="Of"/> cases cost their share of the points; 0 cases: not applicable.</summary>
public sealed record RatedIndicator(string Bureau, string Indicator, int Of, IReadOnlyList<string> Failed, string? WhyNone = null);
