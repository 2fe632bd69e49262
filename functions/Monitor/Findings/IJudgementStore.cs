using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>All verdicts on one bureau in one period, met ones too: what a scorecard is computed from. Replaced by each judgement of the period.</summary>
public sealed record JudgedBureau
{
    public required string Bureau { get; init; }
    public required string Period { get; init; }
    public required string Run { get; init; }

    /// <summary>The day of judgement, Asia/Shanghai.</summary>
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyList<JudgedDuty> Verdicts { get; init; }

    /// <summary>Whether every site of the bureau was read whole.</summary>
    public bool Whole { get; init; }
}

/// <summary>A verdict with the id of its duty and of the finding it makes.</summary>
public sealed record JudgedDuty(string Duty, string Finding, Verdict Verdict);

/// <summary>Keeps the latest judgement of each bureau and period.</summary>
public interface IJudgementStore
{
    Task SaveAsync(JudgedBureau judged, CancellationToken stop);

    Task<JudgedBureau?> FindAsync(string bureau, string period, CancellationToken stop);
}
