using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>How strongly a place speaks for a section's name; the smaller the stronger.</summary>
internal enum Voice { Navigation, Column, Body, Title, List, Address, Footer }

/// <summary>Somebody calls an address by a name. <paramref name="OnHome"/>: said on a home page.</summary>
internal sealed record Mention(string Name, string Words, Voice Voice, PageRecord? On, bool OnHome);

/// <summary>An address with every name it is called by.</summary>
internal sealed class Target(string url, string key)
{
    public string Url { get; } = url;
    public string Key { get; } = key;
    public Dictionary<string, Mention> Names { get; } = new(StringComparer.Ordinal);

    public void Add(Mention mention)
    {
        if (!Names.TryGetValue(mention.Name, out var known) || mention.Voice < known.Voice || (mention.Voice == known.Voice && mention.OnHome && !known.OnHome)) Names[mention.Name] = mention;
    }
}

/// <summary>All of a bureau's pages by address, all names by target, made once in one pass over the links.</summary>
internal sealed class SiteIndex
{
    private const int MostPagesOfLines = 300;
    private readonly Dictionary<string, PageRecord> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkTarget> outside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Target> targets = new(StringComparer.Ordinal);
    private readonly HashSet<(string Url, string Text, Voice Voice)> told = [];
    private readonly Dictionary<string, int> rowPages = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<PageRecord>> read;
    private readonly HashSet<string> homeNames;
    private readonly Lazy<Dictionary<string, (string Words, string Url)>> lines;

    public SiteIndex(Bureau bureau, IReadOnlyList<SiteSnapshot> snapshots)
    {
        Bureau = bureau;
        lines = new(ReadLines);
        // The same record stands under several addresses; comparing records by value would hash whole pages
        read = new(() => [.. pages.Values.Where(page => page.WasRead).Distinct(ReferenceEqualityComparer.Instance).Cast<PageRecord>()]);
        Names = new([bureau.Name, .. bureau.Aliases]);
        Bounds = new(bureau);
        Today = DateOnly.FromDateTime(snapshots.Select(snapshot => snapshot.TakenAt).DefaultIfEmpty().Max().ToOffset(TimeSpan.FromHours(8)).DateTime);
        foreach (var page in snapshots.SelectMany(snapshot => snapshot.Pages)) Register(page);
        foreach (var target in snapshots.SelectMany(snapshot => snapshot.Targets)) outside.TryAdd(AddressName.Of(target.Url), target);
        Homes = [.. bureau.Sites.SelectMany(site => site.Roots).Select(root => Page(root.AbsoluteUri)).OfType<PageRecord>().Where(page => page.WasRead).Distinct()];
        homeNames = [.. Homes.Select(home => AddressName.Of(home.Url))];
        foreach (var page in snapshots.SelectMany(snapshot => snapshot.Pages).Where(page => page.WasRead)) Read(page, IsHome(page.Url));
    }

    public Bureau Bureau { get; }

    /// <summary>The day the latest snapshot was taken, Asia/Shanghai.</summary>
    public DateOnly Today { get; }
    public SectionName Names { get; }
    public SiteBounds Bounds { get; }
    public IReadOnlyList<PageRecord> Homes { get; }
    public IEnumerable<Target> Targets => targets.Values;

    /// <summary>Every page that was read, once.</summary>
    public IReadOnlyList<PageRecord> Read() => read.Value;

    public PageRecord? Page(string url) => pages.GetValueOrDefault(AddressName.Of(url));

    public LinkTarget? Outside(string url) => outside.GetValueOrDefault(AddressName.Of(url));

    public Target? Target(string url) => targets.GetValueOrDefault(AddressName.Of(url));

    /// <summary>Short lines of pages that are no articles, by name: what stands there and leads nowhere.</summary>
    public IReadOnlyDictionary<string, (string Words, string Url)> Lines => lines.Value;

    /// <summary>Rows that stand on very many pages are a side list, not a column's own; nor is the way home.</summary>
    public bool IsSideRow(string url) => IsHome(url) || rowPages.GetValueOrDefault(AddressName.Of(url)) is var count && count >= 8 && count * 4 > pages.Count;

    public bool IsHome(string url) => homeNames.Contains(AddressName.Of(url));

    private Dictionary<string, (string Words, string Url)> ReadLines()
    {
        var found = new Dictionary<string, (string Words, string Url)>(StringComparer.Ordinal);
        foreach (var page in Read().Where(page => page.Page!.Kind != PageKind.Article && Bounds.Holds(page.Url)).Take(MostPagesOfLines))
            foreach (var line in page.Page!.MenuLabels.Concat(page.Page.Text.Split('\n').Where(line => line.Length is >= 4 and <= 16)))
                found.TryAdd(Names.Of(line), (line.Trim(), page.Url));
        return found;
    }

    private void Register(PageRecord page)
    {
        var key = AddressName.Of(page.Url);
        if (!pages.TryGetValue(key, out var known) || (page.WasRead && !known.WasRead)) pages[key] = page;
        if (page is { WasRead: true, Page.Url: { } final } && !pages.ContainsKey(AddressName.Of(final))) pages[AddressName.Of(final)] = page;
    }

    private void Read(PageRecord record, bool onHome)
    {
        var page = record.Page!;
        foreach (var link in page.Links) Linked(link, record, onHome, VoiceOf(link.Place));
        foreach (var crumb in page.Breadcrumbs) Linked(crumb, record, onHome, Voice.Column);
        foreach (var url in page.Rows.Select(row => AddressName.Of(row.Url)).Distinct()) rowPages[url] = rowPages.GetValueOrDefault(url) + 1;
        OwnNames(record, page, onHome);
    }

    private void Linked(PageLink link, PageRecord on, bool onHome, Voice voice)
    {
        // href="#" leads nowhere: the page that holds such a menu item is not the column it names
        if (voice != Voice.Column && AddressName.Of(link.Url) == AddressName.Of(on.Url) && !HasFragment(link.Url)) return;
        if (link.Text.Length is > 0 and <= 40 && told.Add((link.Url, link.Text, onHome ? voice - 100 : voice))) Call(link.Url, link.Text, voice, on, onHome);
        if (link.Title is { Length: > 0 and <= 40 } title && title != link.Text && told.Add((link.Url, title, onHome ? voice - 100 : voice))) Call(link.Url, title, voice, on, onHome);
    }

    // ColumnName names the column an article lies in, so only a page that is no article is called by it.
    private void OwnNames(PageRecord record, Page page, bool onHome)
    {
        if (onHome) return;
        var isArticle = page.Kind == PageKind.Article;
        if (!isArticle && page.Metas.TryGetValue("columnname", out var column)) Call(record.Url, column, Voice.Column, record, false);
        Call(record.Url, page.Title, isArticle ? Voice.List : Voice.Title, record, false);
        if (!isArticle && page.HtmlTitle.Split(['-', '_', '|', '–', '—'], StringSplitOptions.TrimEntries) is [var first, ..]) Call(record.Url, first, Voice.Title, record, false);
        if (!isArticle && page.Headings is [var heading, ..]) Call(record.Url, heading, Voice.Title, record, false);
    }

    private static bool HasFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && at < url.Length - 1;

    private void Call(string url, string words, Voice voice, PageRecord on, bool onHome)
    {
        var name = Names.Of(words);
        if (name.Length < 2) return;
        var key = AddressName.Of(url);
        if (!targets.TryGetValue(key, out var target)) targets[key] = target = new(url, key);
        target.Add(new(name, words, voice, on, onHome));
    }

    private static Voice VoiceOf(LinkPlace place) => place switch
    {
        LinkPlace.Navigation => Voice.Navigation,
        LinkPlace.Breadcrumb => Voice.Column,
        LinkPlace.List => Voice.List,
        LinkPlace.Footer => Voice.Footer,
        _ => Voice.Body,
    };
}
