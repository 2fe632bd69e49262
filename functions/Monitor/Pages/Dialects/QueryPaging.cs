using System.Buffers;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>
/// Lists paged by a parameter: 龙讯 columns (`/public/column/6600261?…&amp;pageIndex=1`), ASP and PHP lists. Where the page states how many pages
/// there are, all are named; links of script calls (`gotoPage(2)`) are counted with them.
/// </summary>
public sealed partial class QueryPaging : IListDialect
{
    // What any address with a page in it contains: looking for these first spares most pages the patterns
    private static readonly SearchValues<string> counting = SearchValues.Create(["page=", "pageindex=", "pageno=", "pagenum=", "pagenumber=", "pn=", "current="], StringComparison.OrdinalIgnoreCase);

    public string Name => "Query paging";

    public ListReading? ReadPage(ListMarkup page)
    {
        var url = page.Url;
        if (!Numbered.PageParameter(url.AbsoluteUri).Success && !page.SaysAny(counting)) return null;
        if ((Numbered.PagesStated(page.Html) ?? Numbered.PagesCalled(page.Html)) is not (> 1 and var pages)) return null;
        if (Template(page) is not { } template) return null;
        var parameter = Numbered.PageParameter(template);
        return new([], [.. Enumerable.Range(2, Math.Min(pages - 1, Numbered.Most)).Select(number => Numbered.WithPage(template, parameter, number)).Where(one => one != url.AbsoluteUri)]);
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    /// <summary>An address of this list that counts its pages: its own, a link's, or one a script writes.</summary>
    private static string? Template(ListMarkup page)
    {
        var (html, url) = (page.Html, page.Url);
        if (Numbered.PageParameter(url.AbsoluteUri).Success) return url.AbsoluteUri;
        foreach (var link in page.Links)
            if (Numbered.PageParameter(link.Url).Success && SamePath(link.Url, url)) return link.Url;
        if (Written().Match(html) is { Success: true } written && FragmentRows.Absolute(url, (written.Groups["to"].Value + "2" + written.Groups["tail"].Value).Replace("&amp;", "&", StringComparison.Ordinal)) is { } told && SamePath(told, url)) return told;
        return null;
    }

    private static bool SamePath(string address, Uri url) =>
        Uri.TryCreate(address, UriKind.Absolute, out var other) && other.AbsolutePath == url.AbsolutePath && other.Authority == url.Authority;

    // location.href = "/public/column/6600261?pageIndex=" + page + "&type=4"
    [GeneratedRegex("""["'](?<to>[^"'\s]{0,300}[?&](?:page|pageindex|pageno|pagenum|currpage|curpage|cur_page|cpage|pn)=)["']\s*(?:[,}]|\+)(?:\s*\(?[\w.]{1,40}\)?\s*\+\s*["'](?<tail>&[^"'\s]{0,300})["'])?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
