namespace Monitor.Pages;

/// <summary>A section (栏目) found on a site, with its items over all its list pages.</summary>
public sealed record SiteSection
{
    public required string Key { get; init; }

    /// <summary>The name the site gives it.</summary>
    public required string Name { get; init; }
    public required string Url { get; init; }

    /// <summary>How it was found: pin, menu link, column meta, breadcrumb, title, address. A sentence for people.</summary>
    public required string How { get; init; }

    /// <summary>The list of its page that it is, where that has several; null: the page.</summary>
    public string? List { get; init; }

    /// <summary>The page where its link stands.</summary>
    public string? FoundOn { get; init; }

    /// <summary>Its own page and its further list pages, first page first; all were read.</summary>
    public IReadOnlyList<PageRecord> Pages { get; init; } = [];

    /// <summary>Each item once (canonical address), newest first; undated last.</summary>
    public IReadOnlyList<SectionItem> Items { get; init; } = [];

    /// <summary>Why its list could not be read whole (script, refused page, page limit); null: read whole.</summary>
    public string? Unread { get; init; }

    /// <summary>The newest day that an item shows.</summary>
    public DateOnly? Newest => Items is [{ Published.Day: var day }, ..] ? day : null;

    /// <summary>Title of the newest 情况说明 that there is nothing to publish.</summary>
    public string? NilNote => Items.FirstOrDefault(item => item.IsNilNote)?.Title;

    /// <summary>Other pages that menus or links call by one of the section's names: the group it lies in, or the page within that group.</summary>
    public IReadOnlyList<PageRecord> Namesakes { get; init; } = [];

    /// <summary>The body text of a section that is one page (a guide, an organisation page).</summary>
    public Page? Body => Pages is [{ Page: { } page }, ..] ? page : null;
}

/// <summary>An item of a section: a list row joined with its article where that was read.</summary>
public sealed record SectionItem
{
    public required string Title { get; init; }
    public required string Url { get; init; }

    /// <summary>Publication day; null when nothing shows one.</summary>
    public ShownDate? Published { get; init; }
    public ShownDate? Formed { get; init; }
    public DateOnly? FirstSeenOn { get; init; }

    /// <summary>The article as it was read; null: not read, or not of this site.</summary>
    public PageRecord? Article { get; init; }

    /// <summary>A 情况说明 that there is nothing to publish.</summary>
    public bool IsNilNote { get; init; }

    /// <summary>The list page it stands on.</summary>
    public required string ListedOn { get; init; }

    /// <summary>Where its row stands on that page; null: unknown.</summary>
    public TextSpan? ListedAt { get; init; }
}

/// <summary>The answer to "where is this section?"</summary>
public abstract record SectionMatch
{
    private SectionMatch() { }

    public sealed record Found(SiteSection Section) : SectionMatch;

    /// <summary>Its link stands there, but its page could not be read (refused, timed out, other host): <paramref name="Why"/> for people.</summary>
    public sealed record Unreadable(string Name, string Url, string Why) : SectionMatch;

    /// <summary>Its link stands there, but the target is dead: <paramref name="FoundOn"/> shows it.</summary>
    public sealed record Dead(string Name, string Url, string FoundOn) : SectionMatch;

    /// <summary>Two or more candidates are equally good.</summary>
    public sealed record Ambiguous(IReadOnlyList<PageLink> Candidates) : SectionMatch;

    /// <summary>Nothing matches. <paramref name="MenuUrl"/> is where it should stand.</summary>
    public sealed record Missing(IReadOnlyList<PageLink> NearMisses, string MenuUrl) : SectionMatch
    {
        /// <summary>A column that may be the section under another name, or its name without a link: a person decides.</summary>
        public PageLink? Perhaps { get; init; }

        /// <summary>How far the search went, a sentence for people.</summary>
        public string? Looked { get; init; }
    }
}
