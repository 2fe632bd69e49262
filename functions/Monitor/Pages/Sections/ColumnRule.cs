using System.Text.RegularExpressions;

namespace Monitor.Pages.Sections;

/// <summary>Which addresses are sections: what menus and breadcrumbs lead to, and list pages that others name; no article of a list, no further list page.</summary>
internal static partial class ColumnRule
{
    private const int LongestName = 20, LongestPaging = 8;

    /// <summary>Null: no section.</summary>
    public static TreeColumn? Of(Target target, SiteIndex site)
    {
        var page = site.Page(target);
        if (!IsNamed(target, page, site) || !site.Bounds.Holds(target.Url)) return null;
        var name = NameOf(target, page);
        return name.Length < 2 ? null : new(target.Url, target.Key) { Target = target, Name = name, Page = page };
    }

    /// <summary>Named lists of a page that has several; what has a page of its own under that name is told there.</summary>
    public static IEnumerable<TreeColumn> Lists(TreeColumn column, SiteIndex site)
    {
        var dated = column.Page!.Page!.Rows.Where(row => row is { Shown: not null, List: not null }).ToList();
        if (dated.Count == 0 || dated.TrueForAll(row => row.List == dated[0].List)) return [];
        var names = dated.Where(row => !site.IsSideRow(row.Url)).Select(row => row.List!).Distinct().ToList();
        return names.Count < 2 ? [] : names.Where(name => !site.IsColumnName(name)).Select(name => new TreeColumn(column.Url, ListKey(column.Key, name)) { Name = name, ListName = name, Page = column.Page });
    }

    /// <summary>What links of every list and every page say: no name.</summary>
    public static bool IsPaging(string words) => words.Length <= LongestPaging && Paging().IsMatch(words);

    /// <summary>The key of a list of a page.</summary>
    public static string ListKey(string page, string name) => $"{page}#{name}";

    private static bool IsNamed(Target target, PageRecord? page, SiteIndex site)
    {
        var inMenu = target.IsTold(SeenIn.Navigation, SeenIn.Breadcrumb, SeenIn.Sitemap);
        if (site.IsMore(target.Key) && !target.IsTold(SeenIn.Navigation, SeenIn.Breadcrumb)) return false;
        return page switch
        {
            { MovedTo: not null } or { Page.IsData: true } => false,
            { WasRead: true, Page.Kind: PageKind.Column } => inMenu || target.IsTold(SeenIn.Body, SeenIn.List) || target.Seen.Exists(seen => seen.Place == SeenIn.Meta),
            { WasRead: true, Page.Kind: PageKind.Article } => inMenu && NameOf(target, page).Length <= LongestName,
            _ => inMenu,
        };
    }

    private static string NameOf(Target target, PageRecord? page) =>
        target.Names.Values.Where(mention => mention.Voice <= Voice.Body && !IsPaging(mention.Words)).OrderBy(mention => mention.Voice).ThenByDescending(mention => mention.OnHome).FirstOrDefault()?.Words.Trim()
        ?? page?.Page?.Title ?? "";

    [GeneratedRegex(@"^(?:首页|上一页|下一页|前一页|后一页|上页|下页|尾页|末页|第?\s*\d+\s*页?|更多|more|返回.{0,4}|[<>«»›…\s]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paging();
}
