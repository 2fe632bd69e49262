using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Dashboard.Bureaus;

/// <summary>What the bureau page shows.</summary>
public sealed record BureauReading
{
    public required Bureau Bureau { get; init; }
    public required string Period { get; init; }
    public required IReadOnlyList<string> Periods { get; init; }
    public BureauScore? Score { get; init; }
    public required IReadOnlyList<(string Period, decimal Score)> Trend { get; init; }

    /// <summary>Findings that are neither mended nor struck off.</summary>
    public required IReadOnlyList<Finding> Standing { get; init; }

    /// <summary>Findings that are: the history.</summary>
    public required IReadOnlyList<Finding> Settled { get; init; }
    public required IReadOnlyList<IssueList> Lists { get; init; }
    public required IReadOnlyList<SiteRun> Sites { get; init; }
}
