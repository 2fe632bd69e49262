using Monitor.Pages;

namespace Monitor.Checks.AnnualReport;

/// <summary>A report put before the checks: itself, last year's where there is one, other bureaus' where known, and how its words become evidence.</summary>
public sealed record ReportCase(Report Report, Func<string?, Evidence> Quote)
{
    public Report? Previous { get; init; }

    /// <summary>Cells that the page and its attached copy tell differently.</summary>
    public IReadOnlyList<(string Cell, decimal OnPage, decimal InFile)> Differences { get; init; } = [];

    /// <summary>Above this share of common passages a report looks copied (R10, a recommendation).</summary>
    public decimal Threshold { get; init; } = 0.85m;

    public Verdict Missed(string subject, string reason, string? quote = null) => Verdict.Missed(subject, reason, Quote(quote));

    public Verdict Unclear(string subject, string reason, string? quote = null) => Verdict.Unclear(subject, reason, Quote(quote));

    public Verdict Met(string subject, string reason) => Verdict.Met(subject, reason, Quote(null));
}
