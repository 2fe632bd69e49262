using System.Buffers;

namespace Monitor.Pages.Reading;

/// <summary>Cuts hostile markup before it is parsed: too long, or nested so deep that tree building would crawl.</summary>
internal static class Nesting
{
    public const int MostCharacters = 24_000_000;
    public const int MostDepth = 600;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "td", "th", "tr", "tbody", "thead", "tfoot", "script", "style", "html", "body", "head", "a",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    public static string Bound(string html)
    {
        var depth = 0;
        var length = Math.Min(html.Length, MostCharacters);
        for (var at = html.IndexOf('<'); at >= 0 && at < length - 1; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (closes ? 2 : 1)));
            if (name.IsEmpty || Flat.Contains(name)) continue;
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > MostDepth) return html[..at];
        }
        return length < html.Length ? html[..length] : html;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0])) return [];
        var end = rest[..Math.Min(rest.Length, 20)].IndexOfAny(NameEnd);
        return end < 0 ? [] : rest[..end];
    }
}
