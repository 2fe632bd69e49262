using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Crawling.Traps;

/// <summary>
/// Choices that a query makes on one path: sorting, filters, views. Numbers of pages and items aside, those are lists. Endless are they when several
/// parameters vary, and one new choice after the other shows nothing that was not shown before: a single menu has an end.
/// </summary>
internal sealed partial class Combinations
{
    private const int blankChoices = 40;
    private const int leastVarying = 2;
    private readonly Dictionary<string, Path> paths = [];

    /// <summary>Whether an address makes one more choice where many brought nothing.</summary>
    public bool IsEndless(Uri address, Uri foundOn) =>
        ChoicesOf(address) is { Length: > 0 } choices && paths.TryGetValue(PathOf(address), out var here) && here.News.Drought >= blankChoices && here.Varying >= leastVarying
        && !here.Knows(choices) && PathOf(foundOn) == PathOf(address);

    public void Learn(Uri address, Page page)
    {
        if (ChoicesOf(address) is not { Length: > 0 } choices) return;
        var path = PathOf(address);
        if (!paths.TryGetValue(path, out var here)) paths[path] = here = new();
        if (here.Note(choices)) here.News.Take(page, url => url.StartsWith(path, StringComparison.Ordinal) && (url.Length == path.Length || url[path.Length] == '?'));
    }

    private static string PathOf(Uri address) => address.GetLeftPart(UriPartial.Path);

    private static string[] ChoicesOf(Uri address) =>
        address.Query.Length < 2 ? [] : [.. address.Query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !Counting().IsMatch(pair)).Order(StringComparer.Ordinal)];

    private sealed class Path
    {
        private readonly HashSet<int> read = [];
        private readonly Dictionary<string, (string First, int Count, bool Differs)> names = [];

        public News News { get; } = new();

        /// <summary>Parameters that had several values, or were there and were not.</summary>
        public int Varying => names.Values.Count(name => name.Differs || name.Count < read.Count);

        public bool Knows(string[] choices) => read.Contains(KeyOf(choices));

        public bool Note(string[] choices)
        {
            if (!read.Add(KeyOf(choices))) return false;
            foreach (var pair in choices)
            {
                var name = pair.Split('=', 2)[0];
                var (first, count, differs) = names.GetValueOrDefault(name, (pair, 0, false));
                names[name] = (first, count + 1, differs || first != pair);
            }
            return true;
        }

        private static int KeyOf(string[] choices) => string.Join('&', choices).GetHashCode(StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?:\w*id|\w*page\w*|p|pn|code|key|current)(?:=|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counting();
}
