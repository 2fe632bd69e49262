namespace Monitor.Scoring;

/// <summary>The scorecards of one period, as scorecard.json writes them.</summary>
public sealed record Scorecard
{
    public required string Period { get; init; }
    public required string IndicatorSet { get; init; }
    public required IReadOnlyList<BureauScore> Bureaus { get; init; }

    /// <summary>1 when first closed; an appeal makes a further version with its reason. 0: not closed yet.</summary>
    public int Version { get; init; }
    public string? VersionReason { get; init; }
}

/// <summary>A bureau's score of 100, its grade, and its rank in its class (ties share one: 1, 2, 2, 4).</summary>
public sealed record BureauScore
{
    public required string Bureau { get; init; }
    public required string Name { get; init; }

    /// <summary>`key-area` or `other`.</summary>
    public required string Class { get; init; }
    public decimal Score { get; init; }
    public string Grade { get; init; } = "";
    public int Rank { get; init; }
    public IReadOnlyList<string> Vetoes { get; init; } = [];
    public IReadOnlyList<IndicatorScore> Indicators { get; init; } = [];

    /// <summary>Share of the points that left the denominator (not applicable, or wholly unclear), 0 to 1.</summary>
    public decimal ShareLeftOut { get; init; }
}

/// <summary>Points of an indicator, what was earned, and each loss with the finding that costs it.</summary>
public sealed record IndicatorScore(string Id, decimal Points, decimal Earned, bool Applicable, IReadOnlyList<Loss> Losses)
{
    /// <summary>Why it left the denominator; null when it counts.</summary>
    public string? WhyLeftOut { get; init; }
}

public sealed record Loss(decimal Points, string Finding);
