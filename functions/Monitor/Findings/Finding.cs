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

    /// <summary>The office's own words for lists, in place of <see cref="Reason"/>; gone once the fault is mended.</summary>
    public string? Wording { get; init; }
    public string? Quote { get; init; }
    public Evidence? Evidence { get; init; }

    /// <summary>SHA-256 of a picture of the page as <see cref="Evidence"/> has it; null: none was taken.</summary>
    public string? Screenshot { get; init; }
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

    /// <summary>When the look was taken, or the office decided what is so, that counts last (UTC); an older look says nothing any more.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>How often it came back after it was verified (反复出现).</summary>
    public int Recurrences { get; init; }

    /// <summary>Exempted until this day, inclusive.</summary>
    public DateOnly? ExemptUntil { get; init; }

    /// <summary>When a look first saw it absent, until a second one confirms it (UTC).</summary>
    public DateTimeOffset? AbsentSince { get; init; }

    /// <summary>The last day a look saw it mended.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>What the bureau last replied, and when (UTC); null once it was settled.</summary>
    public ReplyKind? Reply { get; init; }
    public DateTimeOffset? RepliedAt { get; init; }

    /// <summary>The words and the link of the last reply; they stay after it was settled.</summary>
    public string? ReplyText { get; init; }
    public string? ReplyLink { get; init; }

    /// <summary>The day until which an exemption was asked for.</summary>
    public DateOnly? AskedUntil { get; init; }

    /// <summary>The list that notified it last, and the day that went out.</summary>
    public string? List { get; init; }
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The last day a look-back (回头看) was ordered.</summary>
    public DateOnly? LookedBackOn { get; init; }

    /// <summary>The same finding of the bureau that was merged into or renamed to this one.</summary>
    public string? Formerly { get; init; }

    /// <summary>How its status moved, oldest first: rates are counted from it without reading events. Null: it was stored before moves were kept.</summary>
    public IReadOnlyList<StatusMove>? Moves { get; init; }

    /// <summary>How the verdict came about.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];

    /// <summary>The last period it was seen in.</summary>
    public string Period { get; init; } = "";

    /// <summary>Opaque version of the stored row; empty: not stored yet.</summary>
    public string ETag { get; init; } = "";

    /// <summary>The day somebody waits for: when a duty ahead falls due, or the deadline of what was sent and is not settled; null: none.</summary>
    public DateOnly? AwaitedOn => Status is FindingStatus.Pending or FindingStatus.Notified or FindingStatus.Returned or FindingStatus.Answered ? Due : null;

    /// <summary>Nothing is asked of anyone: verified, dismissed or closed.</summary>
    public bool IsSettled => Status is FindingStatus.Verified or FindingStatus.Dismissed or FindingStatus.Closed;

    /// <summary>A look has proved it, and nothing has ended it since.</summary>
    public bool IsConfirmed => Status is FindingStatus.Open or FindingStatus.Notified or FindingStatus.Answered or FindingStatus.Returned or FindingStatus.Reopened or FindingStatus.Exempted;

    /// <summary>Equal in every word, versions of the stored row aside.</summary>
    public bool SaysTheSameAs(Finding other) =>
        this with { Trace = [], Moves = null, ETag = "" } == other with { Trace = [], Moves = null, ETag = "" } && Trace.SequenceEqual(other.Trace) && (Moves ?? []).SequenceEqual(other.Moves ?? []);

    /// <summary>With the move that an event tells; half a history is not begun.</summary>
    public Finding After(FindingEvent happened) => happened.From == happened.To || (Moves is null && (happened.From is not null || Formerly is not null))
        ? this
        : this with { Moves = [.. Moves ?? [], new(happened.At, happened.From, happened.To, happened.Link is not null)] };
}

/// <summary>A move of a finding's status (UTC). <paramref name="Linked"/>: it came with a link, as a reply does.</summary>
public sealed record StatusMove(DateTimeOffset At, FindingStatus? From, FindingStatus To, bool Linked = false);

/// <summary>
/// States of a finding. Suspected: told as doubt or not yet confirmed. Pending: not due yet. Open: confirmed. Notified: on a list that was
/// sent. Answered: the bureau replied. Verified: a later look saw it mended. Returned: the look did not. Reopened: it came back.
/// Dismissed: the office decided that it is no fault. Exempted: not pursued until a day. Closed: ended without ever being a confirmed
/// fault, or no longer judged (its duty left the plan, was waived or moved to another bureau).
/// </summary>
public enum FindingStatus { Suspected, Pending, Open, Notified, Answered, Verified, Returned, Reopened, Dismissed, Exempted, Closed }

/// <summary>What a bureau can reply to a finding.</summary>
public enum ReplyKind { Rectified, Explanation, Appeal, Exemption }

/// <summary>One change of a finding, append-only. The key is made of its content, so that a redelivered message writes it once.</summary>
public sealed record FindingEvent(string Finding, DateTimeOffset At, string Who, FindingStatus? From, FindingStatus To, string Why)
{
    /// <summary>The page that the look saw, where one was seen.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The run that caused it, where one did.</summary>
    public string? Run { get; init; }

    /// <summary>A link, e.g. of a bureau's reply.</summary>
    public string? Link { get; init; }
}
