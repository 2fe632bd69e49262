using System.Text;
using System.Text.RegularExpressions;
using Monitor.Pages;
using Monitor.Pages.Documents;

namespace Monitor.Checks.AnnualReport;

/// <summary>What the report reader takes, whatever the file was: lines of running text in order, tables, and what is known around them.</summary>
public sealed partial record ReportText
{
    public required IReadOnlyList<string> Lines { get; init; }
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables { get; init; } = [];

    /// <summary>A title from outside the text (meta, file properties); the text's own comes first.</summary>
    public string? Title { get; init; }

    /// <summary>The publication day that the page shows outside the report.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Pictures stand in the content: a table may be one of them.</summary>
    public bool HasPictures { get; init; }

    /// <summary>Pinyin glosses that were dropped: the text is a mangled mirror copy.</summary>
    public int Glosses { get; init; }

    /// <summary>The first words with a gloss, as they stand.</summary>
    public string? GlossSample { get; init; }

    /// <summary>Brings any text to one shape: NFKC, simplified, without mangling; lines of cells (see <see cref="TextRow"/>) become tables.</summary>
    public static ReportText From(IEnumerable<string> lines, IEnumerable<IReadOnlyList<IReadOnlyList<string>>>? tables = null)
    {
        var (plain, grids, grid, glosses) = (new List<string>(), new List<IReadOnlyList<IReadOnlyList<string>>>(), new List<IReadOnlyList<string>>(), 0);
        string? sample = null;
        foreach (var raw in lines.SelectMany(line => line.Split('\n')))
        {
            var line = Clean(raw.TrimEnd('\r', ' '), ref glosses);
            if (glosses > 0) sample ??= raw.Trim()[..Math.Min(40, raw.Trim().Length)];
            if (TextRow.CellsOf(raw, line) is { } cells) AddRow(cells);
            else if (line.Trim() is { Length: > 0 } text)
            {
                Close();
                plain.Add(text);
            }
        }
        Close();
        foreach (var table in tables ?? [])
            grids.Add([.. table.Select(IReadOnlyList<string> (row) => [.. row.Select(cell => Clean(cell, ref glosses).Trim())])]);
        return new() { Lines = plain, Tables = grids, Glosses = glosses, GlossSample = sample };

        void AddRow(IReadOnlyList<string> cells)
        {
            if (cells.Count > 0) grid.Add(cells);
        }

        void Close()
        {
            if (grid.Count > 0) grids.Add([.. grid]);
            grid.Clear();
        }
    }

    public static ReportText From(Page page) =>
        From(page.Text.Split('\n'), page.Tables.Select(table => table.Rows)) with
        {
            Title = page.Title,
            PublishedOn = page.Published?.Day,
            HasPictures = page.Images.InContent > 0,
        };

    /// <summary>A file: its paragraphs are the text, its tables stand apart.</summary>
    public static ReportText From(Document document) =>
        From(document.Blocks.OfType<Block.Paragraph>().Select(paragraph => paragraph.Words), document.Tables.Select(table => table.Rows)) with
        {
            Title = document.Title,
            HasPictures = document.Images > 0,
        };

    private static string Clean(string text, ref int glosses)
    {
        var plain = SimplifiedText.Unmangled(Spaces().Replace(text.Normalize(NormalizationForm.FormKC), " ").Replace('○', '〇'), out var dropped);
        glosses += dropped;
        return SimplifiedText.Of(plain);
    }

    [GeneratedRegex(@"[\u00A0\u3000\u200B\uFEFF ]+")]
    private static partial Regex Spaces();
}
