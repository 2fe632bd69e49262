using System.Text.Json.Serialization;

namespace Monitor.Scoring;

/// <summary>The scorecards of one period, as scorecard.json writes them.</summary>
public sealed record Scorecard
{
    public required string Period { get; init; }
    public required string IndicatorSet { get; init; }

    /// <summary>By class, then by rank, unscored bureaus last.</summary>
    public required IReadOnlyList<BureauScore> Bureaus { get; init; }

    /// <summary>1 when first closed; an appeal makes a further version with its reason. 0: not closed yet.</summary>
    public int Version { get; init; }
    public string? VersionReason { get; init; }

    /// <summary>The day this version was frozen, Asia/Shanghai.</summary>
    public DateOnly? ClosedOn { get; init; }

    public BureauScore? Of(string bureau) => Bureaus.FirstOrDefault(score => score.Bureau == bureau);
}

/// <summary>A bureau's score of 100, its grade, and its rank in its class (ties share one: 1, 2, 2, 4).</summary>
public sealed record BureauScore
{
    public required string Bureau { get; init; }
    public required string Name { get; init; }

    /// <summary>`key-area` or `other`.</summary>
    public required string Class { get; init; }

    /// <summary>Two digits. With a bonus it may pass 100; with a veto it ends at 59.99; 0 where nothing could be judged.</summary>
    public decimal Score { get; init; }
    public string Grade { get; init; } = "";

    /// <summary>From 1; 0: nothing could be judged, so not ranked.</summary>
    public int Rank { get; init; }

    /// <summary>`V1` to `V6`, or the id of a plan's own veto duty.</summary>
    public IReadOnlyList<string> Vetoes { get; init; } = [];
    public IReadOnlyList<IndicatorScore> Indicators { get; init; } = [];

    /// <summary>Share of the points that left the denominator (not applicable, or wholly unclear), 0 to 1.</summary>
    public decimal ShareLeftOut { get; init; }

    /// <summary>The part of <see cref="ShareLeftOut"/> that left because it could not be read: what the quality gate looks at.</summary>
    public decimal ShareUnread { get; init; }

    /// <summary>Before bonus and veto.</summary>
    public decimal BaseScore { get; init; }
    public decimal Bonus { get; init; }

    /// <summary>Each veto in words, with the findings that prove it.</summary>
    public IReadOnlyList<VetoFound> VetoesFound { get; init; } = [];

    /// <summary>The score of the quarter before, and the change against it; null: none.</summary>
    public decimal? PreviousScore { get; init; }
    public decimal? Change { get; init; }
}

/// <summary>Points of an indicator, what was earned, and each loss with the finding that costs it.</summary>
public sealed record IndicatorScore(string Id, decimal Points, decimal Earned, bool Applicable, IReadOnlyList<Loss> Losses)
{
    /// <summary>Why it left the denominator; null when it counts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WhyLeftOut { get; init; }

    /// <summary>It left because it was wholly unclear.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unread { get; init; }
}

/// <summary>Points lost to one finding. <paramref name="Why"/>: null where the finding itself is the fault, else <see cref="NilNote"/> or <see cref="Rectification"/>.</summary>
public sealed record Loss(decimal Points, string Finding, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Why = null)
{
    /// <summary>A met 情况说明 earns less than full; the id is of its verdict, which is no finding.</summary>
    public const string NilNote = "nil-note";

    /// <summary>The finding was not rectified in time, did not pass its re-inspection, or came back.</summary>
    public const string Rectification = "rectification";
}

/// <summary>A veto (单项否决) in words, with what proves it; a person's veto may have no finding.</summary>
public sealed record VetoFound(string Id, string Name, string Why, IReadOnlyList<string> Findings);
