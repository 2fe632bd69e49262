namespace Monitor.Pages;

/// <summary>
/// What one page says, taken in one parse. Compact enough to keep for every page of a site and to judge again without a crawl.
/// Addresses are absolute. Text is NFC with white space folded; days are calendar days in Asia/Shanghai.
/// </summary>
public sealed record Page
{
    /// <summary>The address it was fetched from, after redirects inside the site.</summary>
    public required string Url { get; init; }

    /// <summary>Best title: meta ArticleTitle, then the heading of the article, then the document's title without the site's name.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where the title stands on the page; null: nowhere that readers see, or read by an older version.</summary>
    public TextSpan? TitleAt { get; init; }

    /// <summary>The document's &lt;title&gt; as written.</summary>
    public string HtmlTitle { get; init; } = "";
    public PageKind Kind { get; init; } = PageKind.Other;

    /// <summary>An answer of a list's data service (JSON, XML), not a page that readers see.</summary>
    public bool IsData { get; init; }
    public string? Language { get; init; }

    /// <summary>Meta name (lower case) -> content.</summary>
    public IReadOnlyDictionary<string, string> Metas { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<PageLink> Breadcrumbs { get; init; } = [];
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>Rows of its lists: a link with the day that stands beside it.</summary>
    public IReadOnlyList<ListRow> Rows { get; init; } = [];

    /// <summary>Every date it shows, with kind and place.</summary>
    public IReadOnlyList<ShownDate> Dates { get; init; } = [];

    /// <summary>Publication day by the priority of domain.md E.2: meta PubDate, head label, address.</summary>
    public ShownDate? Published { get; init; }

    /// <summary>成文日期, kept apart: a different fact.</summary>
    public ShownDate? Formed { get; init; }

    /// <summary>The update day it states of itself (更新日期).</summary>
    public ShownDate? Updated { get; init; }

    /// <summary>Label -> value of its head (索引号, 文号, 发布机构, 有效性, …) and of other label-value pairs; labels without inner spaces.</summary>
    public IReadOnlyList<LabelValue> Fields { get; init; } = [];
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Text of the content area, one line a block; without menus, footers and tools. At most 200,000 characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where the content stands among all that the page says; empty: read by an older version.</summary>
    public IReadOnlyList<TextRun> TextRuns { get => field ?? []; init; }

    /// <summary>Tables of the content area.</summary>
    public IReadOnlyList<PageTable> Tables { get; init; } = [];
    public IReadOnlyList<PageLink> Attachments { get; init; } = [];
    public IReadOnlyList<SiteMark> Marks { get; init; } = [];
    public PageImages Images { get; init; } = new(0, 0, 0);

    /// <summary>Links a reader cannot see, with why (display:none, off-screen, …).</summary>
    public IReadOnlyList<HiddenLink> HiddenLinks { get; init; } = [];

    /// <summary>Set when the page's list is filled by a script that was not read: the script's or service's address or name.</summary>
    public string? ScriptedList { get; init; }

    /// <summary>What a menu says without leading anywhere: names of its groups.</summary>
    // Snapshots of an older version say nothing of it, and the serialiser then sets null past an initialiser
    public IReadOnlyList<string> MenuLabels { get => field ?? []; init; }

    /// <summary>Further list pages it names (paging), absolute.</summary>
    public IReadOnlyList<string> MorePages { get; init; } = [];

    /// <summary>Traces of mojibake or mangling; null: intact.</summary>
    public TextDamage? Damage { get; init; }

    /// <summary>SHA-256 (hex) of title and content text: steady against visit counters and tokens.</summary>
    public string ContentHash { get; init; } = "";
}

public enum PageKind { Home, Column, Article, Other }

/// <summary>A link: where it stands tells how much its text weighs as a section name.</summary>
public sealed record PageLink(string Text, string Url, LinkPlace Place = LinkPlace.Body, string? Title = null, TextSpan? At = null);

public enum LinkPlace { Body, Navigation, Breadcrumb, List, Footer, Frame, Script }

/// <summary>A list row. <paramref name="Shown"/> is null where no day stands beside the link; an item that only a script opens has the page's address with a fragment of its own.</summary>
public sealed record ListRow(string Title, string Url, ShownDate? Shown, string? List = null, TextSpan? At = null);

/// <summary>A date a page shows: the day (first of month or year where that is all it says), what it is, how exact, where it stands, and its words; <paramref name="At"/>: their place on the page, null in metas and addresses.</summary>
public sealed record ShownDate(DateOnly Day, DateKind Kind, DatePrecision Precision, string Place, string Words, TimeOnly? Time = null, TextSpan? At = null);

public enum DateKind { Publication, Formation, Update, Deadline, Event, Regeneration, Unknown }

public enum DatePrecision { Minute, Day, Month, Year }

public sealed record LabelValue(string Label, string Value);

/// <summary>A table, spans resolved: every row has the same number of cells; a spanned cell repeats its text. <paramref name="Origins"/>[r][c] tells the cell that a text comes from ("r,c").</summary>
public sealed record PageTable(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<IReadOnlyList<string>>? Origins = null);

/// <summary>An identity mark found anywhere in the raw page: `conac`, `site-code`, `icp`, `police`, `host-unit`, `error-report`, `site-map`, `accessibility`, `contact`.</summary>
public sealed record SiteMark(string Kind, string Text);

public sealed record PageImages(int Count, int WithoutAlt, int InContent);

/// <summary>A link kept from readers. Links of one <paramref name="Group"/> lie in the same hidden element of the page.</summary>
public sealed record HiddenLink(string Url, string Text, string How, int Group = 0);

/// <summary>Damage of the text: `replacement`, `mojibake`, `pinyin-mangled`, with hits and a sample, and where that stands.</summary>
public sealed record TextDamage(string Kind, int Hits, string Sample, TextSpan? At = null);
