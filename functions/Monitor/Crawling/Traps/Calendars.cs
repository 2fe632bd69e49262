using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Crawling.Traps;

/// <summary>
/// Addresses that end in a month or a day. Whether they are a calendar is told by what they say, never by their looks: the number of a column
/// may look like a year, and an archive has years of months. One that began in our time takes few pages far from it.
/// </summary>
internal sealed partial class Calendars(DateOnly today)
{
    private const int blankBeyond = 6;
    private const int blankNear = 40;

    // No bureau had a website before
    private const int firstYear = 1995;
    private readonly Dictionary<string, Kind> kinds = [];

    /// <summary>Whether an address goes on from one month to the next in a calendar that has long said nothing.</summary>
    public bool IsEndless(Uri address, Uri foundOn) =>
        KindOf(address, out var year) is { } name && kinds.TryGetValue(name, out var kind) && kind.News.Drought >= (kind.IsOfOurTime && !IsNear(year) ? blankBeyond : blankNear) && KindOf(foundOn, out _) == name;

    public void Learn(Uri address, Page page)
    {
        if (KindOf(address, out var year) is not { } name) return;
        if (!kinds.TryGetValue(name, out var kind)) kinds[name] = kind = new();
        kind.IsOfOurTime |= IsNear(year);
        kind.News.Take(page, url => Uri.TryCreate(url, UriKind.Absolute, out var other) && KindOf(other, out _) == name);
    }

    private bool IsNear(int year) => year >= firstYear && year <= today.Year + 1;

    /// <summary>The address without its day; null: it ends in none.</summary>
    private static string? KindOf(Uri address, out int year)
    {
        var written = address.AbsoluteUri;
        var found = InPath().Match(written) is { Success: true } path ? path : InQuery().Match(written);
        year = found.Success ? int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (!found.Success) return null;
        return found.Groups["month"] is { Success: true } ? string.Concat(written.AsSpan(0, found.Index), "/{}", Moments().Replace(found.Groups["query"].Value, "=")) : Moments().Replace(written, "=");
    }

    private sealed class Kind
    {
        public News News { get; } = new();
        public bool IsOfOurTime { get; set; }
    }

    // /2031/05/, /2031-5.html, /2031/05/09?view=month, /203105/
    [GeneratedRegex(@"/(?<year>\d{4})(?:[-/_](?<month>0?[1-9]|1[0-2])(?:[-/_](?:0?[1-9]|[12]\d|3[01]))?|(?<month>0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)(?:/(?:index[^/?]*)?|\.\w{2,5})?(?<query>\?.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InPath();

    [GeneratedRegex(@"[?&](?:\w*(?:date|day|month|calendar|year|riqi|nian)\w*|rq|ym|[ymd])=(?<year>\d{4})(?:[-/]?\d{1,2}){0,2}(?=&|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InQuery();

    [GeneratedRegex(@"(?<=[?&](?:\w*(?:date|day|week|month|calendar|year|riqi|nian)\w*|rq|ym|[ymd])=)[^&]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moments();
}
