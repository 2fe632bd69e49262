using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;

namespace Monitor.Pages.Documents;

/// <summary>Reads a docx: paragraphs with the numbers Word would print, tables with gridSpan and vMerge resolved.</summary>
internal static class WordText
{
    public static Document Read(Stream stream)
    {
        using var file = WordprocessingDocument.Open(stream, false);
        if (file.MainDocumentPart is not { Document.Body: { } body } main) return Document.NotRead("Word 文件没有正文");
        var numbers = new WordNumbers(main.NumberingDefinitionsPart?.Numbering, main.StyleDefinitionsPart?.Styles);
        var blocks = new List<Block>();
        Walk(body, blocks, numbers, 0);
        return new()
        {
            Title = file.PackageProperties.Title is { Length: > 0 } title ? title : FirstWords(blocks),
            Blocks = blocks,
            Images = body.Descendants<A.Blip>().Count(),
        };
    }

    private static string FirstWords(List<Block> blocks) =>
        blocks.OfType<Block.Paragraph>().FirstOrDefault(paragraph => paragraph.Words.Length > 0)?.Words ?? "";

    private static void Walk(OpenXmlElement parent, List<Block> blocks, WordNumbers numbers, int depth)
    {
        if (depth > 50) return;
        foreach (var child in parent.ChildElements)
            switch (child)
            {
                case Paragraph paragraph: Add(paragraph, blocks, numbers, depth); break;
                case Table table: blocks.Add(new Block.Grid(ReadTable(table, numbers))); break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock: Walk(child, blocks, numbers, depth + 1); break;
            }
    }

    private static void Add(Paragraph paragraph, List<Block> blocks, WordNumbers numbers, int depth)
    {
        var words = Words(paragraph);
        if (words.Length > 0) blocks.AddRange((numbers.Of(paragraph) + words).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)
            .Select(line => new Block.Paragraph(line, numbers.HeadingLevel(paragraph))));
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any()))
            Walk(box, blocks, numbers, depth + 1);
    }

    private static string Words(Paragraph paragraph)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in paragraph.Descendants().Where(part => part is Text or TabChar or Break && part.Ancestors<Paragraph>().First() == paragraph))
            text.Append(part switch { Text words => words.Text, TabChar => "\t", _ => "\n" });
        return text.ToString().Trim();
    }

    private static PageTable ReadTable(Table table, WordNumbers numbers)
    {
        var grid = new TableGrid();
        foreach (var row in table.ChildElements.SelectMany(child => child is TableRow own ? [own] : child.Descendants<TableRow>().Take(child is SdtRow ? int.MaxValue : 0)))
        {
            grid.NextRow();
            foreach (var skipped in Enumerable.Range(0, row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0)) grid.Add("");
            foreach (var cell in row.ChildElements.SelectMany(child => child is TableCell own ? [own] : child.Descendants<TableCell>().Take(child is SdtCell ? int.MaxValue : 0)))
                AddCell(grid, cell, numbers);
        }
        return grid.Build();
    }

    private static void AddCell(TableGrid grid, TableCell cell, WordNumbers numbers)
    {
        var columns = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
        var merge = cell.TableCellProperties?.VerticalMerge;
        if (merge is not null && merge.Val?.Value != MergedCellValues.Restart) grid.Continue(columns);
        else grid.Add(string.Join('\n', cell.Descendants<Paragraph>().Select(paragraph => numbers.Of(paragraph) + Words(paragraph)).Where(words => words.Length > 0)), columns);
    }
}
