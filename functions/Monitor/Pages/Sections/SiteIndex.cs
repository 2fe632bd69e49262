using System.Text.RegularExpressions;
using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>How strongly a place speaks for a section's name; the smaller the stronger.</summary>
internal enum Voice { Navigation, Column, Body, Title, List, Address, Footer }

/// <summary>Somebody calls an address by a name. <paramref name="OnHome"/>: said on a home page.</summary>
internal sealed record Mention(string Name, string Words, Voice Voice, PageRecord? On, bool OnHome);

/// <summary>The words that a page calls an address by.</summary>
internal readonly record struct Sighted(SeenIn Place, string Words, PageRecord On, bool ByItself);

/// <summary>A page that speaks, in the form its address is compared in.</summary>
internal sealed record Speaker(PageRecord Page, string Key, bool IsHome, bool IsMap);

/// <summary>An address with every name it is called by.</summary>
internal sealed class Target(string url, string key)
{
    public string Url { get; } = url;
    public string Key { get; } = key;
    public Dictionary<string, Mention> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The first to name it in each kind of place, another page than its own before that.</summary>
    public List<Sighted> Seen { get; } = new(1);

    /// <summary>Whether a page other than its own names it in one of these places.</summary>
    public bool IsTold(params ReadOnlySpan<SeenIn> places)
    {
        foreach (var sighted in Seen)
            if (!sighted.ByItself && places.Contains(sighted.Place)) return true;
        return false;
    }

    public void Add(Mention mention, SeenIn place, bool byItself)
    {
        Add(mention);
        if (ColumnRule.IsPaging(mention.Words)) return;
        var at = Seen.FindIndex(sighted => sighted.Place == place);
        if (at < 0) Seen.Add(new(place, mention.Words, mention.On!, byItself));
        else if (Seen[at].ByItself && !byItself) Seen[at] = new(place, mention.Words, mention.On!, false);
    }

    public void Add(Mention mention)
    {
        if (!Names.TryGetValue(mention.Name, out var known) || mention.Voice < known.Voice || (mention.Voice == known.Voice && mention.OnHome && !known.OnHome)) Names[mention.Name] = mention;
    }
}

/// <summary>All of a bureau's pages by address, all names by target, made once in one pass over the links.</summary>
internal sealed partial class SiteIndex
{
    private const int MostPagesOfLines = 300;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageRecord> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkTarget> outside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Target> targets = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, string Words, Voice Voice, SeenIn Place, bool OnHome, bool ByItself)> told = [];
    private readonly Dictionary<string, int> rowPages = new(StringComparer.Ordinal);
    private readonly HashSet<string> morePages = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<PageRecord>> read;
    private readonly HashSet<string> homeNames;
    private readonly Lazy<Dictionary<string, (string Words, string Url)>> lines;
    private readonly Lazy<HashSet<string>> columnNames;
    private readonly Lazy<string> looked;

    public SiteIndex(Bureau bureau, IReadOnlyList<SiteSnapshot> snapshots)
    {
        Bureau = bureau;
        lines = new(ReadLines);
        columnNames = new(() => [.. targets.Values.SelectMany(target => target.Names.Values).Where(mention => mention.Voice <= Voice.Body).Select(mention => mention.Name)]);
        looked = new(() => $"已读取{Read().Count}个页面，逐一比对了导航、位置导航、栏目标签和页面链接中的{columnNames.Value.Count}个名称。");
        // The same record stands under several addresses; comparing records by value would hash whole pages
        read = new(() => [.. pages.Values.Where(page => page.WasRead).Distinct(ReferenceEqualityComparer.Instance).Cast<PageRecord>()]);
        Names = new([bureau.Name, .. bureau.Aliases]);
        Bounds = new(bureau);
        Today = DateOnly.FromDateTime(snapshots.Select(snapshot => snapshot.TakenAt).DefaultIfEmpty().Max().ToOffset(TimeSpan.FromHours(8)).DateTime);
        foreach (var page in snapshots.SelectMany(snapshot => snapshot.Pages)) Register(page);
        foreach (var target in snapshots.SelectMany(snapshot => snapshot.Targets)) outside.TryAdd(AddressName.Of(target.Url), target);
        Homes = [.. bureau.Sites.SelectMany(site => site.Roots).Select(root => Page(root.AbsoluteUri)).OfType<PageRecord>().Where(page => page.WasRead).Distinct()];
        homeNames = [.. Homes.Select(home => AddressName.Of(home.Url))];
        foreach (var page in snapshots.SelectMany(snapshot => snapshot.Pages).Where(page => page.WasRead)) Read(page);
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

    public PageRecord? Page(string url) => pages.GetValueOrDefault(KeyOf(url));

    public PageRecord? Page(Target target) => pages.GetValueOrDefault(target.Key);

    /// <summary>Whether another page names the address as a further page of its list.</summary>
    public bool IsMore(string key) => morePages.Contains(key);

    public LinkTarget? Outside(string url) => outside.GetValueOrDefault(KeyOf(url));

    public Target? Target(string url) => targets.GetValueOrDefault(KeyOf(url));

    /// <summary>How many pages and names every search goes through, a sentence for people.</summary>
    public string Looked => looked.Value;

    /// <summary>Whether some address is called by the name in a menu, a breadcrumb, a meta or a body.</summary>
    public bool IsColumnName(string name) => columnNames.Value.Contains(Names.Of(name));

    public bool IsFirstHost(string host) => Bureau.Sites is [var first, ..] && string.Equals(first.Url.Authority, host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Short lines of pages that are no articles, by name: what stands there and leads nowhere.</summary>
    public IReadOnlyDictionary<string, (string Words, string Url)> Lines => lines.Value;

    /// <summary>Rows that stand on very many pages are a side list, not a column's own; nor is the way home.</summary>
    public bool IsSideRow(string url) => IsHome(url) || rowPages.GetValueOrDefault(KeyOf(url)) is var count && count >= 8 && count * 4 > pages.Count;

    public bool IsHome(string url) => homeNames.Contains(KeyOf(url));

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

    private void Read(PageRecord record)
    {
        var page = record.Page!;
        var by = new Speaker(record, KeyOf(record.Url), IsHome(record.Url), MapName().IsMatch(page.Title) || MapName().IsMatch(page.HtmlTitle) || (page.Metas.TryGetValue("columnname", out var column) && MapName().IsMatch(column)));
        foreach (var link in page.Links) Linked(link, by, VoiceOf(link.Place));
        foreach (var crumb in page.Breadcrumbs.Where(crumb => !IsColumnOfArticle(crumb, page))) Linked(crumb, by, Voice.Column);
        foreach (var key in page.Rows.Select(row => KeyOf(row.Url)).Distinct()) rowPages[key] = rowPages.GetValueOrDefault(key) + 1;
        foreach (var more in page.MorePages) if (KeyOf(more) is var key && key != by.Key) morePages.Add(key);
        OwnNames(by, page);
    }

    private void Linked(PageLink link, Speaker by, Voice voice)
    {
        var key = KeyOf(link.Url);
        // href="#" leads nowhere: the page that holds such a menu item is not the column it names
        if (voice != Voice.Column && key == by.Key && !HasFragment(link.Url)) return;
        var place = PlaceOf(voice, by);
        if (link.Text.Length is > 0 and <= 40) Tell(link.Url, key, link.Text, voice, place, by);
        if (link.Title is { Length: > 0 and <= 40 } title && title != link.Text) Tell(link.Url, key, title, voice, place, by);
    }

    private void Tell(string url, string key, string words, Voice voice, SeenIn place, Speaker by)
    {
        if (told.Add((key, words, voice, place, by.IsHome, key == by.Key))) Call(url, key, words, voice, place, by);
    }

    // The last step above an article, written without a link, names the column it lies in
    private bool IsColumnOfArticle(PageLink crumb, Page page) => page.Kind == PageKind.Article && crumb.Url == page.Url && Names.Of(crumb.Text) != Names.Of(page.Title);

    // ColumnName names the column an article lies in, so only a page that is no article is called by it.
    private void OwnNames(Speaker by, Page page)
    {
        if (by.IsHome) return;
        var (url, isArticle) = (by.Page.Url, page.Kind == PageKind.Article);
        if (!isArticle && page.Metas.TryGetValue("columnname", out var column)) Call(url, by.Key, column, Voice.Column, SeenIn.Meta, by);
        Call(url, by.Key, page.Title, isArticle ? Voice.List : Voice.Title, SeenIn.Title, by);
        if (!isArticle && page.HtmlTitle.Split(['-', '_', '|', '–', '—'], StringSplitOptions.TrimEntries) is [var first, ..]) Call(url, by.Key, first, Voice.Title, SeenIn.Title, by);
        if (!isArticle && page.Headings is [var heading, ..]) Call(url, by.Key, heading, Voice.Title, SeenIn.Title, by);
    }

    private static SeenIn PlaceOf(Voice voice, Speaker by) => voice switch
    {
        Voice.Column => SeenIn.Breadcrumb,
        Voice.Footer => SeenIn.Footer,
        _ when by.IsMap => SeenIn.Sitemap,
        Voice.Navigation => SeenIn.Navigation,
        Voice.List => SeenIn.List,
        _ => SeenIn.Body,
    };

    /// <summary><see cref="AddressName"/>, made once an address: menus stand on every page.</summary>
    public string KeyOf(string url) => keys.TryGetValue(url, out var key) ? key : keys[url] = AddressName.Of(url);

    private static bool HasFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && at < url.Length - 1;

    private void Call(string url, string key, string words, Voice voice, SeenIn place, Speaker by)
    {
        var name = Names.Of(words);
        if (name.Length < 2) return;
        if (!targets.TryGetValue(key, out var target)) targets[key] = target = new(url, key);
        target.Add(new(name, words, voice, by.Page, by.IsHome), place, key == by.Key);
    }

    [GeneratedRegex("^(?:网站|站点)地图|^site ?map", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MapName();

    private static Voice VoiceOf(LinkPlace place) => place switch
    {
        LinkPlace.Navigation => Voice.Navigation,
        LinkPlace.Breadcrumb => Voice.Column,
        LinkPlace.List => Voice.List,
        LinkPlace.Footer => Voice.Footer,
        _ => Voice.Body,
    };
}
