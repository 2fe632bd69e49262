using Monitor.Pages.Sections;
using Monitor.Planning;

namespace Monitor.Pages;

/// <summary>The sections of a bureau's sites: navigation, column pages, breadcrumbs, metas and list rows merged; each section searched once. Thread-safe.</summary>
public sealed class SiteMap
{
    private readonly Bureau bureau;
    private readonly Lazy<SiteIndex> index;
    private readonly Lazy<SectionSearch> search;
    private readonly Dictionary<string, SectionMatch> found = [];
    private readonly Lock gate = new();

    public SiteMap(Bureau bureau, IReadOnlyList<SiteSnapshot> snapshots)
    {
        this.bureau = bureau;
        index = new(() => new SiteIndex(bureau, snapshots));
        search = new(() => new SectionSearch(index.Value, bureau.Sections));
    }

    /// <summary>Home pages that were read, one a root.</summary>
    public IReadOnlyList<PageRecord> Homes => index.Value.Homes;

    /// <summary>Where the section is, and what stands in it; the key must be known to the bureau's vocabulary.</summary>
    public SectionMatch Find(string key)
    {
        lock (gate)
        {
            if (!found.TryGetValue(key, out var match)) found[key] = match = search.Value.Find(bureau.Sections[key]);
            return match;
        }
    }

    /// <summary>Path and query for the bureau's own first origin, the full address for another.</summary>
    public string SubjectOf(string url) =>
        bureau.Sites is [var first, ..] && Uri.TryCreate(url, UriKind.Absolute, out var address) && first.Url.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority)
            ? url[address.GetLeftPart(UriPartial.Authority).Length..]
            : url;
}
