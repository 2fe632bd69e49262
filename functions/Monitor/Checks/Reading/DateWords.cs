using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>Whole days in tight text, as labels and sentences give them.</summary>
internal static partial class DateWords
{
    /// <summary>The first day in the text; null where it starts later than <paramref name="within"/> letters.</summary>
    public static ShownDate? First(string text, string place, int within = int.MaxValue) =>
        Day().Matches(Wording.Tight(text)).Where(match => match.Index <= within).Select(match => Of(match, place)).OfType<ShownDate>().FirstOrDefault();

    public static IEnumerable<ShownDate> All(string text, string place) => Day().Matches(Wording.Tight(text)).Select(match => Of(match, place)).OfType<ShownDate>();

    private static ShownDate? Of(Match match, string place) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, DateKind.Event, DatePrecision.Day, $"text:{place.TrimEnd(':')}", match.Value) : null;

    // Tight text joins the clock to the day: 2026-06-2413:29
    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)[年\-/.](?<m>\d{1,2})[月\-/.](?<d>\d{1,2}(?!\d)|\d\d(?=\d\d:\d\d))日?")]
    private static partial Regex Day();
}
