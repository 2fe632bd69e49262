using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Crawling.Traps;

/// <summary>
/// Choices that a query makes on one path: sorting, filters, views. Numbers of pages and items aside, those are lists. Endless are they when one
/// new choice after the other shows nothing that was not shown before.
/// </summary>
internal sealed partial class Combinations
{
    private const int blankChoices = 40;
    private readonly Dictionary<string, Path> paths = [];

    /// <summary>Whether an address makes one more choice where many brought nothing.</summary>
    public bool IsEndless(Uri address, Uri foundOn) =>
        ChoiceOf(address) is { } choice && paths.TryGetValue(PathOf(address), out var here) && here.News.Drought >= blankChoices && !here.Read.Contains(choice) && PathOf(foundOn) == PathOf(address);

    public void Learn(Uri address, Page page)
    {
        if (ChoiceOf(address) is not { } choice) return;
        var path = PathOf(address);
        if (!paths.TryGetValue(path, out var here)) paths[path] = here = new();
        if (here.Read.Add(choice)) here.News.Take(page, url => url.StartsWith(path, StringComparison.Ordinal) && (url.Length == path.Length || url[path.Length] == '?'));
    }

    private static string PathOf(Uri address) => address.GetLeftPart(UriPartial.Path);

    private static int? ChoiceOf(Uri address)
    {
        if (address.Query.Length < 2) return null;
        var choice = new HashCode();
        var any = false;
        foreach (var pair in address.Query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !Counting().IsMatch(pair)).Order(StringComparer.Ordinal))
        {
            choice.Add(pair, StringComparer.Ordinal);
            any = true;
        }
        return any ? choice.ToHashCode() : null;
    }

    private sealed class Path
    {
        public News News { get; } = new();
        public HashSet<int> Read { get; } = [];
    }

    [GeneratedRegex(@"^(?:\w*id|\w*page\w*|p|pn|code|key|current)(?:=|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counting();
}
