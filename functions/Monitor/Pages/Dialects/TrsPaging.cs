using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>TRS WCM: `createPageHTML(12, 0, "index", "html")` writes the paging; the second page is index_1.html.</summary>
public sealed partial class TrsPaging : IListDialect
{
    public string Name => "TRS createPageHTML";

    public ListReading? ReadPage(ListMarkup page)
    {
        if (!page.Says("createPage")) return null;
        var (html, url) = (page.Html, page.Url);
        var pages = new List<string>();
        foreach (Match call in Call().Matches(html)) pages.AddRange(PagesOf(call, html, url));
        return pages.Count == 0 ? null : new([], pages);
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    // Some copies name the place to write to first: the numbers and the last two words are what counts
    private static IEnumerable<string> PagesOf(Match call, string html, Uri url)
    {
        var arguments = call.Groups["argument"].Captures.Select(one => one.Value.Trim()).ToList();
        var words = arguments.Where(one => one is ['"' or '\'', .., '"' or '\'']).Select(one => one[1..^1]).ToList();
        var count = arguments.Where(one => one is not ['"' or '\'', ..]).Select(one => Numbered.Value(one, html)).FirstOrDefault(number => number is not null);
        if (count is not > 1 || words is not [.., var name, var extension] || !Plain().IsMatch(name + extension)) return [];
        var first = new Uri(url, $"{name}.{extension}").AbsoluteUri;
        return Enumerable.Range(1, Math.Min(count.Value - 1, Numbered.Most)).Select(page => new Uri(url, $"{name}_{page}.{extension}").AbsoluteUri).Where(page => page != url.AbsoluteUri && page != first);
    }

    [GeneratedRegex("""(?<!function\s{1,4})\bcreatePage(?:HTML|Html)?\s*\(\s*(?<argument>[^,()]{1,80})(?:,(?<argument>[^,()]{1,80})){2,8}\)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"^[\w\-]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
