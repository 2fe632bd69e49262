using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>Lines and tables that stand on several of a site's pages: menus and addresses that an old table layout does not tell from its text.</summary>
internal sealed class PageFrame
{
    private const int Sample = 100;
    private const int Fewest = 4;
    private readonly HashSet<string> lines;
    private readonly HashSet<string> tables;

    public PageFrame(IEnumerable<PageRecord> pages)
    {
        var looked = pages.Where(page => page.Page is { Kind: not PageKind.Article }).Take(Sample).Select(page => page.Page!).ToList();
        lines = Repeated(looked.Select(page => page.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)));
        tables = Repeated(looked.Select(page => page.Tables.Select(Words)));
    }

    /// <summary>The page without the frame.</summary>
    public Page Without(Page page) => lines.Count + tables.Count == 0 ? page : page with
    {
        Text = string.Join('\n', page.Text.Split('\n').Where(line => !lines.Contains(line.Trim()))),
        Tables = [.. page.Tables.Where(table => !tables.Contains(Words(table)))],
    };

    private static HashSet<string> Repeated(IEnumerable<IEnumerable<string>> pages) =>
        pages.SelectMany(page => page.Distinct()).GroupBy(said => said).Where(same => same.Count() >= Fewest).Select(same => same.Key).ToHashSet();

    private static string Words(PageTable table) => string.Join('\n', table.Rows.Select(row => string.Join('\t', row)));
}
