using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Monitor.Pages.Documents;

/// <summary>Reads an xlsx: each sheet is its name and a table of its used cells, merged cells repeated.</summary>
internal static class SheetText
{
    private const int MostRows = 20_000;
    private const int MostColumns = 200;

    public static Document Read(Stream stream)
    {
        using var file = SpreadsheetDocument.Open(stream, false);
        if (file.WorkbookPart is not { Workbook.Sheets: { } sheets } book) return Document.NotRead("Excel 文件没有工作表");
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
        var blocks = new List<Block>();
        foreach (var sheet in sheets.Elements<Sheet>().Take(50))
        {
            if (sheet.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart { Worksheet: { } worksheet }) continue;
            blocks.Add(new Block.Paragraph(sheet.Name?.Value ?? ""));
            if (ReadSheet(worksheet, shared) is { Rows.Count: > 0 } table) blocks.Add(new Block.Grid(table));
        }
        return new() { Title = file.PackageProperties.Title ?? "", Blocks = blocks };
    }

    private static PageTable ReadSheet(Worksheet sheet, string[] shared)
    {
        var merges = Merges(sheet);
        var grid = new TableGrid();
        var expected = 1u;
        foreach (var row in sheet.Descendants<Row>().Take(MostRows))
        {
            for (var at = row.RowIndex?.Value ?? expected; expected < at && at - expected < 100; expected++) grid.NextRow();
            grid.NextRow();
            AddRow(grid, row, merges, shared);
            expected = (row.RowIndex?.Value ?? expected) + 1;
        }
        return grid.Build();
    }

    private static void AddRow(TableGrid grid, Row row, Dictionary<string, (int Columns, int Rows)> merges, string[] shared)
    {
        var covered = 0;
        var next = 0;
        foreach (var cell in row.Elements<Cell>().Take(MostColumns))
        {
            var column = cell.CellReference?.Value is { } at ? ColumnOf(at) : next;
            if (column < covered) { next = column + 1; continue; }
            for (; next < Math.Min(column, MostColumns); next++) grid.Add("");
            var span = cell.CellReference?.Value is { } reference && merges.TryGetValue(reference, out var size) ? size : (Columns: 1, Rows: 1);
            grid.Add(TextOf(cell, shared), span.Columns);
            covered = next = column + span.Columns;
        }
    }

    private static string TextOf(Cell cell, string[] shared)
    {
        if (cell.DataType?.Value == CellValues.SharedString)
            return int.TryParse(cell.CellValue?.Text, out var index) && index >= 0 && index < shared.Length ? shared[index] : "";
        return cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? "" : cell.CellValue?.Text ?? "";
    }

    private static Dictionary<string, (int, int)> Merges(Worksheet sheet)
    {
        var merges = new Dictionary<string, (int, int)>();
        foreach (var merge in sheet.Descendants<MergeCell>().Take(10_000))
            if (merge.Reference?.Value?.Split(':') is [var from, var to])
                merges[from] = (Math.Clamp(ColumnOf(to) - ColumnOf(from) + 1, 1, MostColumns), 1);
        return merges;
    }

    /// <summary>Column of a reference such as AB12, from 0.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = (column * 26) + letter - 'A' + 1;
        return Math.Max(0, column - 1);
    }
}
