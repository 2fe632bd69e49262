using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Monitor.Crawling.Frontiers;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Crawling.Links;

/// <summary>A registered origin that serves the same site as another one, which is read in its place.</summary>
internal sealed record Twin(string Origin, string Kept, int Pages);

/// <summary>
/// Registered origins that serve one site (with www and without, http and https, two ports): told by what they answer under the same paths, never
/// by their names, and never where one answer differed. From then on only one of them is asked. So with a folder and its default document. Thread-safe.
/// </summary>
internal sealed partial class Twins
{
    private const int proofs = 5;
    private const int proofsOfAlike = 3;
    private const int leastText = 40;
    private const int leastLinks = 3;
    private const string Mark = "twin:";
    private readonly Lock gate = new();
    private readonly List<string> origins;
    private readonly Dictionary<string, List<Answer>> answers = [];
    private readonly Dictionary<(string Lesser, string Kept), Pair> pairs = [];
    private readonly Dictionary<string, Twin> known = [];
    private readonly Dictionary<string, PageRecord> folders = [];
    private readonly ConcurrentDictionary<string, PageRecord> aliases = new();

    public Twins(Site site) => origins = [.. site.Roots.Where(root => root.AbsolutePath == "/").Select(root => root.GetLeftPart(UriPartial.Authority)).Distinct()];

    public IReadOnlyList<Twin> Known { get { lock (gate) return [.. known.Values.OrderBy(twin => twin.Origin, StringComparer.Ordinal)]; } }

    /// <summary>Addresses of a twin that pages link to, by those that were read in their place.</summary>
    public IEnumerable<PageRecord> Aliases => aliases.Values;

    public void Restore(IEnumerable<Twin> twins)
    {
        foreach (var twin in twins) known[twin.Origin] = twin;
    }

    /// <summary>What the last visit found needs no more than the same home page today.</summary>
    public void Expect(IReadOnlyDictionary<string, string> artifacts)
    {
        foreach (var (key, fact) in artifacts)
            if (key.StartsWith(Mark, StringComparison.Ordinal) && fact.Split(' ') is [var kept, ..] && origins.Contains(kept) && origins.Contains(key[Mark.Length..]))
                pairs[(key[Mark.Length..], kept)] = new() { Same = [.. Enumerable.Range(0, proofs)] };
    }

    /// <summary>The same host under another name or scheme that is not registered and to which most links of a home page lead; null: none.</summary>
    public static (string Page, string Other, int Links)? Unregistered(Page home, Func<Uri, bool> owns)
    {
        var own = new Uri(home.Url);
        var links = home.Links.Select(link => link.Url).Distinct().Select(url => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null).OfType<Uri>().ToList();
        var other = links.Where(link => !owns(link) && Bare(AddressKey.OriginOf(link.AbsoluteUri)) == Bare(AddressKey.OriginOf(own.AbsoluteUri))).GroupBy(link => AddressKey.OriginOf(link.AbsoluteUri)).MaxBy(group => group.Count());
        return other is not null && other.Count() is >= leastLinks and var count && count > links.Count(owns) ? (home.Url, other.Key + "/", count) : null;
    }

    /// <summary>For the next visit.</summary>
    public IEnumerable<KeyValuePair<string, string>> Artifacts => Known.Select(twin => KeyValuePair.Create(Mark + twin.Origin, $"{twin.Kept} {twin.Pages}"));

    /// <summary>The address to ask in place of a twin's; the address itself where it has none.</summary>
    public string KeptOf(string url)
    {
        if (origins.Count < 2) return url;
        lock (gate) return known.TryGetValue(AddressKey.OriginOf(url), out var twin) ? twin.Kept + url[twin.Origin.Length..] : url;
    }

    /// <summary>Keeps a twin's address for those who look a link up.</summary>
    public void Alias(FrontierEntry entry, string kept, DateOnly today) =>
        aliases.TryAdd(entry.Url, new() { Url = entry.Url, Outcome = FetchOutcome.Fetched, MovedTo = kept, FirstSeenOn = today, FoundOn = entry.FoundOn, Depth = entry.Depth });

    /// <summary>Takes note of an answer; a folder's default document comes back as what it repeats.</summary>
    public PageRecord Take(PageRecord record)
    {
        lock (gate)
        {
            if (record is { MovedTo: { } moved, Outcome: FetchOutcome.Fetched }) Redirects(record.Url, moved);
            if (record is not { WasRead: true, MovedTo: null, Page: { } page }) return record;
            if (origins.Count > 1) Compare(record, page);
            return Repeated(record, page) is { } folder ? record with { MovedTo = folder } : record;
        }
    }

    private void Compare(PageRecord record, Page page)
    {
        var origin = AddressKey.OriginOf(record.Url);
        var path = record.Url[origin.Length..];
        if (path != "/" && !Says(page)) return;
        if (!answers.TryGetValue(path, out var here)) answers[path] = here = [];
        var own = new Answer(origin, record.Sha256, SaidBy(page), GistOf(page), page.Metas.GetValueOrDefault("canonical"));
        foreach (var other in here.Where(other => other.Origin != origin))
        {
            var (lesser, kept) = origins.IndexOf(origin) < origins.IndexOf(other.Origin) ? (other, own) : (own, other);
            if (kept.Sha256 == lesser.Sha256 || kept.Said == lesser.Said || lesser.Canonical == kept.Origin + path) Judge(lesser.Origin, kept.Origin, path, true, kept.Said);
            else if (kept.Gist != lesser.Gist) Judge(lesser.Origin, kept.Origin, path, false, kept.Said);
        }
        here.Add(own);
    }

    private void Redirects(string from, string to)
    {
        var (lesser, kept) = (AddressKey.OriginOf(from), AddressKey.OriginOf(to));
        if (lesser != kept && from[lesser.Length..] == to[kept.Length..] && origins.Contains(lesser) && origins.Contains(kept)) Judge(lesser, kept, to[kept.Length..], true, to.GetHashCode(StringComparison.Ordinal));
    }

    // The home page and some others, all different from each other: placeholders prove nothing
    private void Judge(string lesser, string kept, string path, bool same, int said)
    {
        if (!pairs.TryGetValue((lesser, kept), out var pair)) pairs[(lesser, kept)] = pair = new();
        pair.Differs |= !same;
        pair.SharesHome |= same && path == "/";
        if (same) pair.Same.Add(said);
        if (pair is { Differs: false, SharesHome: true } && pair.Same.Count >= (Bare(lesser) == Bare(kept) ? proofsOfAlike : proofs) && !known.ContainsKey(kept)) known.TryAdd(lesser, new(lesser, kept, pair.Same.Count));
    }

    private string? Repeated(PageRecord record, Page page)
    {
        if (Default().Match(record.Url) is not { Success: true } name) return null;
        var folder = record.Url[..(name.Index + 1)];
        if (folders.TryAdd(folder, record with { Page = new() { Url = record.Url, ContentHash = page.ContentHash } }) || folders[folder] is not { Page: { } first } known || known.Url == record.Url) return null;
        // Two pages that show next to nothing, an entry and the frames behind it, are not one page
        return known.Sha256 == record.Sha256 || (Says(page) && first.ContentHash == page.ContentHash) ? known.Url : null;
    }

    private static bool Says(Page page) => page.ScriptedList is null && (page.Text.Length >= leastText || page.Rows.Count >= 3);

    // Rows lead to the same places, on whichever of the origins
    private string PathOf(ListRow row) => AddressKey.OriginOf(row.Url) is var origin && origins.Contains(origin) ? row.Url[origin.Length..] : row.Url;

    private int SaidBy(Page page)
    {
        var said = new HashCode();
        said.Add(page.ContentHash);
        foreach (var row in page.Rows) said.Add(PathOf(row));
        return said.ToHashCode();
    }

    // What stays of a page that is made anew for each reader: its rows in any order, its words without numbers. It proves nothing, and disproves nothing
    private int GistOf(Page page)
    {
        if (page.Rows.Count < 3) return string.Concat((page.Title + page.Text).Where(letter => !char.IsDigit(letter))).GetHashCode(StringComparison.Ordinal);
        var said = new HashCode();
        foreach (var path in page.Rows.Select(PathOf).Order(StringComparer.Ordinal)) said.Add(path);
        return said.ToHashCode();
    }

    // www.example.gov.cn and example.gov.cn, http and https
    private static string Bare(string origin)
    {
        var address = new Uri(origin);
        var name = address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;
        return address.IsDefaultPort ? name : $"{name}:{address.Port}";
    }

    private sealed record Answer(string Origin, string? Sha256, int Said, int Gist, string? Canonical);

    private sealed class Pair
    {
        public HashSet<int> Same { get; init; } = [];
        public bool Differs { get; set; }
        public bool SharesHome { get; set; }
    }

    [GeneratedRegex(@"(?<=^[^?]*)/(?:(?:index|default)\.(?:s?html?|jsp|aspx?|php))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Default();
}
