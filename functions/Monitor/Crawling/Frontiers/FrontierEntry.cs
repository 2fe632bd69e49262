namespace Monitor.Crawling.Frontiers;

/// <summary>How soon an address is asked for: sections and lists before articles, what was only known from before later, what may have no end last.</summary>
internal enum EntryRank { Root, Section, Paging, Article, Remembered, Doubtful }

/// <summary>An address to ask for, and how it was come by.</summary>
internal sealed record FrontierEntry(string Url, EntryRank Rank, int Depth, string? FoundOn)
{
    /// <summary>The day that stands beside its link: newer articles go first.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Redirects that led here.</summary>
    public int Hops { get; init; }

    /// <summary>Looks that ended in a transient failure.</summary>
    public int Looks { get; init; }

    /// <summary>Lies beyond the root's folder: read, but its links are not followed.</summary>
    public bool IsLeaf { get; init; }

    /// <summary>Pages in a row that led here and held nothing, each in a folder of the one before.</summary>
    public int Barren { get; init; }

    /// <summary>Its end is known already under a folder further up: a link written relative to the wrong place.</summary>
    public bool IsMirror { get; init; }

    /// <summary>Waits until everything else is read.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>The order of a queue.</summary>
internal readonly record struct Priority(EntryRank Rank, int Depth, int DaysBack, int Sequence) : IComparable<Priority>
{
    public static Priority Of(FrontierEntry entry, int sequence) =>
        new(entry.IsDoubtful ? EntryRank.Doubtful : entry.Rank, entry.IsDoubtful ? -entry.Depth : entry.Depth, entry.Day is { } day ? -day.DayNumber : 0, sequence);

    // Of the doubtful the deepest goes first: it shows soonest whether there is an end. An article's day weighs more than its depth: the newest news may stand three links deep
    public int CompareTo(Priority other) => Rank == EntryRank.Article && other.Rank == EntryRank.Article
        ? (DaysBack, Depth, Sequence).CompareTo((other.DaysBack, other.Depth, other.Sequence))
        : (Rank, Depth, Sequence).CompareTo((other.Rank, other.Depth, other.Sequence));
}
