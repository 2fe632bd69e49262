using System.Text.RegularExpressions;
using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>A section's pages and items: its list pages, the columns beneath it, articles that name it in their breadcrumb.</summary>
internal sealed partial class SectionReader(SiteIndex site, SectionVocabulary vocabulary)
{
    private const int MostPages = 2_000, Sisters = 4;
    private readonly Lazy<ILookup<string, PageRecord>> byCrumb = new(() => Crumbs(site));
    private readonly OwnRows rows = new(site, vocabulary);

    public SiteSection Read(SectionDefinition section, string name, PageRecord first, string how, string? foundOn)
    {
        var pages = new List<PageRecord>();
        var unread = ListPages(first, pages);
        var items = new ItemJoin(site);
        foreach (var page in pages)
            foreach (var row in rows.Of(page, section, name)) items.Add(row, page);
        if (items.Count == 0) unread ??= Children(section, name, first, pages, items);
        foreach (var article in byCrumb.Value[AddressName.Of(first.Url)].Where(page => page.Page!.Kind == PageKind.Article)) items.Add(article, first);
        return new()
        {
            Key = section.Key,
            Name = name,
            Url = first.Url,
            How = how,
            FoundOn = foundOn,
            Pages = pages,
            Items = items.Newest(),
            Unread = unread,
        };
    }

    /// <summary>What stands on a column's own list pages; pages that another column has taken are left out.</summary>
    public SiteSection Own(string name, PageRecord first, ISet<string> taken)
    {
        var pages = new List<PageRecord>();
        var unread = ListPages(first, pages, taken);
        var items = new ItemJoin(site);
        var section = new SectionDefinition("", name, []);
        foreach (var page in pages)
            foreach (var row in rows.Of(page, section, name)) items.Add(row, page);
        foreach (var article in byCrumb.Value[AddressName.Of(first.Url)].Where(page => page.Page!.Kind == PageKind.Article)) items.Add(article, first);
        return new() { Key = "", Name = name, Url = first.Url, How = "", Pages = pages, Items = items.Newest(), Unread = unread };
    }

    /// <summary>A section that is one list of a page with several.</summary>
    public SiteSection OfBlock(string key, string name, PageRecord page)
    {
        var items = new ItemJoin(site);
        foreach (var row in page.Page!.Rows.Where(row => row.List == name)) items.Add(row, page);
        return new() { Key = key, Name = name, Url = page.Url, List = name, How = $"页面“{page.Page.Title}”上的“{name}”列表", FoundOn = page.Url, Pages = [page], Items = items.Newest() };
    }

    /// <summary>The page and all list pages it leads to; returns why one could not be read.</summary>
    private string? ListPages(PageRecord first, List<PageRecord> pages, ISet<string>? taken = null)
    {
        string? unread = null;
        var seen = new HashSet<string> { AddressName.Of(first.Url) };
        var pending = new Queue<PageRecord>([first]);
        while (pending.TryDequeue(out var page) && pages.Count < MostPages)
        {
            pages.Add(page);
            if (page.Page!.ScriptedList is { } script) unread ??= $"列表由脚本加载（{script}）";
            unread ??= ListGaps.Of(page.Page, site.Page);
            foreach (var url in page.Page.MorePages)
            {
                if (AddressName.Of(url) is var key && (!seen.Add(key) || taken?.Add(key) == false)) continue;
                if (site.Page(url) is { WasRead: true } more) pending.Enqueue(more);
                else unread ??= WhyUnread(site.Page(url));
            }
        }
        return unread;
    }

    // Paging scripts count pages that are not there: a dead further page is no gap.
    private static string? WhyUnread(PageRecord? page) => page switch
    {
        null => "部分列表页尚未抓取",
        { Outcome: FetchOutcome.NotFound or FetchOutcome.Gone or FetchOutcome.SoftNotFound } => null,
        _ => $"列表页 {page.Url} 未能读取：{page.Why ?? page.Outcome.Sentence}",
    };

    // A column of columns: those beneath its address, or whose breadcrumb leads through it.
    private string? Children(SectionDefinition section, string name, PageRecord parent, List<PageRecord> pages, ItemJoin items)
    {
        string? unread = null;
        var framed = pages.SelectMany(page => Linked(page, place => place == LinkPlace.Frame)).ToList();
        var through = byCrumb.Value[AddressName.Of(parent.Url)].Where(page => page.Page!.Kind != PageKind.Article);
        foreach (var child in framed.Concat(Beneath(section, parent)).Concat(through).DistinctBy(page => page.Url).Where(page => page != parent && !pages.Contains(page)).Take(60).ToList())
        {
            var list = new List<PageRecord>();
            unread ??= ListPages(child, list);
            foreach (var page in list)
                foreach (var row in rows.Of(page, section, child.Page!.Title.Length > 0 ? child.Page.Title : name)) items.Add(row, page);
            pages.AddRange(list.Where(page => !pages.Contains(page)));
        }
        return unread;
    }

    private IEnumerable<PageRecord> Linked(PageRecord parent, Func<LinkPlace, bool> at) =>
        parent.Page!.Links.Where(link => at(link.Place)).Select(link => site.Page(link.Url)).OfType<PageRecord>().Where(page => page.WasRead && page.Page!.Kind != PageKind.Article).DistinctBy(page => page.Url);

    // Columns that are files of one folder stand beside each other: where several are other sections, only what lies in a folder of its own is beneath
    private IEnumerable<PageRecord> Beneath(SectionDefinition section, PageRecord parent)
    {
        if (Folder(parent.Url) is not { Length: > 0 } under) return [];
        var linked = Linked(parent, place => place is LinkPlace.Body or LinkPlace.Navigation or LinkPlace.List).Where(page => AddressName.Of(page.Url).StartsWith(under, StringComparison.Ordinal)).ToList();
        var name = AddressName.Of(parent.Url);
        if (IndexFile().IsMatch(name)) return linked;
        var names = SectionNames.Of(section, vocabulary);
        return linked.Count(page => names.IsAnothers(site.Names.Of(page.Page!.Title))) < Sisters ? linked
            : linked.Where(page => AddressName.Of(page.Url).StartsWith(Path.ChangeExtension(name, null) + "/", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"/(?:(?:index|default|list|main)[^/]*)?$|/[^/.]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IndexFile();

    private static string Folder(string url)
    {
        var name = AddressName.Of(url);
        if (name.Contains('?', StringComparison.Ordinal)) return "";
        var last = name[(name.LastIndexOf('/') + 1)..];
        var folder = last.Contains('.', StringComparison.Ordinal) ? name[..(name.LastIndexOf('/') + 1)] : name + "/";
        return folder.Count(one => one == '/') > 1 ? folder : "";
    }

    private static ILookup<string, PageRecord> Crumbs(SiteIndex site) =>
        site.Read().SelectMany(page => Chain(page).Select(step => (Step: step, Page: page))).ToLookup(pair => pair.Step, pair => pair.Page);

    // An article belongs to its last linked step, a column to every step above it.
    private static IEnumerable<string> Chain(PageRecord page)
    {
        var own = AddressName.Of(page.Url);
        var steps = page.Page!.Breadcrumbs.Select(step => AddressName.Of(step.Url)).Where(step => step != own).Distinct().ToList();
        return page.Page.Kind == PageKind.Article ? steps.TakeLast(1) : steps;
    }
}
