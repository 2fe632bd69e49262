using System.Text;

namespace Monitor.Pages.Reading;

/// <summary>What class, id, tag and role say about an element's area. Hints only: the text may overrule them.</summary>
internal static class AreaHints
{
    private static readonly HashSet<string> Navigations = ["nav", "navi", "navbar", "navigation", "menu", "menus", "submenu", "daohang", "dh", "sidebar", "sidenav", "leftnav", "leftmenu", "subnav", "topnav", "mainnav", "navbox", "lanmu", "columnlist", "tree", "ztree"];
    private static readonly HashSet<string> Headers = ["header", "topbar", "banner", "logo", "toubu", "masthead", "pagehead"];
    private static readonly HashSet<string> Footers = ["footer", "foot", "copyright", "banquan", "dibu", "footbox", "pagefoot", "yejiao"];
    private static readonly HashSet<string> Crumbs = ["crumb", "crumbs", "breadcrumb", "breadcrumbs", "bread", "position", "weizhi", "dqwz", "curpos", "mbx", "mianbaoxie", "curlocation", "dangqian", "sitepath", "wz", "dwz", "szwz"];
    private static readonly HashSet<string> Tools = ["share", "bdsharebuttonbox", "toolbar", "tools", "pagination", "pager", "paging", "pages", "fenye", "qrcode", "ewm", "erweima", "search", "sousuo", "login", "friendlink", "friendlinks", "yqlj", "related", "xgwz", "hotlist", "fontsize", "print"];

    private const int LongestType = 160;
    private const int LongestId = 80;
    private const int MostKept = 4096;

    // Templates repeat over all pages of a site
    private static readonly TextCache<Hint> known = new(MostKept);

    public static Area? Of(string tag, string? role, Hint hint) => tag switch
    {
        "nav" => Area.Navigation,
        "footer" => Area.Footer,
        "header" => Area.Header,
        "aside" => Area.Tool,
        _ => role switch { "navigation" or "menu" or "menubar" => Area.Navigation, "contentinfo" => Area.Footer, "banner" => Area.Header, "search" => Area.Tool, _ => hint.Area },
    };

    public static Hint Of(ReadOnlySpan<char> type, ReadOnlySpan<char> id)
    {
        if (type.IsEmpty && id.IsEmpty) return Hint.None;
        Span<char> names = stackalloc char[LongestType + 1 + LongestId];
        type = type[..Math.Min(type.Length, LongestType)];
        id = id[..Math.Min(id.Length, LongestId)];
        type.CopyTo(names);
        names[type.Length] = ' ';
        id.CopyTo(names[(type.Length + 1)..]);
        names = names[..(type.Length + 1 + id.Length)];
        if (known.TryGet(names, out var hint)) return hint!;
        var all = names.ToString();
        return known.Keep(all, new(Words(all), AreaOf(all.ToLowerInvariant())));
    }

    private static Area? AreaOf(string names)
    {
        Area? area = null;
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Crumbs.Contains(name) || name.Contains("breadcrumb", StringComparison.Ordinal) || name.EndsWith("crumb", StringComparison.Ordinal) || name.EndsWith("crumbs", StringComparison.Ordinal)) return Area.Breadcrumb;
            area ??= Navigations.Contains(name) || name.EndsWith("menu", StringComparison.Ordinal) || name.EndsWith("nav", StringComparison.Ordinal) ? Area.Navigation
                : Footers.Contains(name) || name.EndsWith("footer", StringComparison.Ordinal) || name.StartsWith("footer", StringComparison.Ordinal) ? Area.Footer
                : Headers.Contains(name) ? Area.Header
                : Tools.Contains(name) ? Area.Tool : null;
        }
        return area;
    }

    /// <summary>`articleContent TRS_Editor` -> `article content trs editor articlecontent trs_editor`.</summary>
    private static string Words(string all)
    {
        var split = new StringBuilder(all.Length * 2);
        for (var i = 0; i < all.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(all[i]) && char.IsAsciiLetterLower(all[i - 1])) split.Append(' ');
            split.Append(char.IsAsciiLetterOrDigit(all[i]) ? char.ToLowerInvariant(all[i]) : ' ');
        }
        return split.Append(' ').Append(all.ToLowerInvariant()).ToString();
    }
}
