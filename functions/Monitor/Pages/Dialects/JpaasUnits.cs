using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Monitor.Pages.Dialects;

/// <summary>大汉 JPaaS: a script tag names the unit whose markup a service hands out as JSON; its pages are counted in the unit's own pagination element.</summary>
public sealed partial class JpaasUnits : IListDialect
{
    private const string service = "/api-gateway/jpaas-publish-server/front/page/build/unit";

    public string Name => "大汉 JPaaS";

    public ListReading? ReadPage(ListMarkup page)
    {
        if (!page.Says("unitbuild", StringComparison.OrdinalIgnoreCase)) return null;
        var url = page.Url;
        var units = page.Document.Scripts.Select(script => AddressOf(script, url)).OfType<string>().Distinct().ToList();
        return units.Count > 0 ? new([], units) : new([], [], "列表由 JPaaS 组件加载，页面未写明其参数，未能读取");
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    /// <summary>Rows and further pages of a unit's markup.</summary>
    internal static ListReading OfMarkup(string markup, Uri url, DateOnly today)
    {
        using var document = new HtmlParser().ParseDocument(markup);
        var rows = FragmentRows.Read(markup, Columns(url), today);
        return new(rows, document.QuerySelector(".pagination[count], [rows][count]") is { } pagination ? [.. More(pagination, url)] : []);
    }

    private static string? AddressOf(IElement script, Uri url)
    {
        if (script.GetAttribute("querydata") is not { Length: > 0 } data || script.GetAttribute("src")?.Contains("unitbuild", StringComparison.OrdinalIgnoreCase) != true) return null;
        var pairs = Pair().Matches(data).Select(pair => $"{pair.Groups["key"].Value}={Uri.EscapeDataString(pair.Groups["value"].Value)}").ToList();
        return pairs.Count == 0 ? null : FragmentRows.Absolute(url, $"{(script.GetAttribute("url") is { Length: > 1 } told ? told : service)}?{string.Join('&', pairs)}");
    }

    private static IEnumerable<string> More(IElement pagination, Uri url)
    {
        var each = Number(pagination, "rows") is > 0 and var rows ? rows : 15;
        var pages = ((Number(pagination, "count") ?? 0) + each - 1) / each;
        var plain = Parameter().Replace(url.AbsoluteUri, "");
        if (Parameter().IsMatch(url.AbsoluteUri)) return [];
        return Enumerable.Range(2, Math.Clamp(pages - 1, 0, Numbered.Most)).Select(page => $"{plain}&paramJson={Uri.EscapeDataString($$"""{"pageNo":{{page}},"pageSize":{{each}}}""")}");
    }

    private static int? Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Links of a unit are relative to the site, not to the service
    private static Uri Columns(Uri url) => new(url, "/");

    [GeneratedRegex("""["']?(?<key>\w+)["']?\s*:\s*(?:["'](?<value>[^"']*)["']|(?<value>[\w.-]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"[?&]paramJson=[^&]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
