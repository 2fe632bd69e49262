using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Crawling.Traps;

/// <summary>
/// What pages of one kind have said so far, and for how long none said anything new. Numbers are nothing new, nor is another order of the same
/// rows, nor are links to the same kind: calendars and sorted lists say the same under ever new addresses, archives do not.
/// </summary>
internal sealed partial class News
{
    private const int shortestLine = 20;
    private const int mostLines = 60;
    private const int mostKept = 50_000;
    private readonly HashSet<int> said = [];

    /// <summary>Pages in a row that said nothing new.</summary>
    public int Drought { get; private set; }

    /// <param name="page">A page of this kind.</param>
    /// <param name="isKin">Whether an address is of the same kind.</param>
    public void Take(Page page, Func<string, bool> isKin) => Drought = IsNew(page, isKin) ? 0 : Drought + 1;

    private bool IsNew(Page page, Func<string, bool> isKin)
    {
        if (page.ScriptedList is not null || page.IsData || said.Count > mostKept) return true;
        var isNew = page.Published is { Place: not "url" } && Add(page.ContentHash);
        foreach (var file in page.Attachments.Concat(page.Links.Where(link => link.Place == LinkPlace.Frame && !isKin(link.Url)))) isNew |= Add(file.Url);
        var others = page.Rows.Where(row => !isKin(row.Url)).ToList();
        foreach (var row in others) isNew |= Add(row.Url);
        return others.Count > 0 ? isNew : isNew | HasNewLine(page.Text);
    }

    private bool HasNewLine(string text)
    {
        var (isNew, left) = (false, mostLines);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (left-- == 0) break;
            if (line.Length >= shortestLine && Numbers().Replace(line.ToString(), "") is { Length: >= shortestLine } plain) isNew |= Add(plain);
        }
        return isNew;
    }

    private bool Add(string text) => said.Add(text.GetHashCode(StringComparison.Ordinal));

    [GeneratedRegex(@"[\d\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
