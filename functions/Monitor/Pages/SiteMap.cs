using Monitor.Planning;

namespace Monitor.Pages;

/// <summary>The sections of a bureau's sites: navigation, column pages, breadcrumbs, metas and list rows merged; each section searched once.</summary>
public sealed class SiteMap(Bureau bureau, IReadOnlyList<SiteSnapshot> snapshots)
{
    private readonly Dictionary<string, SectionMatch> found = [];
    private readonly Lock gate = new();

    public IReadOnlyList<PageRecord> Homes { get; } =
        [.. bureau.Sites.SelectMany(site => site.Roots).Select(root => root.AbsoluteUri)
            .SelectMany(root => snapshots.SelectMany(snapshot => snapshot.Pages).Where(page => page.Url == root && page.WasRead).Take(1))];

    public SectionMatch Find(string key)
    {
        lock (gate)
        {
            if (!found.TryGetValue(key, out var match)) found[key] = match = Search(bureau.Sections[key]);
            return match;
        }
    }

    public string SubjectOf(string url) =>
        bureau.Sites is [var first, ..] && Uri.TryCreate(url, UriKind.Absolute, out var address) && first.Url.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority)
            ? url[address.GetLeftPart(UriPartial.Authority).Length..]
            : url;

    private SectionMatch Search(SectionDefinition section) => new SectionMatch.Missing([], bureau.Sites[0].Url.AbsoluteUri);
}
