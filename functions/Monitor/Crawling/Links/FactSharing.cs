using Monitor.Pages;

namespace Monitor.Crawling.Links;

/// <summary>Menus and footers stand on every page of a site: their links are kept once, so that a visit's memory grows with what pages say.</summary>
internal sealed class FactSharing
{
    private const int most = 100_000;
    private readonly Lock gate = new();
    private readonly Dictionary<PageLink, PageLink> links = [];
    private readonly Dictionary<SiteMark, SiteMark> marks = [];

    public Page Share(Page page)
    {
        lock (gate)
            return page with
            {
                Links = Shared(page.Links, links),
                Breadcrumbs = Shared(page.Breadcrumbs, links),
                Marks = Shared(page.Marks, marks),
            };
    }

    private static T[] Shared<T>(IReadOnlyList<T> facts, Dictionary<T, T> known) where T : notnull
    {
        var shared = new T[facts.Count];
        for (var at = 0; at < shared.Length; at++)
        {
            if (!known.TryGetValue(facts[at], out var same) && known.Count < most) known[facts[at]] = same = facts[at];
            shared[at] = same ?? facts[at];
        }
        return shared;
    }
}
