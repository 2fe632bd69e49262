using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>大汉 JCMS (jpage): the first page's rows stand in an XML island inside a script, further ones come from dataproxy.jsp.</summary>
public sealed partial class HanwebDataStore : IListDialect
{
    private static readonly SearchValues<string> marks = SearchValues.Create(["<datastore>", "dataproxy.jsp"], StringComparison.OrdinalIgnoreCase);

    public string Name => "大汉 jpage";

    public ListReading? ReadPage(ListMarkup page)
    {
        if (!page.SaysAny(marks)) return null;
        var (html, url) = (page.Html, page.Base);
        var rows = new List<ListRow>();
        var more = new List<string>();
        foreach (Match island in Island().Matches(html))
        {
            var config = JpageCall().Match(html, island.Index + island.Length) is { Success: true } behind ? behind : JpageCall().Match(html);
            rows.AddRange(RowsOf(island.Value, url, page.Today));
            more.AddRange(MoreOf(island.Value, config.Success ? config.Value : "", url));
        }
        if (rows.Count + more.Count > 0) return new(rows, more);
        return JpageCall().IsMatch(html) && html.Contains("dataproxy.jsp", StringComparison.OrdinalIgnoreCase)
            ? new([], [], "列表由 dataproxy.jsp 加载，页面中没有数据，未能读取") : null;
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) =>
        body.Contains("<recordset", StringComparison.OrdinalIgnoreCase) ? new([.. RowsOf(body, url, today)], [.. MoreOf(body, "", url)]) : null;

    private static IEnumerable<ListRow> RowsOf(string island, Uri url, DateOnly today) =>
        Record().Matches(island).SelectMany(record => FragmentRows.Read(Unwrapped(record.Groups["markup"].Value), url, today));

    // Old copies escape the markup instead of wrapping it in CDATA
    private static string Unwrapped(string markup) =>
        Cdata().Match(markup) is { Success: true } wrapped ? wrapped.Groups["inner"].Value : WebUtility.HtmlDecode(markup);

    private static IEnumerable<string> MoreOf(string island, string config, Uri url)
    {
        var next = NextGroup().Match(island) is { Success: true } group && Href().Match(Unwrapped(group.Groups["markup"].Value)) is { Success: true } link
            ? FragmentRows.Absolute(url, WebUtility.HtmlDecode(link.Groups["to"].Value)) : null;
        var here = Record().Count(island);
        var total = Number(TotalRecord(), island) ?? Number(TotalRecord(), config) ?? Number(TotalPage(), island) * here;
        // What counts its groups only is asked by records too, once for all its answers
        if (next is not null && !Start().IsMatch(next) && here > 0) return total is null ? [next] : Start().IsMatch(url.Query) ? [] : Groups(next, here, total.Value);
        var template = next ?? Configured(config, url);
        if (template is null) return [];
        if (Number(Start(), template) is not { } start || Number(End(), template) is not { } end || end < start || total is null) return next is null ? [] : [next];
        var span = end - start + 1;
        return Enumerable.Range(0, Numbered.Most).Select(group => start + (group * span)).TakeWhile(first => first <= total)
            .Select(first => End().Replace(Start().Replace(template, $"${{name}}{first}"), $"${{name}}{Math.Min(first + span - 1, Math.Max(total.Value, first))}"));
    }

    // Servers go by the group's number or by the numbers of its records: the address says both
    private static IEnumerable<string> Groups(string next, int each, int total)
    {
        var page = Numbered.PageParameter(next);
        var first = page.Success ? int.Parse(page.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return Enumerable.Range(1, Math.Clamp((total - 1) / each, 0, Numbered.Most))
            .Select(group => $"{(page.Success ? Numbered.WithPage(next, page, first + group - 1) : next)}&startrecord={(group * each) + 1}&endrecord={Math.Min((group + 1) * each, total)}&perpage={each}");
    }

    /// <summary>The address the script would ask, from its settings.</summary>
    private static string? Configured(string config, Uri url)
    {
        if (ProxyUrl().Match(config) is not { Success: true } proxy || Number(PerPage(), config) is not (> 0 and var each)) return null;
        var pairs = ProxyParameters().Match(config) is { Success: true } set
            ? string.Concat(Pair().Matches(set.Value[(set.Value.IndexOf('{', StringComparison.Ordinal) + 1)..]).Select(pair => $"&{pair.Groups["key"].Value}={Uri.EscapeDataString(pair.Groups["value"].Value)}")) : "";
        return FragmentRows.Absolute(url, $"{proxy.Groups["to"].Value}?startrecord={each + 1}&endrecord={2 * each}&perpage={each}{pairs}");
    }

    private static int? Number(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } found && int.TryParse(found.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"<datastore>.*?</datastore>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Island();

    [GeneratedRegex(@"<record>(?<markup>.*?)</record>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Record();

    [GeneratedRegex(@"<nextgroup>(?<markup>.*?)</nextgroup>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NextGroup();

    [GeneratedRegex(@"<!\[CDATA\[(?<inner>.*?)\]\]>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Cdata();

    [GeneratedRegex("""href\s*=\s*["'](?<to>[^"']+)["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Href();

    [GeneratedRegex(@"\.jpage\s*\(\s*\{.{0,3000}?\}\s*\)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex JpageCall();

    [GeneratedRegex("""<totalrecord>\s*(?<n>\d{1,6})|totalRecord["']?\s*:\s*["']?(?<n>\d{1,6})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TotalRecord();

    [GeneratedRegex(@"<totalpage>\s*(?<n>\d{1,5})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TotalPage();

    [GeneratedRegex("""perPage["']?\s*:\s*["']?(?<n>\d{1,4})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PerPage();

    [GeneratedRegex("""proxyUrl["']?\s*:\s*["'](?<to>[^"']+)["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProxyUrl();

    [GeneratedRegex("""proxyParams?["']?\s*:\s*\{[^}]*\}""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProxyParameters();

    [GeneratedRegex("""["']?(?<key>\w+)["']?\s*:\s*["']?(?<value>[^,"'}]*)["']?""", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<name>[?&]startrecord=)(?<n>\d{1,6})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<name>[?&]endrecord=)(?<n>\d{1,6})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
