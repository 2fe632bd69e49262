namespace Monitor.Scoring;

/// <summary>What freezing a quarter came to.</summary>
public abstract record CloseOutcome
{
    private CloseOutcome() { }

    /// <summary>A new version to be stored.</summary>
    public sealed record Frozen(Scorecard Card) : CloseOutcome;

    /// <summary>The frozen version says the same already.</summary>
    public sealed record Unchanged(Scorecard Card) : CloseOutcome;

    /// <summary>Not frozen; reasons in official Chinese.</summary>
    public sealed record Refused(IReadOnlyList<string> Reasons) : CloseOutcome;
}

/// <summary>Freezes a quarter's scores: version 1 once the quality gate is open, further versions only with a reason, and none for nothing.</summary>
public static class QuarterClose
{
    /// <summary><paramref name="frozen"/>: the newest frozen version, null before the first. <paramref name="today"/>: Asia/Shanghai.</summary>
    public static CloseOutcome Close(Scorecard running, Scorecard? frozen, QualityReport quality, DateOnly today, string? reason = null)
    {
        if (frozen is not null && SaysTheSame(running, frozen)) return new CloseOutcome.Unchanged(frozen);
        List<string> against = [.. quality.MayClose ? [] : quality.Reasons];
        if (frozen is not null && string.IsNullOrWhiteSpace(reason)) against.Add($"{running.Period}已定稿（第{frozen.Version}版），重新计算须写明原因");
        if (against is not []) return new CloseOutcome.Refused(against);
        return new CloseOutcome.Frozen(running with { Version = (frozen?.Version ?? 0) + 1, VersionReason = frozen is null ? null : reason!.Trim(), ClosedOn = today });
    }

    /// <summary>Whether two cards give the same scores for the same reasons.</summary>
    public static bool SaysTheSame(Scorecard one, Scorecard other) =>
        one.Period == other.Period && one.IndicatorSet == other.IndicatorSet && one.Bureaus.SelectMany(Words).SequenceEqual(other.Bureaus.SelectMany(Words));

    private static IEnumerable<object> Words(BureauScore bureau) =>
    [
        bureau.Bureau, bureau.Class, bureau.Score, bureau.Grade, bureau.Rank, bureau.Bonus, .. bureau.Vetoes,
        .. bureau.Indicators.SelectMany(indicator => (IEnumerable<object>)[indicator.Id, indicator.Points, indicator.Earned, indicator.Applicable, .. indicator.Losses]),
    ];
}
