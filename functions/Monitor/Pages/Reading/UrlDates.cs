using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>The day an address tells, by the patterns of the CMS families. Ids that look like days (`t10221601`, `t206701`) do not pass the calendar.</summary>
internal static partial class UrlDates
{
    public static ShownDate? Of(string url, DateOnly today)
    {
        var path = Path(url);
        foreach (var match in Whole().Matches(path).Reverse())
            if (Day(match, today) is { } day) return new(day, DateKind.Publication, DatePrecision.Day, "url", match.Groups["w"].Value);
        return Month().Match(path) is { Success: true } month && Day(month, today) is { } first
            ? new(first, DateKind.Publication, DatePrecision.Month, "url", month.Groups["w"].Value) : null;
    }

    private static string Path(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? url.IndexOf('/', scheme + 3) : 0;
        var end = url.IndexOfAny(['?', '#']);
        return start < 0 ? "" : end > start ? url[start..end] : url[start..];
    }

    private static DateOnly? Day(Match match, DateOnly today)
    {
        var year = Part(match, "y");
        var month = Part(match, "m");
        var day = match.Groups["d"].Success ? Part(match, "d") : 1;
        return year >= 1995 && year <= today.Year + 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        (?<=/)(?<w>(?<y>(?:19|20)\d\d)/(?<m>\d{1,2})/(?<d>\d{1,2}))(?=/)
      | (?<=/)(?<w>(?<y>(?:19|20)\d\d)[-_](?<m>\d\d)[-/_](?<d>\d\d))(?=/)
      | (?<=/)(?<w>(?<y>(?:19|20)\d\d)/(?<m>\d\d)-?(?<d>\d\d))(?=/)
      | (?<=[/_]t)(?<w>(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d))(?=_\d+\.)
      | (?<=/)(?<w>(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d))(?=/[a-z]?\d+\.|/[^/]*\.s?html?)
      """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<=/)(?<w>(?<y>20\d\d)-?(?<m>0[1-9]|1[0-2]))(?=/(?:[0-9a-f]{32}\.|content_|[a-z]*\d+\.|[0-9a-f-]{20,}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Month();
}
