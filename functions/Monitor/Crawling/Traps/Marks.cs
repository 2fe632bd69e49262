using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Crawling.Traps;

/// <summary>
/// Parts of addresses that mark a visitor, not a page (sessions, tickets): learned from pages that said the same under two values of one part.
/// The same address under another value of such a part is no further page.
/// </summary>
internal sealed partial class Marks
{
    private const int proofs = 6;
    private const int shortest = 60;
    private readonly Dictionary<(int Address, int Said), string> first = [];
    private readonly Dictionary<string, (int For, int Against)> votes = [];
    private readonly Dictionary<int, int> said = [];
    private readonly HashSet<string> idle = [];
    private readonly Dictionary<string, string> admitted = [];

    /// <summary>Whether the page of an address is known under another mark.</summary>
    public bool IsRepeat(Uri address)
    {
        if (idle.Count == 0 || Bare(address, part => idle.Contains(part.Name)) is not { } bare) return false;
        return !admitted.TryAdd(bare, address.AbsoluteUri) && admitted[bare] != address.AbsoluteUri;
    }

    public void Learn(Uri address, Page page)
    {
        // What says next to nothing, or shows its content in a frame, proves nothing: columns are alike then
        if ((page.Text.Length < shortest && page.Rows.Count < 3) || page.ScriptedList is not null || page.IsData || page.Links.Any(link => link.Place == LinkPlace.Frame)) return;
        var parts = PartsOf(address);
        if (parts.Count == 0) return;
        foreach (var part in parts) Doubt(address, part, page.ContentHash);
        var key = (Bare(address, _ => true)!.GetHashCode(StringComparison.Ordinal), page.ContentHash.GetHashCode(StringComparison.Ordinal));
        if (!first.TryAdd(key, page.Url)) Vote(parts, PartsOf(new(first[key])));
    }

    private void Doubt(Uri address, Part part, string hash)
    {
        var rest = Bare(address, one => one == part)!.GetHashCode(StringComparison.Ordinal);
        if (said.TryAdd(rest, hash.GetHashCode(StringComparison.Ordinal)) || said[rest] == hash.GetHashCode(StringComparison.Ordinal)) return;
        var (speaks, against) = votes.GetValueOrDefault(part.Name);
        votes[part.Name] = (speaks, against + 1);
    }

    private void Vote(List<Part> parts, List<Part> before)
    {
        if (parts.Count != before.Count || parts.Where((part, at) => part != before[at]).ToList() is not [var differs]) return;
        var (speaks, against) = votes.GetValueOrDefault(differs.Name);
        votes[differs.Name] = (speaks + 1, against);
        if (speaks + 1 < proofs || against * proofs > speaks || !idle.Add(differs.Name)) return;
        admitted.Clear();
        foreach (var url in first.Values)
            if (Bare(new(url), part => idle.Contains(part.Name)) is { } bare) admitted.TryAdd(bare, url);
    }

    private static List<Part> PartsOf(Uri address)
    {
        var parts = new List<Part>();
        Bare(address, part => { parts.Add(part); return false; });
        return parts;
    }

    /// <summary>The address without the marks that are chosen; null: it has none of them.</summary>
    private static string? Bare(Uri address, Predicate<Part> chosen)
    {
        var any = false;
        bool Drops(string name, string value) => IsToken().IsMatch(value) && chosen(new(name, value)) && (any = true);
        var segments = address.AbsolutePath.Split('/').Select((segment, at) => Drops($"/{at}", segment[(segment.IndexOf('=', StringComparison.Ordinal) + 1)..]) ? segment[..(segment.IndexOf('=', StringComparison.Ordinal) + 1)] + "*" : segment).ToList();
        var pairs = address.Query.TrimStart('?').Split('&').Where(pair => !Drops("?" + pair.Split('=', 2)[0], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..])).ToList();
        return any ? $"{address.GetLeftPart(UriPartial.Authority)}{string.Join('/', segments)}?{string.Join('&', pairs)}" : null;
    }

    private readonly record struct Part(string Name, string Value);

    // Letters with digits, or many digits: 5f3ac09e, 1775780000
    [GeneratedRegex(@"^(?=.{0,40}\d)(?:[\w-]{8,}|(?=.{0,40}[A-Za-z])[\w-]{6,})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsToken();
}
