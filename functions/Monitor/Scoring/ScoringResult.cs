namespace Monitor.Scoring;

/// <summary>A scorecard, and what each confirmed fault of the period costs (0 once its indicator is used up), keyed by finding id.</summary>
public sealed record ScoringResult(Scorecard Scorecard, IReadOnlyDictionary<string, decimal> Losses);
