using System.Globalization;
using Monitor.Pages;

namespace Monitor.Runs;

/// <summary>Which duties' sections a re-check reads again only to sweep them: a bureau that answers its whole list at once has them read once, not once an answer.</summary>
internal static class SweptSections
{
    private const string Mark = "swept:";
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    public static IReadOnlyList<string> Due(Recheck recheck, SiteSnapshot known, DateTimeOffset now) =>
        [.. (recheck.Swept ?? []).Where(duty => !known.Artifacts.TryGetValue(Mark + duty, out var at) || now - DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) >= Again)];

    /// <summary>The snapshot remembers it until the whole site is read again.</summary>
    public static SiteSnapshot Marked(SiteSnapshot known, IReadOnlyList<string> duties, DateTimeOffset now)
    {
        var artifacts = new Dictionary<string, string>(known.Artifacts);
        foreach (var duty in duties) artifacts[Mark + duty] = now.ToString("O", CultureInfo.InvariantCulture);
        return known with { Artifacts = artifacts };
    }
}
