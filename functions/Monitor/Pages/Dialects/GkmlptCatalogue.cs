using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>广东 gkmlpt: the catalogue is a shell; its articles come as JSON by site id and category.</summary>
public sealed partial class GkmlptCatalogue : IListDialect
{
    public string Name => "广东 gkmlpt";

    public ListReading? ReadPage(ListMarkup page)
    {
        var url = page.Url;
        if (Root().Match(url.AbsolutePath) is not { Success: true } root || url.AbsolutePath.Contains("/content/", StringComparison.Ordinal)) return null;
        if (SiteId().Match(page.Html) is not { Success: true } site) return null;
        var category = Category().Match(url.AbsolutePath) is { Success: true } inPath ? inPath.Groups["id"].Value : Asked().Match(page.Html) is { Success: true } asked ? asked.Groups["id"].Value : "0";
        return FragmentRows.Absolute(url, $"{root.Value}/api/all/{category}?page=1&sid={site.Groups["id"].Value}") is { } first ? new([], [first]) : null;
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    [GeneratedRegex(@"^.{0,80}?/gkmlpt(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex("""\bSID["']?\s*[:=]\s*["']?(?<id>\d{1,12})""", RegexOptions.CultureInvariant)]
    private static partial Regex SiteId();

    // The category whose rows the page's own script asks for
    [GeneratedRegex("""/gkmlpt/api/all/(?<id>\d{1,12})(?=["'?/])""", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"/gkmlpt/(?:[a-z]+/)?(?:\d+/)?(?<id>\d+)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Category();
}
