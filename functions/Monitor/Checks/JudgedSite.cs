using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>All a check may know of a bureau's sites: snapshots, sections, calendar, and the day of judgement in Asia/Shanghai.</summary>
public sealed class JudgedSite(Bureau bureau, IReadOnlyList<SiteSnapshot> snapshots, SiteMap map, WorkingDayCalendar calendar, DateOnly today)
{
    private readonly Lazy<HashSet<string>> framed = new(() => Framed(snapshots));
    private readonly Lazy<(Dictionary<string, int> Counts, int Pages)> linked = new(() =>
    {
        var pages = snapshots.SelectMany(snapshot => snapshot.Pages).Where(page => page.WasRead && page.MovedTo is null).ToList();
        return (pages.SelectMany(page => page.Page!.Links.Select(link => link.Url).Distinct()).CountBy(url => url).ToDictionary(), pages.Count);
    });
    private readonly Lazy<Dictionary<string, PageRecord>> byUrl = new(() => snapshots.SelectMany(snapshot => snapshot.Pages)
        .GroupBy(page => page.Url).ToDictionary(same => same.Key, same => same.FirstOrDefault(page => page.WasRead) ?? same.First()));
    private readonly Lazy<Dictionary<string, AttachmentText>> attachments = new(() => snapshots.SelectMany(snapshot => snapshot.Attachments)
        .GroupBy(file => file.Url).ToDictionary(same => same.Key, same => same.First()));
    private readonly Lazy<PageFrame[]> frames = new(() => [.. snapshots.Select(snapshot => new PageFrame(snapshot.Pages.Where(page => page.WasRead && page.MovedTo is null)))]);

    public Bureau Bureau { get; } = bureau;

    /// <summary>One a site of the bureau; never empty.</summary>
    public IReadOnlyList<SiteSnapshot> Snapshots { get; } = snapshots;
    public WorkingDayCalendar Calendar { get; } = calendar;
    public DateOnly Today { get; } = today;

    /// <summary>Whether every site was read whole: only then does an absence count.</summary>
    public bool IsWhole => Snapshots.All(snapshot => snapshot.State == SiteState.Whole);

    /// <summary>Why it is not whole, for people.</summary>
    public string? WhyNotWhole => Snapshots.FirstOrDefault(snapshot => snapshot.State != SiteState.Whole)?.Why;

    public SiteMap Map { get; } = map;

    /// <summary>Sections known beforehand, in place of the map's.</summary>
    public IReadOnlyDictionary<string, SectionMatch>? Prepared { get; init; }

    /// <summary>Pages of all sites that were read, each once: an address that only redirects inside the site is told by its target.</summary>
    public IEnumerable<PageRecord> ReadPages => Snapshots.SelectMany(snapshot => snapshot.Pages).Where(page => page.WasRead && page.MovedTo is null);

    /// <summary>Home pages that were read, one a root.</summary>
    public IEnumerable<PageRecord> Homes => Map.Homes;

    /// <summary>The section a key stands for on this bureau's sites; computed once.</summary>
    public SectionMatch Section(string key) => Prepared?.GetValueOrDefault(key) ?? Map.Find(key);

    /// <summary>Path and query for the bureau's own first origin, the full address for another.</summary>
    public string SubjectOf(string url) => Map.SubjectOf(url);

    /// <summary>The record of an address, the read one where two sites know it; fragments are ignored.</summary>
    public PageRecord? Find(string url) => byUrl.Value.GetValueOrDefault(url.Split('#', 2)[0]);

    /// <summary>A page without the menus that its text repeats from the site's other pages.</summary>
    public Page Unframed(Page page) => frames.Value.Aggregate(page, (rest, frame) => frame.Without(rest));

    /// <summary>Whether most of the site's pages (many, not two of three) link there: the template does, not the page.</summary>
    public bool IsOnMostPages(string url) => linked.Value.Counts.GetValueOrDefault(url) is >= 8 and var count && count * 2 > linked.Value.Pages;

    /// <summary>Whether another page shows this one in a frame: it is a part, not a page of its own.</summary>
    public bool IsFramed(PageRecord page) => framed.Value.Contains(page.Url);

    // What a frame turns over to stays in the frame
    private static HashSet<string> Framed(IReadOnlyList<SiteSnapshot> snapshots)
    {
        var read = snapshots.SelectMany(snapshot => snapshot.Pages).Where(page => page.WasRead).ToList();
        HashSet<string> framed = [.. from page in read from link in page.Page!.Links where link.Place == LinkPlace.Frame select link.Url];
        if (framed.Count == 0) return framed;
        var more = read.GroupBy(page => page.Url).ToDictionary(same => same.Key, same => same.First().Page!.MorePages);
        for (var open = new Queue<string>(framed); open.TryDequeue(out var url);)
            foreach (var next in more.GetValueOrDefault(url, []))
                if (framed.Add(next)) open.Enqueue(next);
        return framed;
    }

    /// <summary>The text of an attachment; null when nobody read it.</summary>
    public AttachmentText? Attachment(string url) => attachments.Value.GetValueOrDefault(url.Split('#', 2)[0]);

    /// <summary>Evidence on a page by its address, with the stored copy where there is one.</summary>
    public Evidence EvidenceAt(string url, string? quote = null, TextSpan? position = null) =>
        Find(url) is { } page ? Evidence.Of(page, quote, position) : new(url, null, null, quote);

    /// <summary>Evidence on the page that links to a target.</summary>
    public Evidence EvidenceOfLink(string url, string target, string text) => EvidenceAt(url, text, Find(url)?.Page?.PlaceOfLink(target));

    /// <summary>The verdict with the place of its quote, where its check did not tell which of several is meant. A page whose scripts were run is not its stored copy.</summary>
    public Verdict Placed(Verdict verdict) =>
        verdict.Outcome is Outcome.Missed or Outcome.Unclear && verdict.Evidence is { Position: null, Quote: { } quote } evidence && Find(evidence.Url) is { IsRendered: false, Page: { } page } && page.PlaceOf(quote) is { } there
            ? verdict with { Evidence = evidence with { Position = there } }
            : verdict;
}
