using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>Numbers of pages as scripts and texts state them, and addresses counted up from one.</summary>
internal static partial class Numbered
{
    private const string pager = "laypage";
    private const int mostPagers = 8;
    private const int longestPager = 500;

    // What the pager assumes where it is told nothing
    private const int itemsAPage = 10;

    /// <summary>Further pages of a list that are ever asked for.</summary>
    public const int Most = 500;

    /// <summary>A number written out, or the value of the variable named.</summary>
    public static int? Value(string written, string html)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return Variable().IsMatch(written) && Regex.Match(html, $@"\b{Regex.Escape(written)}\s*[=:]\s*[""']?(\d{{1,6}})\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } set
            ? int.Parse(set.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>How many pages a list says it has: `共12页`, `1/12`, `totalPage = 12`.</summary>
    public static int? PagesStated(string html) => OfPager(html) ??
        (First(html) is { Success: true } found && int.TryParse(found.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages > 0 ? pages : null);

    /// <summary>The furthest page that a link calls by a script: `gotoPage(12)`, `__doPostBack('pager','12')`.</summary>
    public static int? PagesCalled(string html) =>
        Called().Matches(html).Select(call => int.Parse(call.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() is > 1 and var furthest ? furthest : null;

    // laypage({ pages: 12 }), laypage.render({ count: 120, limit: 10 }): the pager that many hand-made lists use
    private static int? OfPager(string html)
    {
        var at = html.IndexOf(pager, StringComparison.Ordinal);
        for (var looks = 0; at >= 0 && looks < mostPagers; looks++, at = html.IndexOf(pager, at + pager.Length, StringComparison.Ordinal))
        {
            var call = html.Substring(at, Math.Min(longestPager, html.Length - at));
            if (Pages().Match(call) is { Success: true } pages) return Number(pages);
            if (Items().Match(call) is { Success: true } items) return (Number(items) + Each(call) - 1) / Each(call);
        }
        return null;
    }

    private static int Each(string call) => Limit().Match(call) is { Success: true } limit ? Math.Max(1, Number(limit)) : itemsAPage;

    private static int Number(Match found) => int.Parse(found.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    private static Match? First(string html) =>
        new[] { InAll(), OfAll(), Named(), FirstOf() }.Select(pattern => pattern.Match(html)).FirstOrDefault(match => match.Success);

    /// <summary>The address with its page parameter set.</summary>
    public static string WithPage(string url, Match parameter, int page)
    {
        var number = parameter.Groups["n"];
        return string.Concat(url.AsSpan(0, number.Index), page.ToString(CultureInfo.InvariantCulture), url.AsSpan(number.Index + number.Length));
    }

    /// <summary>The parameter that counts pages in an address.</summary>
    public static Match PageParameter(string url) => Parameter().Match(url);

    [GeneratedRegex(@"[?&](page|pageindex|pageno|pagenum|pagenumber|currpage|currentpage|cur_page|curpage|cpage|current|pn|p|currpageno)=(?<n>\d{1,6})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex("""(?:href|onclick)\s*=\s*["']?(?:javascript:)?\s*(?:return\s+)?[\w.$]{0,40}(?:page|postback)\w{0,20}\s*\((?:\s*'[\w$]{1,80}'\s*,)?\s*'?(?<n>\d{1,4})'?\s*[,)]""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex("""^laypage(?:\.render)?\s*\(\s*\{[^{}]*?\bpages["']?\s*:\s*["']?(?<n>\d{1,5})\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex("""^laypage(?:\.render)?\s*\(\s*\{[^{}]*?\bcount["']?\s*:\s*["']?(?<n>\d{1,6})\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Items();

    [GeneratedRegex("""\blimit["']?\s*:\s*["']?(?<n>\d{1,4})\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^[A-Za-z_$][\w$]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    // One pattern each: a common one would stop at every t, p and c of the page.
    [GeneratedRegex(@"共\s*(?:<[^>]{1,80}>\s*)*(?<n>\d{1,5})\s*(?:<[^>]{1,80}>\s*)*页", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InAll();

    [GeneratedRegex(@"页次\s*[：:]?\s*\d+\s*/\s*(?<n>\d{1,5})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfAll();

    [GeneratedRegex(@"(?:totalpage|pagecount|countpage|total_page)(?:s|num)?\b[""']?\s*[=:]\s*[""']?(?<n>\d{1,5})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"1\s*/\s*(?<n>\d{1,5})\s*页?\s*(?:<[^>]{1,80}>\s*)*(?:首页|上页|上一页)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FirstOf();
}
