namespace Monitor.Pages;

/// <summary>
/// A site as one visit saw it: the state of every known address, with facts of the pages that were read. Saved packed, one blob a site;
/// judged again without a crawl.
/// </summary>
public sealed record SiteSnapshot
{
    public required string Bureau { get; init; }

    /// <summary><see cref="Planning.Site.Key"/>.</summary>
    public required string Site { get; init; }
    public required string Url { get; init; }
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>When its visit began (UTC): what happened later may not be in it. Null: written by an older version.</summary>
    public DateTimeOffset? StartedAt { get; init; }
    public required SiteState State { get; init; }

    /// <summary>Why it is not whole, a sentence for people; null when whole.</summary>
    public string? Why { get; init; }

    /// <summary>What else is to be told of the visit, sentences for people.</summary>
    public IReadOnlyList<string> Notes { get => field ?? []; init; }

    /// <summary>Pages by <see cref="PageRecord.Url"/>, in the order they were found.</summary>
    public IReadOnlyList<PageRecord> Pages { get; init; } = [];

    /// <summary>Link targets that were checked and not crawled: attachments and other hosts.</summary>
    public IReadOnlyList<LinkTarget> Targets { get; init; } = [];

    /// <summary>What the network said beside pages: certificate, second host, search probe. Key -> fact.</summary>
    public IReadOnlyDictionary<string, string> Artifacts { get; init; } = new Dictionary<string, string>();

    /// <summary>Attachments whose text was read.</summary>
    public IReadOnlyList<AttachmentText> Attachments { get; init; } = [];
    public IReadOnlyList<TlsFact> Tls { get; init; } = [];
    public SearchProbe? Search { get; init; }

    /// <summary>Spaced tries of the home page, over days.</summary>
    public IReadOnlyList<AccessTry> Tries { get; init; } = [];
    public VisitFigures Figures { get; init; } = new();
}

public enum SiteState { Whole, Partial, Unreachable, Refused }

/// <summary>One address of a site: what the last request ended in, and the facts last read (kept over a 304).</summary>
public sealed record PageRecord
{
    /// <summary>As the link wrote it, absolute, without fragment.</summary>
    public required string Url { get; init; }
    public required FetchOutcome Outcome { get; init; }
    public int? Status { get; init; }

    /// <summary>A sentence for people, when the outcome is a failure.</summary>
    public string? Why { get; init; }

    /// <summary>SHA-256 (hex, lower case) of the raw bytes: the key of the stored copy.</summary>
    public string? Sha256 { get; init; }
    public DateTimeOffset? FetchedAt { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }

    /// <summary>The day this address was first seen by us.</summary>
    public DateOnly FirstSeenOn { get; init; }

    /// <summary>The page that linked to it first.</summary>
    public string? FoundOn { get; init; }

    /// <summary>Links away from a root.</summary>
    public int Depth { get; init; }

    /// <summary>The address of the same site that it redirects to and that has a record of its own; outcome and facts are that one's.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Its facts are those of the page as a browser shows it, scripts run.</summary>
    public bool IsRendered { get; init; }

    /// <summary>Facts; null when it never could be read.</summary>
    public Page? Page { get; init; }

    public bool WasRead => Outcome is FetchOutcome.Fetched or FetchOutcome.NotModified && Page is not null;
}

/// <summary>A link target outside the crawl, asked for by HEAD or GET. <paramref name="FoundOn"/>: at most ten pages that link to it; <paramref name="Pages"/> counts all.</summary>
public sealed record LinkTarget(string Url, FetchOutcome Outcome, int? Status, string Text, IReadOnlyList<string> FoundOn, int Pages, string? ContentType = null, long? Length = null, string? ETag = null, string? LastModified = null);

/// <summary>What run.json tells of a visit. Bytes as received on the wire after decompression.</summary>
public sealed record VisitFigures
{
    public int Pages { get; init; }
    public int NotModified { get; init; }
    public long Bytes { get; init; }
    public double Seconds { get; init; }

    /// <summary>Outcome in kebab-case -> count, failures only.</summary>
    public IReadOnlyDictionary<string, int> Failures { get; init; } = new Dictionary<string, int>();
}
