namespace Monitor.Pages;

/// <summary>
/// A bureau's sites as one tree of sections (栏目), as its judgement saw them: navigation, breadcrumbs, metas, sitemaps, column pages and list rows
/// merged; and what became of each section that its duties ask for. Kept small: no page, no item.
/// </summary>
public sealed record SectionTree
{
    public required string Bureau { get; init; }

    /// <summary>The judgement it belongs to, and its day (Asia/Shanghai).</summary>
    public string Run { get; init; } = "";
    public DateOnly? AsOf { get; init; }

    /// <summary>What was read of each site.</summary>
    public IReadOnlyList<SiteLook> Sites { get; init; } = [];

    /// <summary>Parents before children, children in the order in which the site names them.</summary>
    public IReadOnlyList<SectionNode> Nodes { get; init; } = [];

    /// <summary>Columns beyond the bound of the tree; none of them is taken for a section.</summary>
    public int LeftOut { get; init; }

    public IReadOnlyList<RequiredSection> Required { get; init; } = [];
}

/// <summary>A site of the bureau: when it was read (UTC), how far, and how many pages were.</summary>
public sealed record SiteLook(string Url, DateTimeOffset TakenAt, SiteState State, int Pages, string? Why = null);

/// <summary>A section of the site: a column page, a page that menus lead to, or a named list of a page.</summary>
public sealed record SectionNode
{
    /// <summary>Twelve hex digits of its address (and the name of its list): the same in every judgement.</summary>
    public required string Id { get; init; }

    /// <summary>What the site calls it.</summary>
    public required string Name { get; init; }
    public required string Url { get; init; }

    /// <summary>Null: a root.</summary>
    public string? Parent { get; init; }
    public int Depth { get; init; }
    public NodeState State { get; init; }

    /// <summary>Where the site calls it by a name.</summary>
    public IReadOnlyList<Sighting> Seen { get; init; } = [];

    /// <summary>Items over all its list pages; of a required section without a list of its own, those of the columns beneath it.</summary>
    public int Items { get; init; }
    public DateOnly? Newest { get; init; }

    /// <summary>Title of its newest 情况说明 that there is nothing to publish; null: none.</summary>
    public string? NilNote { get; init; }

    /// <summary>Why its list could not be read whole; null: read whole, or no list.</summary>
    public string? Unread { get; init; }

    /// <summary>The host (with its port) where that is not the host of the bureau's first site; null: that one.</summary>
    public string? Host { get; init; }

    /// <summary>That host is registered for the bureau: its pages are read.</summary>
    public bool IsRegistered { get; init; } = true;

    /// <summary>The bureau's id in the address, on a platform that bureaus share.</summary>
    public string? Organ { get; init; }

    /// <summary>Keys of the required sections that it was taken for.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}

/// <summary>What became of a node's page.</summary>
public enum NodeState { Read, Unread, Dead }

/// <summary>The words that name a section, the kind of place they stand in, and the page; null: a sitemap, a pin.</summary>
public sealed record Sighting(SeenIn In, string Words, string? On = null);

/// <summary>Kinds of places that name a section.</summary>
public enum SeenIn { Navigation, Breadcrumb, Meta, Body, Sitemap, Footer, Title, List, Address, Pin }

/// <summary>What became of the search for a section that duties ask for.</summary>
public sealed record RequiredSection
{
    public required string Key { get; init; }

    /// <summary>Its official name.</summary>
    public required string Name { get; init; }
    public required SectionState State { get; init; }

    /// <summary>The node that was taken for it; null: none.</summary>
    public string? Node { get; init; }

    /// <summary>What the site calls it, and where.</summary>
    public string? Told { get; init; }
    public string? Url { get; init; }

    /// <summary>Which of its names fitted; null: none.</summary>
    public NameMatch? By { get; init; }

    /// <summary>Why this one, or why none; a sentence for people.</summary>
    public required string Why { get; init; }

    /// <summary>Items over all its list pages, and the newest day.</summary>
    public int Items { get; init; }
    public DateOnly? Newest { get; init; }
    public string? NilNote { get; init; }

    /// <summary>All columns whose names fitted, the chosen one first.</summary>
    public IReadOnlyList<ConsideredColumn> Considered { get; init; } = [];

    /// <summary>Columns with names that come near.</summary>
    public IReadOnlyList<ConsideredColumn> NearMisses { get; init; } = [];
}

public enum SectionState { Found, Unreadable, Dead, Ambiguous, Missing }

/// <summary>Which name of a section fitted. Accepted: one that the office has added in its plan. Contained: a longer name that holds one.</summary>
public enum NameMatch { Official, Synonym, Accepted, Contained, Address, Pin }

/// <summary>A column that was looked at for a section. <paramref name="How"/>: where its name stands; null for a near miss.</summary>
public sealed record ConsideredColumn(string Words, string Url, string? How = null, string? Node = null);

/// <summary>Keeps the section tree of each bureau's latest judgement.</summary>
public interface ISectionTreeStore
{
    Task SaveAsync(SectionTree tree, CancellationToken stop);

    Task<SectionTree?> FindAsync(string bureau, CancellationToken stop);
}
