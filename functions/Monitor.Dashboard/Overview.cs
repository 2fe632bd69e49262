using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Dashboard;

/// <summary>What the city page shows of one period.</summary>
public sealed record Overview
{
    public required string Period { get; init; }
    public required IReadOnlyList<string> Periods { get; init; }
    public Scorecard? Scorecard { get; init; }

    /// <summary>Every bureau of the city, with its counts.</summary>
    public required IReadOnlyList<BureauLine> Bureaus { get; init; }

    /// <summary>Duties and rectifications that fall due within ten working days, or are overdue; soonest first.</summary>
    public required FindingsDue DueSoon { get; init; }
    public Run? LastRun { get; init; }

    /// <summary>Sites whose own last visit did not read them whole.</summary>
    public required IReadOnlyList<SiteRun> Unread { get; init; }

    /// <summary>Mean score of each period, oldest first.</summary>
    public required IReadOnlyList<(string Period, decimal Mean)> Trend { get; init; }

    /// <summary>States of a fault that a look proved and nothing has ended, as a filter of `findings`.</summary>
    public const string StandingStatuses = "open,notified,answered,returned,reopened";

    /// <summary>Mean of the bureaus that were scored; 0: none was.</summary>
    public static decimal MeanOf(Scorecard card) => card.Bureaus.Where(score => score.Rank > 0).Select(score => score.Score).DefaultIfEmpty(0).Average();
}

/// <summary>A bureau with how many findings of it stand in which state.</summary>
public sealed record BureauLine(string Id, string Name, BureauScore? Score, int Open = 0, int Unclear = 0, int Pending = 0);
