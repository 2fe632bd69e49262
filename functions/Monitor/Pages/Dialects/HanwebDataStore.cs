using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>大汉 JCMS (jpage): the first page's rows stand in an XML island inside a script, further ones come from dataproxy.jsp.</summary>
public sealed partial class HanwebDataStore : IListDialect
{
    private static readonly SearchValues<string> marks = SearchValues.Create(["<datastore", "dataproxy.jsp"], StringComparison.OrdinalIgnoreCase);

    private const string call = ".jpage(";
    private const int longestCall = 3000;
    private const int mostIslands = 100;
    private const int mostRecords = 5000;

    public string Name => "大汉 jpage";

    public ListReading? ReadPage(ListMarkup page)
    {
        if (!page.SaysAny(marks)) return null;
        var (html, url) = (page.Html, page.Base);
        var rows = new List<ListRow>();
        var more = new List<string>();
        var calls = Calls(html);
        foreach (var (at, island) in Elements(html, "datastore").Take(mostIslands))
        {
            var config = calls.Find(call => call.At > at) is { Text: { } behind } ? behind : calls.FirstOrDefault().Text ?? "";
            rows.AddRange(RowsOf(island, url, page.Today));
            more.AddRange(MoreOf(island, config, url));
        }
        if (rows.Count + more.Count > 0) return new(rows, more);
        return calls.Count > 0 && html.Contains("dataproxy.jsp", StringComparison.OrdinalIgnoreCase)
            ? new([], [], "列表由 dataproxy.jsp 加载，页面中没有数据，未能读取") : null;
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) =>
        body.Contains("<recordset", StringComparison.OrdinalIgnoreCase) ? new([.. RowsOf(body, url, today)], [.. MoreOf(body, "", url)]) : null;

    private static IEnumerable<ListRow> RowsOf(string island, Uri url, DateOnly today) =>
        Elements(island, "record").Take(mostRecords).SelectMany(record => FragmentRows.Read(Unwrapped(record.Text), url, today));

    // What stands between two tags, in one pass: patterns would look for a missing end again and again
    private static IEnumerable<(int At, string Text)> Parts(string text, string opens, string closes)
    {
        var at = 0;
        while ((at = text.IndexOf(opens, at, StringComparison.OrdinalIgnoreCase)) >= 0 && text.IndexOf(closes, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
        {
            yield return (at, text[(at + opens.Length)..end]);
            at = end + closes.Length;
        }
    }

    // Copies write attributes and blanks into the tags
    private static IEnumerable<(int At, string Text)> Elements(string text, string name)
    {
        var at = 0;
        while ((at = text.IndexOf("<" + name, at, StringComparison.OrdinalIgnoreCase)) >= 0 && text.IndexOf('>', at) is >= 0 and var open && text.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
        {
            if (end > open && (text[at + name.Length + 1] is '>' || char.IsWhiteSpace(text[at + name.Length + 1]))) yield return (at, text[(open + 1)..end]);
            at = text[at + name.Length + 1] is '>' || char.IsWhiteSpace(text[at + name.Length + 1]) ? end : at + name.Length;
        }
    }

    /// <summary>The settings that scripts hand to jpage, in reading order.</summary>
    private static List<(int At, string Text)> Calls(string html)
    {
        var calls = new List<(int At, string Text)>();
        for (var at = html.IndexOf(call, StringComparison.Ordinal); at >= 0 && calls.Count < mostIslands; at = html.IndexOf(call, at + call.Length, StringComparison.Ordinal))
            calls.Add((at, html.Substring(at, Math.Min(longestCall, html.Length - at))));
        return calls;
    }

    // Old copies escape the markup instead of wrapping it in CDATA
    private static string Unwrapped(string markup) =>
        Parts(markup, "<![CDATA[", "]]>").Select(wrapped => wrapped.Text).FirstOrDefault() ?? WebUtility.HtmlDecode(markup);

    private static IEnumerable<string> MoreOf(string island, string config, Uri url)
    {
        var next = Elements(island, "nextgroup").FirstOrDefault().Text is { } group && Href().Match(Unwrapped(group)) is { Success: true } link
            ? FragmentRows.Absolute(url, WebUtility.HtmlDecode(link.Groups["to"].Value)) : null;
        var here = Elements(island, "record").Take(mostRecords).Count();
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

    [GeneratedRegex("""href\s*=\s*["'](?<to>[^"']+)["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Href();

    [GeneratedRegex("""<totalrecord\s*>\s*(?<n>\d{1,6})|totalRecord["']?\s*:\s*["']?(?<n>\d{1,6})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TotalRecord();

    [GeneratedRegex(@"<totalpage\s*>\s*(?<n>\d{1,5})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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
