using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>Lines that stand on most of a site's pages: menus and addresses that an old table layout does not tell from its text.</summary>
internal sealed class PageFrame
{
    private const int Sample = 40;
    private const int Fewest = 3;
    private readonly HashSet<string> lines;

    public PageFrame(IEnumerable<PageRecord> pages)
    {
        var looked = pages.Where(page => page.Page is { Kind: not PageKind.Article }).Take(Sample).ToList();
        lines = looked.SelectMany(page => Lines(page.Page!.Text).Distinct()).GroupBy(line => line)
            .Where(same => same.Count() is var count && count >= Fewest && count * 2 > looked.Count).Select(same => same.Key).ToHashSet();
    }

    /// <summary>The page's text without the frame.</summary>
    public string Without(string text) => lines.Count == 0 ? text : string.Join('\n', text.Split('\n').Where(line => !lines.Contains(line.Trim())));

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
