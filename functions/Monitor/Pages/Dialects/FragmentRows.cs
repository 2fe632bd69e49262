using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Monitor.Pages.Reading;
using Monitor.Pages.Web;

namespace Monitor.Pages.Dialects;

/// <summary>Rows of a list that comes as a piece of markup: each link with the day in the smallest element that is its own.</summary>
internal static class FragmentRows
{
    private const int most = 5_000;
    private static readonly HtmlParser parser = new();

    public static IReadOnlyList<ListRow> Read(string markup, Uri url, DateOnly today, string? list = null)
    {
        using var document = parser.ParseDocument(markup);
        var rows = new Dictionary<string, ListRow>();
        foreach (var link in document.QuerySelectorAll("a[href]"))
        {
            if (rows.Count == most) break;
            if (TitleOf(link) is not { Length: > 1 } title || Absolute(url, link.GetAttribute("href")) is not { } address) continue;
            rows.TryAdd(address, new(title, address, DateFinder.InRow(Beside(link), today), list));
        }
        return [.. rows.Values];
    }

    /// <summary>Web addresses only, without fragment.</summary>
    public static string? Absolute(Uri url, string? href) =>
        href is { Length: > 0 and < 2048 } && href[0] != '#' ? WebAddress.Parse(href, WebAddress.Parse(url.AbsoluteUri))?.WithoutFragment : null;

    private static string TitleOf(IElement link) => Fold.Line(link.GetAttribute("title") is { Length: > 1 } title ? title : link.TextContent);

    /// <summary>The text around a link, its own left out: titles hold days too.</summary>
    private static string Beside(IElement link)
    {
        var row = link;
        while (row.ParentElement is { LocalName: not "body" } parent && parent.QuerySelectorAll("a[href]").Length == 1) row = parent;
        if (row.ParentElement is { LocalName: "tr" } cells) row = cells;
        var text = row.TextContent;
        return Fold.Line(row == link ? "" : text.Replace(link.TextContent, " ", StringComparison.Ordinal));
    }
}
