using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Tests.Checks.AnnualReport;

/// <summary>The html of a sample report as a Word file: column spans as gridSpan, row spans as vMerge.</summary>
internal static class WordReport
{
    public static byte[] Of(string html)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            file.AddMainDocumentPart().Document = new(new Body(new HtmlParser().ParseDocument(html).Body!.Children.Select(OfElement)));
        return stream.ToArray();
    }

    private static OpenXmlElement OfElement(IElement element) => element is IHtmlTableElement table ? OfTable(table) : Words(element.TextContent);

    private static Table OfTable(IHtmlTableElement table)
    {
        var open = new Dictionary<int, (int Left, int Width)>();
        return new(table.Rows.Select(row => (OpenXmlElement)OfRow(row, open)));
    }

    private static TableRow OfRow(IHtmlTableRowElement row, Dictionary<int, (int Left, int Width)> open)
    {
        var word = new TableRow();
        var (cells, column) = (new Queue<IHtmlTableCellElement>(row.Cells), 0);
        while (cells.Count > 0 || open.ContainsKey(column))
            if (open.TryGetValue(column, out var above)) column += Continue(word, open, column, above);
            else column += Start(word, open, column, cells.Dequeue());
        return word;
    }

    private static int Continue(TableRow row, Dictionary<int, (int Left, int Width)> open, int column, (int Left, int Width) above)
    {
        row.Append(new TableCell(new TableCellProperties(new GridSpan { Val = above.Width }, new VerticalMerge { Val = MergedCellValues.Continue }), Words("")));
        if (above.Left == 1) open.Remove(column);
        else open[column] = (above.Left - 1, above.Width);
        return above.Width;
    }

    private static int Start(TableRow row, Dictionary<int, (int Left, int Width)> open, int column, IHtmlTableCellElement cell)
    {
        var properties = new TableCellProperties(new GridSpan { Val = cell.ColumnSpan });
        if (cell.RowSpan > 1) properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
        row.Append(new TableCell(properties, Words(cell.TextContent)));
        if (cell.RowSpan > 1) open[column] = (cell.RowSpan - 1, cell.ColumnSpan);
        return cell.ColumnSpan;
    }

    private static Paragraph Words(string text) => new(new Run(new Text(text)));
}
