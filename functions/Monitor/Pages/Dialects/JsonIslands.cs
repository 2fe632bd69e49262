using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>Rows that a page brings along as JSON in a script of its own and writes out only in the browser. Those without a day may be menus and don't count.</summary>
public sealed partial class JsonIslands : IListDialect
{
    private const int Most = 20;
    private readonly JsonLists lists = new();

    public string Name => "JSON island";

    public ListReading? ReadPage(ListMarkup page)
    {
        if (!page.Says("application/json", StringComparison.OrdinalIgnoreCase)) return null;
        var rows = Island().Matches(page.Html).Take(Most).Select(island => lists.ReadData(island.Groups["data"].Value, page.Base, page.Today)).OfType<ListReading>()
            .SelectMany(reading => reading.Rows).Where(row => row.Shown is not null).DistinctBy(row => row.Url).ToList();
        return rows.Count > 0 ? new(rows, []) : null;
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    [GeneratedRegex("""<script\b[^>]{0,300}?\btype\s*=\s*["']?application/json\b[^>]{0,300}>(?<data>.*?)</script\s*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Island();
}
