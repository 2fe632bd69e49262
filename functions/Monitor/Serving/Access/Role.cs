using Monitor.Reporting;

namespace Monitor.Serving;

/// <summary>Who may what. Anonymous: health, and published scorecards where the city turns that on. Reader: published rows. Bureau: its own rows. Office: everything.</summary>
public enum Role { Anonymous, Reader, Bureau, Office }

/// <summary>Who calls. <paramref name="Name"/> goes into the audit; <paramref name="Bureau"/> is set exactly for the bureau role.</summary>
public sealed record Visitor(string Name, Role Role, string? Bureau = null)
{
    public static Visitor Anonymous { get; } = new("anonymous", Role.Anonymous);

    /// <summary>Whether this visitor may know of a bureau: its name, sites and duties are no secret to readers.</summary>
    public bool MayKnow(string bureau) => Role == Role.Reader || MaySee(bureau);

    /// <summary>Whether the rows of a bureau are this visitor's to see.</summary>
    public bool MaySee(string bureau) => Role == Role.Office || (Role == Role.Bureau && Bureau == bureau);

    /// <summary>Whether a list is: drafts are the office's alone.</summary>
    public bool MaySee(IssueList list) => MaySee(list.Bureau) && (Role == Role.Office || list.SentOn is not null);
}
