using Monitor.Pages;

namespace Monitor.Checks.Sites;

/// <summary>A link target that did not open, and the pages that link to it (at most ten; <paramref name="Pages"/> counts all).</summary>
internal sealed record LinkFault(string Url, FetchOutcome Outcome, int? Status, string? Why, string Text, IReadOnlyList<string> FoundOn, int Pages, bool IsOwnPage, bool IsAttachment)
{
    public bool IsDead => Outcome is FetchOutcome.NotFound or FetchOutcome.Gone or FetchOutcome.SoftNotFound;
}

/// <summary>Finds what readers' links lead to and what is not there: one pass over the links of a site.</summary>
internal static class DeadTargets
{
    private static readonly HashSet<FetchOutcome> Failed =
    [
        FetchOutcome.NotFound, FetchOutcome.Gone, FetchOutcome.SoftNotFound, FetchOutcome.TooManyRedirects, FetchOutcome.ServerError, FetchOutcome.Overloaded,
        FetchOutcome.TlsFault, FetchOutcome.DnsFault, FetchOutcome.ConnectFault, FetchOutcome.TimedOut, FetchOutcome.Reset, FetchOutcome.Refused,
    ];

    public static IReadOnlyList<LinkFault> Of(JudgedSite site)
    {
        var pages = site.Snapshots.SelectMany(snapshot => snapshot.Pages).Where(page => Failed.Contains(page.Outcome)).GroupBy(page => page.Url).ToDictionary(same => same.Key, same => same.First());
        var links = Linking(site, pages.Keys.ToHashSet());
        var own = pages.Values.Where(page => links.ContainsKey(page.Url) && site.Find(page.Url) is { WasRead: false })
            .Select(page => new LinkFault(page.Url, page.Outcome, page.Status, page.Why, links[page.Url].Text, links[page.Url].On, links[page.Url].Count, true, false));
        var targets = site.Snapshots.SelectMany(snapshot => snapshot.Targets).Where(target => Failed.Contains(target.Outcome) && target.FoundOn.Count > 0 && !pages.ContainsKey(target.Url)).DistinctBy(target => target.Url)
            .Select(target => new LinkFault(target.Url, target.Outcome, target.Status, null, target.Text, target.FoundOn, target.Pages, false, IsFile(target.Url)));
        return [.. own.Concat(targets)];
    }

    /// <summary>Pages with an anchor to one of the addresses; what only scripts and sitemaps name is no reader's link.</summary>
    private static Dictionary<string, (string Text, List<string> On, int Count)> Linking(JudgedSite site, HashSet<string> wanted)
    {
        var found = new Dictionary<string, (string Text, List<string> On, int Count)>();
        if (wanted.Count == 0) return found;
        foreach (var record in site.ReadPages)
            foreach (var (url, text) in Anchors(record.Page!).Where(link => wanted.Contains(link.Url)).DistinctBy(link => link.Url))
            {
                var known = found.GetValueOrDefault(url, (Text: text, On: [], Count: 0));
                if (known.On.Count < 10) known.On.Add(record.Url);
                found[url] = (known.Text.Length > 0 ? known.Text : text, known.On, known.Count + 1);
            }
        return found;
    }

    private static IEnumerable<(string Url, string Text)> Anchors(Page page) =>
        page.Links.Where(link => link.Place is not LinkPlace.Script and not LinkPlace.Frame).Select(link => (link.Url.Split('#', 2)[0], link.Text))
            .Concat(page.Rows.Select(row => (row.Url.Split('#', 2)[0], row.Title))).Concat(page.Attachments.Select(file => (file.Url.Split('#', 2)[0], file.Text)));

    private static bool IsFile(string url) =>
        Path.GetExtension(url.Split('?', 2)[0]).ToUpperInvariant() is ".DOC" or ".DOCX" or ".XLS" or ".XLSX" or ".PDF" or ".WPS" or ".OFD" or ".ZIP" or ".RAR" or ".ET" or ".PPT" or ".PPTX" or ".TXT" or ".JPG" or ".PNG";
}
