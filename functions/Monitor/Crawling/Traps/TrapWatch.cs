using System.Text.RegularExpressions;
using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Links;
using Monitor.Pages;
using Monitor.Pages.Reading;

namespace Monitor.Crawling.Traps;

/// <summary>
/// Recognises endless places by what their pages say, never by the looks of one address: calendars, combinations of choices, paths that repeat
/// themselves or go ever deeper, visitors' marks, and pages that say the same under ever new addresses. Thread-safe.
/// </summary>
internal sealed partial class TrapWatch(DateOnly today)
{
    private const int longestAddress = 1500;
    private const int mostFolders = 20;
    private const int repeatsOfAFolder = 4;
    private const int echoes = 30;
    private const int mostKept = 100;
    private readonly Lock gate = new();
    private readonly Dictionary<TrapKind, Trap> met = [];
    private readonly Calendars calendars = new(today);
    private readonly Combinations combinations = new();
    private readonly Marks marks = new();
    private readonly Descents descents = new();
    private readonly Dictionary<string, Shape> shapes = [];
    private readonly HashSet<string> faces = [];

    public IReadOnlyList<Trap> Met { get { lock (gate) return [.. met.Values.OrderBy(trap => trap.Kind)]; } }

    /// <summary>For a further part of the visit.</summary>
    public TrapState State { get { lock (gate) return new([.. met.Values], descents.Bottomless); } }

    public void Restore(TrapState state)
    {
        foreach (var trap in state.Met) met[trap.Kind] = trap;
        descents.Restore(state.Bottomless);
    }

    /// <summary>Whether an entry leads into a trap; it is counted then. Asked when an address is found, and again when its turn comes.</summary>
    public TrapKind? Look(FrontierEntry entry, Uri? address = null)
    {
        lock (gate)
        {
            if (KindOf(entry, address ?? new(entry.Url)) is not { } kind) return null;
            met[kind] = new(kind, (met.GetValueOrDefault(kind)?.Count ?? 0) + 1, met.GetValueOrDefault(kind)?.Example ?? entry.Url);
            return kind;
        }
    }

    /// <summary>Whether it should wait until everything else is read.</summary>
    public bool IsDoubtful(FrontierEntry entry)
    {
        lock (gate) return descents.IsDoubtful(entry);
    }

    /// <summary>Whether a page read before, that nothing links to now, only lay in a trap: asked for again, such pages would grow in number with each visit.</summary>
    public bool Left(Page page)
    {
        lock (gate) return page is { Published: null, Attachments.Count: 0 } && (marks.IsRepeat(new(page.Url)) || descents.Bottomless.Any(folder => page.Url.StartsWith(folder, StringComparison.Ordinal) && Descents.IsBelow(folder, page.Url)));
    }

    /// <summary>Learns from what an entry said.</summary>
    /// <param name="entry">What was asked for.</param>
    /// <param name="page">What it said.</param>
    /// <param name="leadsOn">Whether a mirror (<see cref="FrontierEntry.IsMirror"/>) leads to further ones below itself.</param>
    /// <returns>See <see cref="FrontierEntry.Barren"/>, for what it leads to.</returns>
    public int Learn(FrontierEntry entry, Page page, bool leadsOn = false)
    {
        lock (gate)
        {
            var address = new Uri(entry.Url);
            calendars.Learn(address, page);
            combinations.Learn(address, page);
            marks.Learn(address, page);
            Note(entry.Url, page);
            return descents.Learn(entry, page, leadsOn);
        }
    }

    /// <summary>Whether a further page of a list shows other rows than its neighbours did.</summary>
    public bool IsNewFace(Page page)
    {
        var face = page.Rows.Count > 0 ? page.Rows.Select(row => row.Url) : page.Links.Select(link => link.Url).Where(url => !Uri.TryCreate(url, UriKind.Absolute, out var address) || !LinkKind.LooksLikePaging(address)).Prepend(Digits().Replace(page.Text, ""));
        var said = Hash.Of(KeyOf(page.Url), string.Join('\n', face));
        lock (gate) return faces.Add(said);
    }

    private TrapKind? KindOf(FrontierEntry entry, Uri address) =>
        entry.Url.Length > longestAddress || Repeats(address) || descents.IsRepeated(entry) ? TrapKind.Loop
        : descents.IsBottomless(entry) ? TrapKind.Depth
        : marks.IsRepeat(address) ? TrapKind.Session
        : entry.FoundOn is { } page ? KindOf(address, new(page)) : null;

    // What a page of another kind names has an end: only a place that leads on to itself has none
    private TrapKind? KindOf(Uri address, Uri foundOn) =>
        calendars.IsEndless(address, foundOn) ? TrapKind.Calendar
        : combinations.IsEndless(address, foundOn) ? TrapKind.Permutation
        : IsEcho(address) && IsEcho(foundOn) ? TrapKind.Echo : null;

    private bool IsEcho(Uri address) => shapes.TryGetValue(KeyOf(address.AbsoluteUri), out var shape) && shape.IsEcho;

    private static bool Repeats(Uri address)
    {
        var folders = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return folders.Length > mostFolders || (folders.Length >= repeatsOfAFolder && folders.CountBy(folder => folder).Any(folder => folder.Value >= repeatsOfAFolder && !int.TryParse(folder.Key, out _)));
    }

    private void Note(string url, Page page)
    {
        var key = KeyOf(url);
        if (!shapes.TryGetValue(key, out var shape)) shapes[key] = shape = new();
        shape.Note(page.ContentHash.GetHashCode(StringComparison.Ordinal));
    }

    // Numbers, random words and the values of a query make no other kind of address
    private static string KeyOf(string url) => Digits().Replace(Values().Replace(url, "="), "#");

    /// <summary>What addresses alike but for their digits said.</summary>
    private sealed class Shape
    {
        private readonly HashSet<int> said = [];
        private int reads, different;

        public bool IsEcho => reads >= echoes && different * 10 <= reads;

        public void Note(int hash)
        {
            reads++;
            // Who said a hundred different things is no echo, and is listened to no further
            if (said.Count == mostKept || said.Add(hash)) different++;
        }
    }

    [GeneratedRegex(@"(?<=[?&][^=&]{0,60})=[^&]*", RegexOptions.CultureInvariant)]
    private static partial Regex Values();

    [GeneratedRegex(@"[0-9a-f]{12,}|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
