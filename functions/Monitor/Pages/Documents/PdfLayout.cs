using System.Text;
using UglyToad.PdfPig.Content;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Monitor.Pages.Documents;

/// <summary>Turns the letters and rules of one pdf page into paragraphs and tables.</summary>
internal static class PdfLayout
{
    public static IEnumerable<Block> Blocks(PdfPage page)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        var tables = PdfRules.Tables(page, letters);
        var free = letters.Where(letter => !tables.Exists(table => table.Holds(letter))).ToList();
        return Paragraphs([.. Lines(free)], tables)
            .Concat(tables.Select(table => (table.Top, Block: (Block)new Block.Grid(table.Read()))))
            .OrderByDescending(block => block.Top).Select(block => block.Block);
    }

    private static IEnumerable<(double Top, Block Block)> Paragraphs(List<List<Letter>> lines, List<PdfTable> tables)
    {
        var joins = new PdfParagraphs(lines);
        List<Letter>? before = null;
        var (top, text, last) = (0.0, new StringBuilder(), "");
        foreach (var line in lines)
        {
            var words = Words(line);
            if (PdfParagraphs.IsPageNumber(words) && (line == lines[0] || line == lines[^1])) continue;
            var above = line[0].BoundingBox.Bottom;
            if (before is not null && (!joins.GoesOn(before, last, line, words) || tables.Exists(table => table.Top < top && table.Top > above)))
            {
                yield return (top, new Block.Paragraph(text.ToString()));
                text.Clear();
            }
            if (text.Length == 0) top = above;
            text.Append(words);
            (before, last) = (line, words);
        }
        if (text.Length > 0) yield return (top, new Block.Paragraph(text.ToString()));
    }

    /// <summary>Letters of one baseline, left to right; top line first.</summary>
    internal static IEnumerable<List<Letter>> Lines(IEnumerable<Letter> letters)
    {
        var line = new List<Letter>();
        foreach (var letter in letters.OrderByDescending(letter => letter.StartBaseLine.Y))
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > Math.Max(2, letter.PointSize * 0.5))
            {
                yield return [.. line.OrderBy(one => one.StartBaseLine.X)];
                line = [];
            }
            line.Add(letter);
        }
        if (line.Count > 0) yield return [.. line.OrderBy(one => one.StartBaseLine.X)];
    }

    /// <summary>The words of a line; a gap wider than a character becomes a tab, a narrow one a space between Latin letters.</summary>
    internal static string Words(List<Letter> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Count; i++)
        {
            var gap = i == 0 ? 0 : line[i].StartBaseLine.X - line[i - 1].EndBaseLine.X;
            if (gap > line[i].PointSize * 1.8) text.Append('\t');
            else if (gap > line[i].PointSize * 0.2 && char.IsAscii(line[i].Value[0]) && char.IsAscii(line[i - 1].Value[^1])) text.Append(' ');
            text.Append(Radicals.Plain(line[i].Value));
        }
        return text.ToString();
    }
}
