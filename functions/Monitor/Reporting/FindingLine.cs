using System.Text.Json.Serialization;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;

namespace Monitor.Reporting;

/// <summary>A finding as findings.ndjson, tables and the API show it; the order of the members is the order in the file.</summary>
public sealed record FindingLine(
    string Id, string Bureau, string Duty, string Check, string? Section, string Subject, Outcome Outcome, string? Url, string Reason, string? Quote,
    EvidenceLine? Evidence, string? Indicator, decimal Loss, bool Veto, FindingStatus Status, DateOnly FirstSeen, DateOnly LastSeen, DateOnly? Due)
{
    public static FindingLine Of(Finding finding) => new(
        finding.Id, finding.Bureau, finding.Duty, finding.Check, finding.Section, finding.Subject, finding.Outcome, finding.Url ?? finding.Evidence?.Url,
        finding.Reason, finding.Quote ?? finding.Evidence?.Quote, EvidenceLine.Of(finding.Evidence), finding.Indicator, finding.Loss, finding.Veto,
        finding.Status, finding.FirstSeen, finding.LastSeen, finding.Due);
}

/// <summary>The stored copy that proves a finding: its address, SHA-256 (hex), when it was fetched (UTC), and where the quote stands in its readable text.</summary>
public sealed record EvidenceLine(string Url, string? Sha256, DateTimeOffset? FetchedAt, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TextSpan? Position = null)
{
    public static EvidenceLine? Of(Evidence? evidence) => evidence is null ? null : new(evidence.Url, evidence.Sha256, evidence.FetchedAt, evidence.Position);
}
