using Monitor.Crawling.Frontiers;
using Monitor.Pages;

namespace Monitor.Crawling.Traps;

/// <summary>
/// Paths that go ever deeper. A site's folders hold columns, and columns hold dated rows or files; where folder after folder holds nothing but
/// the next one, what lies below is put behind everything else, and there the deepest goes first: either it ends, or it is shown to have no bottom.
/// </summary>
internal sealed class Descents
{
    private const int doubtfulAfter = 3;
    private const int bottomlessAfter = 9;
    private const int blankBranches = 40;
    private const int bottomlessInABranch = 3;
    private const int mirrors = 5;
    private readonly HashSet<int> rows = [];
    private readonly Dictionary<string, (int Blank, int Good)> branches = [];
    private readonly List<string> bottomless = [];
    private readonly HashSet<int> said = [];
    private (int For, int Against) mirrored;

    public IReadOnlyList<string> Bottomless => bottomless;

    public void Restore(IEnumerable<string> folders) => bottomless.AddRange(folders);

    /// <summary>Whether an address waits until all others are read.</summary>
    public bool IsDoubtful(FrontierEntry entry) =>
        entry.Barren >= doubtfulAfter || (entry.Barren > 0 && branches.GetValueOrDefault(BranchOf(entry.Url)) is { Good: 0, Blank: >= blankBranches });

    public bool IsBottomless(FrontierEntry entry) =>
        bottomless.Count > 0 && IsDoubtful(entry) && bottomless.Exists(folder => entry.Url.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Whether an address only repeats what stands further up, as those like it did.</summary>
    public bool IsRepeated(FrontierEntry entry) => entry.IsMirror && mirrored.For >= mirrors && mirrored.Against * mirrors <= mirrored.For;

    /// <summary>Takes note of what a page held.</summary>
    /// <returns>Pages in a row, this one the last, that held nothing, each in a folder of the one before.</returns>
    public int Learn(FrontierEntry entry, Page page, bool leadsOn)
    {
        var holds = Holds(page);
        var repeats = !said.Add(page.ContentHash.GetHashCode(StringComparison.Ordinal));
        // A copy of the site in a folder of its own has an end; one that holds a copy in each of its folders has none
        if (entry.IsMirror && (leadsOn || !repeats)) mirrored = repeats ? mirrored with { For = mirrored.For + 1 } : mirrored with { Against = mirrored.Against + 1 };
        if (entry.Barren > 0)
        {
            var (blank, good) = branches.GetValueOrDefault(BranchOf(entry.Url));
            branches[BranchOf(entry.Url)] = holds ? (blank, good + 1) : (blank + 1, good);
        }
        if (holds || entry.Depth == 0) return 0;
        if (entry.Barren == bottomlessAfter) NoBottom(entry.Url);
        return entry.Barren + 1;
    }

    /// <summary>Whether an address lies in a folder below that of a page.</summary>
    public static bool IsBelow(string page, string url) =>
        FolderOf(page) is var folder && url.Length > folder && string.CompareOrdinal(page, 0, url, 0, folder) == 0 && url.AsSpan(folder).IndexOfAny("/?") is >= 0 and var next && url[folder + next] == '/';

    /// <summary>Where the folder of an address ends, its slash included.</summary>
    public static int FolderOf(string url) => url.LastIndexOf('/', (url.IndexOf('?', StringComparison.Ordinal) is > 0 and var query ? query : url.Length) - 1) + 1;

    // Where one of a branch after the other has no bottom, the branch has none
    private void NoBottom(string url)
    {
        var branch = BranchOf(url) + "/";
        var known = bottomless.Count(folder => folder.StartsWith(branch, StringComparison.Ordinal));
        bottomless.Add(known + 1 < bottomlessInABranch ? Above(url, bottomlessAfter) : branch);
    }

    private bool Holds(Page page)
    {
        if (page.ScriptedList is not null || page.IsData || page.Attachments.Count > 0 || page.Links.Any(link => link.Place == LinkPlace.Frame)) return true;
        var fresh = false;
        foreach (var row in page.Rows)
            if (row.Shown is { Place: not "url" }) fresh |= rows.Add(row.Title.GetHashCode(StringComparison.Ordinal));
        return fresh;
    }

    // Scheme, host and first folder
    private static string BranchOf(string url)
    {
        var slash = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        return slash > 0 && url.IndexOf('/', slash + 1) is > 0 and var end ? url[..end] : url;
    }

    private static string Above(string url, int folders)
    {
        var origin = AddressKey.OriginOf(url).Length;
        var end = url.LastIndexOf('/');
        for (var left = folders; left > 0 && end > origin; left--) end = url.LastIndexOf('/', end - 1);
        return url[..(end + 1)];
    }
}
