using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>
/// A verdict with a history. The same finding in every run: its id is made of bureau, duty and subject. Verdicts that are met end findings
/// and are not kept as ones.
/// </summary>
public sealed record Finding
{
    /// <summary>16 hex digits, see <see cref="FindingId"/>.</summary>
    public required string Id { get; init; }
    public required string Bureau { get; init; }
    public required string Duty { get; init; }
    public required string Check { get; init; }
    public string? Section { get; init; }
    public required string Subject { get; init; }

    /// <summary>Missed, Unclear or NotDue; Met once verified.</summary>
    public required Outcome Outcome { get; init; }
    public string? Url { get; init; }
    public required string Reason { get; init; }
    public string? Quote { get; init; }
    public Evidence? Evidence { get; init; }
    public string? Indicator { get; init; }

    /// <summary>Points it costs in its period, after caps; 0 for unclear and not-due.</summary>
    public decimal Loss { get; init; }
    public bool Veto { get; init; }
    public FindingStatus Status { get; init; }

    /// <summary>Days of judgement (`--as-of`), Asia/Shanghai.</summary>
    public DateOnly FirstSeen { get; init; }
    public DateOnly LastSeen { get; init; }

    /// <summary>The due day of a not-due verdict, or the rectification deadline once it was sent.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How often it came back after it was verified (反复出现).</summary>
    public int Recurrences { get; init; }

    /// <summary>Exempted until this day.</summary>
    public DateOnly? ExemptUntil { get; init; }

    /// <summary>How the verdict came about.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];

    /// <summary>The last period it was seen in.</summary>
    public string Period { get; init; } = "";

    /// <summary>Opaque version of the stored row; empty: not stored yet.</summary>
    public string ETag { get; init; } = "";
}

/// <summary>
/// States of a finding. Suspected: told as doubt or not yet confirmed. Pending: not due yet. Open: confirmed. Notified: on a list that was
/// sent. Answered: the bureau replied. Verified: a later look saw it mended. Returned: the look did not. Reopened: it came back.
/// </summary>
public enum FindingStatus { Suspected, Pending, Open, Notified, Answered, Verified, Returned, Reopened, Dismissed, Exempted }

/// <summary>One change of a finding, append-only. The key is made of its content, so that a redelivered message writes it once.</summary>
public sealed record FindingEvent(string Finding, DateTimeOffset At, string Who, FindingStatus? From, FindingStatus To, string Why)
{
    /// <summary>The run that caused it, where one did.</summary>
    public string? Run { get; init; }

    /// <summary>A link, e.g. of a bureau's reply.</summary>
    public string? Link { get; init; }
}
