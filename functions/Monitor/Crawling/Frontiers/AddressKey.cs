using System.Text.RegularExpressions;

namespace Monitor.Crawling.Frontiers;

/// <summary>When two addresses are one: fragments, session ids and tracking parameters aside. The address itself is fetched as written.</summary>
internal static partial class AddressKey
{
    public static string Of(string url)
    {
        if (url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment) url = url[..fragment];
        if (url.AsSpan().ContainsAny(';', '(')) url = SessionPath().Replace(url, "");
        return url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? Query(url, query) : url;
    }

    /// <summary>Scheme, host and port.</summary>
    public static string OriginOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#');
        return end < 0 ? url : url[..(start + end)];
    }

    // Order and visitor's marks make no other page (sorted only here: the address is asked for as written)
    private static string Query(string url, int query)
    {
        if (query == url.Length - 1) return url[..query];
        if (!url.AsSpan(query).Contains('&') && !Passing().IsMatch(url, query)) return url;
        var kept = string.Join('&', url[(query + 1)..].Split('&').Where(pair => pair.Length > 0 && !Passing().IsMatch("?" + pair)).Order(StringComparer.Ordinal));
        return kept.Length == 0 ? url[..query] : $"{url[..query]}?{kept}";
    }

    [GeneratedRegex(@";(jsessionid|phpsessid)=[^/?#;]*|/\(S\(\w{10,40}\)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SessionPath();

    // Parameters that name a visitor, a moment or a campaign, never a page
    [GeneratedRegex(@"[?&](?:(?:jsessionid|phpsessid|aspsessionid\w*|utm_\w+|spm|bd_vid|hmsr|hmpl|share_token|wx_?share\w*|session_?id|sess)=[^&]*|(?:sid|token)=[0-9a-f-]{16,}|(?:_|t|ts|rand|random|timestamp|nocache)=[\d.]{10,})(?=&|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passing();
}
