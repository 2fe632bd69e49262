using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Reporting.Papers;

/// <summary>A column of a paper's table; width in millimetres.</summary>
internal sealed record PaperColumn(string Header, int Millimetres, bool Centred = false);

/// <summary>A ruled table: its header is repeated on each page, a row is not broken over two.</summary>
internal static class PaperTable
{
    public static Table Of(IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{columns.Sum(column => Paper.Twips(column.Millimetres))}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Ruled(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(column => new GridColumn { Width = $"{Paper.Twips(column.Millimetres)}" })));
        table.Append(Row(columns, [.. columns.Select(column => column.Header)], header: true));
        foreach (var row in rows) table.Append(Row(columns, row, header: false));
        return table;
    }

    private static TableRow Row(IReadOnlyList<PaperColumn> columns, IReadOnlyList<string> cells, bool header)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (header) properties.Append(new TableHeader());
        return new(cells.Select((text, index) => (OpenXmlElement)Cell(columns[index], text, header)).Prepend(properties));
    }

    private static TableCell Cell(PaperColumn column, string text, bool header)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{Paper.Twips(column.Millimetres)}", Type = TableWidthUnitValues.Dxa });
        if (header) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Fill = "EDEDED" });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new(properties, Paper.Line(text, header ? Typeface.CellHeader : Typeface.Cell,
            header || column.Centred ? JustificationValues.Center : JustificationValues.Left, tight: true));
    }

    private static TableBorders Ruled() => new(
        new TopBorder { Val = BorderValues.Single, Size = 8 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 8 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
}
