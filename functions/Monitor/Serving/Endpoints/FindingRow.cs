using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Serving.Endpoints;

/// <summary>A finding as a line of findings.ndjson, with what further readers need behind it. Days are Asia/Shanghai.</summary>
public record FindingRow(
    string Id, string Bureau, string Duty, string Check, string? Section, string Subject, Outcome Outcome, string? Url, string Reason, string? Quote,
    EvidenceRow? Evidence, string? Indicator, decimal Loss, bool Veto, FindingStatus Status, DateOnly FirstSeen, DateOnly LastSeen, DateOnly? Due,
    string Period, int Recurrences, DateOnly? ExemptUntil)
{
    public static FindingRow Of(Finding finding) => new(
        finding.Id, finding.Bureau, finding.Duty, finding.Check, finding.Section, finding.Subject, finding.Outcome, finding.Url, finding.Reason, finding.Quote,
        EvidenceRow.Of(finding.Evidence), finding.Indicator, finding.Loss, finding.Veto, finding.Status, finding.FirstSeen, finding.LastSeen, finding.Due,
        finding.Period, finding.Recurrences, finding.ExemptUntil);
}

/// <summary>The stored copy that proves a finding; <paramref name="Sha256"/> opens it under `evidence/`.</summary>
public sealed record EvidenceRow(string Url, string? Sha256, DateTimeOffset? FetchedAt)
{
    public static EvidenceRow? Of(Evidence? evidence) => evidence is null ? null : new(evidence.Url, evidence.Sha256, evidence.FetchedAt);
}
