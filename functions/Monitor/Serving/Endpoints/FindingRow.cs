using System.Text.Json.Serialization;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;

namespace Monitor.Serving.Endpoints;

/// <summary>A finding as a line of findings.ndjson, with what further readers need behind it. Days are Asia/Shanghai.</summary>
public record FindingRow(
    string Id, string Bureau, string Duty, string Check, string? Section, string Subject, Outcome Outcome, string? Url, string Reason, string? Quote,
    EvidenceRow? Evidence, string? Indicator, decimal Loss, bool Veto, FindingStatus Status, DateOnly FirstSeen, DateOnly LastSeen, DateOnly? Due,
    string Period, int Recurrences, DateOnly? ExemptUntil)
{
    public static FindingRow Of(Finding finding) => new(
        finding.Id, finding.Bureau, finding.Duty, finding.Check, finding.Section, finding.Subject, finding.Outcome, finding.Url, finding.Reason, finding.Quote,
        EvidenceRow.Of(finding), finding.Indicator, finding.Loss, finding.Veto, finding.Status, finding.FirstSeen, finding.LastSeen, finding.Due,
        finding.Period, finding.Recurrences, finding.ExemptUntil);
}

/// <summary>
/// The stored copy that proves a finding, and the picture of it where one was taken; their hashes open them under `evidence/`. <paramref name="Position"/>:
/// where the quote stands in `evidence/{sha256}?format=text`, in UTF-16 code units.
/// </summary>
public sealed record EvidenceRow(
    string Url, string? Sha256, DateTimeOffset? FetchedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Screenshot = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TextSpan? Position = null)
{
    public static EvidenceRow? Of(Finding finding) => finding.Evidence is { } evidence ? new(evidence.Url, evidence.Sha256, evidence.FetchedAt, finding.Screenshot, evidence.Position) : null;
}
