namespace Monitor.Findings;

/// <summary>What a bureau says about a finding.</summary>
/// <param name="Text">Official Chinese; may be empty for a rectified one with a link.</param>
/// <param name="Link">The page that shows the mended state, absolute http(s); a rectified reply without one counts as not rectified.</param>
/// <param name="Until">The day until which an exemption is asked for; null leaves it to the office.</param>
public sealed record BureauReply(ReplyKind Kind, string Text, string? Link, DateOnly? Until, Actor By);

/// <summary>What the office can decide about a finding. Accept: a doubt is a fault; a reply is right. Return: a reply is not. Notify: it was told to the bureau. Reword: lists tell it in other words.</summary>
public enum Ruling { Accept, Return, Dismiss, Exempt, Notify, Reword }

/// <summary>A decision of the office.</summary>
/// <param name="Why">The reason; needed for all but accept and notify. Of a rewording: the new words.</param>
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

    /// <summary>As it stands now; null where it was refused.</summary>
    public Finding? Finding => this switch
    {
        Moved moved => moved.Change.Finding,
        Unchanged same => same.Known,
        _ => null,
    };

    /// <summary>The finding moves, and the event tells who did it and why.</summary>
    public sealed record Moved(FindingChange Change) : Rectified;

    /// <summary>It stands so already: nothing is written.</summary>
    public sealed record Unchanged(Finding Known) : Rectified;

    /// <summary>Not possible as it stands; the sentence tells the person why.</summary>
    public sealed record Refused(string Why) : Rectified;
}
