using Monitor.Pages.Sections;
using Monitor.Planning;

namespace Monitor.Pages;

/// <summary>The sections of a bureau's sites: navigation, column pages, breadcrumbs, metas and list rows merged; each section searched once. Thread-safe.</summary>
public sealed class SiteMap
{
    private readonly Bureau bureau;
    private readonly Lazy<SiteIndex> index;
    private readonly Lazy<SectionSearch> search;
    private readonly IReadOnlyList<SiteSnapshot> snapshots;
    private readonly Dictionary<string, SectionFinding> found = [];
    private readonly Lock gate = new();

    public SiteMap(Bureau bureau, IReadOnlyList<SiteSnapshot> snapshots)
    {
        this.bureau = bureau;
        this.snapshots = snapshots;
        index = new(() => new SiteIndex(bureau, snapshots));
        search = new(() => new SectionSearch(index.Value, bureau.Sections));
    }

    /// <summary>Home pages that were read, one a root.</summary>
    public IReadOnlyList<PageRecord> Homes => index.Value.Homes;

    /// <summary>Where the section is, and what stands in it; the key must be known to the bureau's vocabulary.</summary>
    public SectionMatch Find(string key)
    {
        lock (gate) return FindingOf(key).Match;
    }

    /// <summary>All sections of the sites, and what became of those that the bureau's duties ask for: what <see cref="Find"/> answers from.</summary>
    public SectionTree Tree()
    {
        lock (gate)
        {
            var asked = bureau.Duties.Select(duty => duty.Section).OfType<string>().Concat(bureau.Sites.SelectMany(site => site.Pins.Keys)).Where(bureau.Sections.Knows).Distinct();
            return new TreeReader(index.Value, search.Value, [.. asked.Select(key => (bureau.Sections[key], FindingOf(key)))]).Read() with
            {
                Sites = [.. snapshots.Select(site => new SiteLook(site.Url, site.TakenAt, site.State, site.Pages.Count(page => page.WasRead && page.MovedTo is null), site.Why))],
            };
        }
    }

    private SectionFinding FindingOf(string key) => found.TryGetValue(key, out var finding) ? finding : found[key] = search.Value.Find(bureau.Sections[key]);

    /// <summary>Path and query for the bureau's own first origin, the full address for another.</summary>
    public string SubjectOf(string url) =>
        bureau.Sites is [var first, ..] && Uri.TryCreate(url, UriKind.Absolute, out var address) && first.Url.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority)
            ? url[address.GetLeftPart(UriPartial.Authority).Length..]
            : url;
}
