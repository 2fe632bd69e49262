namespace Monitor.Serving;

/// <summary>Settings of the API and dashboard.</summary>
public sealed class ServingOptions
{
    /// <summary>Callers from this machine are signed in as office (`demo`, and `serve` without `--auth`).</summary>
    public bool LoopbackIsOffice { get; set; }

    /// <summary>The day that countdowns start from, Asia/Shanghai; null: the clock's.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>Anybody may read published scorecards.</summary>
    public bool PublicScorecards { get; set; }
}
