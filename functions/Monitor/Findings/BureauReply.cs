namespace Monitor.Findings;

/// <summary>What a bureau says about a finding.</summary>
/// <param name="Text">Official Chinese; may be empty for a rectified one with a link.</param>
/// <param name="Link">The page that shows the mended state, absolute http(s); a rectified reply without one counts as not rectified.</param>
/// <param name="Until">The day until which an exemption is asked for.</param>
public sealed record BureauReply(ReplyKind Kind, string Text, string? Link, DateOnly? Until, Actor By);

/// <summary>What the office can decide about a finding.</summary>
public enum Ruling { Accept, Return, Dismiss, Exempt, Notify }

/// <summary>A decision of the office.</summary>
/// <param name="Why">The reason; needed for all but accept and notify.</param>
/// <param name="Until">The last day of an exemption; after an exemption request it defaults to the day asked for.</param>
/// <param name="Due">The rectification deadline that comes with a notification or a return.</param>
/// <param name="List">The number of the list that notifies.</param>
public sealed record OfficeDecision(Ruling Ruling, string Why, DateOnly? Until, DateOnly? Due, string? List, Actor By);

/// <summary>Who acts, at which instant (UTC), and which day that is in Asia/Shanghai.</summary>
public sealed record Actor(string Who, DateTimeOffset At, DateOnly Today);

/// <summary>What became of a reply or decision.</summary>
public abstract record Rectified
{
    private Rectified()
    {
    }

    /// <summary>The finding moves, and the event tells who did it and why.</summary>
    public sealed record Moved(FindingChange Change) : Rectified;

    /// <summary>It stands so already: nothing is written.</summary>
    public sealed record Unchanged(Finding Finding) : Rectified;

    /// <summary>Not possible as it stands; the sentence tells the person why.</summary>
    public sealed record Refused(string Why) : Rectified;
}
