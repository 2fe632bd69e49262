using Monitor.Checks;
using Monitor.Checks.AnnualReport;

namespace Monitor.Dashboard.Reports;

/// <summary>What the self-check page shows: the empty form, a problem with what was sent, or the report as read with its verdicts.</summary>
public sealed record SelfCheckReading
{
    public string Text { get; init; } = "";
    public string Year { get; init; } = "";
    public string? Problem { get; init; }
    public Report? Report { get; init; }
    public IReadOnlyList<JudgedPoint>? Verdicts { get; init; }

    public IReadOnlyList<JudgedPoint> Of(Outcome outcome) => [.. (Verdicts ?? []).Where(point => point.Verdict.Outcome == outcome)];
}

/// <summary>A verdict with the check behind it.</summary>
public sealed record JudgedPoint(Verdict Verdict, CheckInfo? Check);
