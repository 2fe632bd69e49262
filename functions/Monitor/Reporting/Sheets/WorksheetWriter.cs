using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Monitor.Reporting.Sheets;

/// <summary>One sheet -> worksheet part, streamed. The order of the parts is the schema's.</summary>
internal sealed class WorksheetWriter
{
    /// <summary>What a sheet may hold of links.</summary>
    private const int MostLinks = 60_000;
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private readonly WorksheetPart part;
    private readonly Sheet sheet;
    private readonly List<Hyperlink> links = [];
    private readonly Dictionary<string, string> relationships = [];

    private WorksheetWriter(WorksheetPart part, Sheet sheet) => (this.part, this.sheet) = (part, sheet);

    public static void Write(WorksheetPart part, Sheet sheet) => new WorksheetWriter(part, sheet).Write();

    private void Write()
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View()));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 18 });
        writer.WriteElement(new Columns(sheet.Columns.Select(Width)));
        WriteRows(writer);
        if (sheet.Filtered) writer.WriteElement(new AutoFilter { Reference = Area(sheet.Rows.Count + 1) });
        if (Choices() is [_, ..] choices) writer.WriteElement(new DataValidations(choices) { Count = (uint)choices.Count });
        if (links is not []) writer.WriteElement(new Hyperlinks(links));
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.75, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = sheet.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddHeader($"&C&\"宋体,加粗\"&14 {Title()}"), new OddFooter("&C第 &P 页，共 &N 页")));
        writer.WriteEndElement();
    }

    private SheetView View()
    {
        var corner = Address.Of(sheet.FrozenColumns, 2);
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = corner, State = PaneStateValues.Frozen, ActivePane = sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft };
        if (sheet.FrozenColumns > 0) pane.HorizontalSplit = sheet.FrozenColumns;
        return new(pane, new Selection { Pane = pane.ActivePane, ActiveCell = corner, SequenceOfReferences = new() { InnerText = corner } }) { WorkbookViewId = 0, ShowGridLines = false };
    }

    private static SheetColumn Width(Column column, int index) => new()
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = column.Width,
        CustomWidth = true,
    };

    private void WriteRows(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Columns.Select((column, index) => Inline(column.Header, index, 1, WorkbookStyles.Header))) { RowIndex = 1, Height = 30, CustomHeight = true });
        foreach (var (index, row) in sheet.Rows.Index())
            writer.WriteElement(new Row(row.Select((cell, column) => Of(cell, column, index + 2))) { RowIndex = (uint)index + 2, Height = RowHeight.Of(row, sheet.Columns), CustomHeight = true });
        writer.WriteEndElement();
    }

    private SheetCell Of(Cell cell, int column, int row) => cell switch
    {
        Cell.Text text => Guarded(text, column, row),
        Cell.Amount amount => Number(amount.Value, column, row, WorkbookStyles.Amount),
        Cell.Count count => Number(count.Value, column, row, WorkbookStyles.Count),
        Cell.Share share => Number(share.Value, column, row, WorkbookStyles.Share),
        Cell.Day { Value: { } day } => Number(day.DayNumber - Epoch.DayNumber, column, row, WorkbookStyles.Day),
        Cell.Link link => Linked(link, column, row),
        Cell.Empty { IsInput: true } => new() { CellReference = Address.Of(column, row), StyleIndex = WorkbookStyles.Input },
        _ => new() { CellReference = Address.Of(column, row), StyleIndex = WorkbookStyles.Body },
    };

    private static SheetCell Guarded(Cell.Text text, int column, int row)
    {
        var guarded = text.Value is { } value && SafeText.LooksLikeFormula(value);
        return Inline(text.Value, column, row, guarded ? text.Look == CellLook.Input ? WorkbookStyles.GuardedInput : WorkbookStyles.Guarded : WorkbookStyles.Of(text.Look));
    }

    private SheetCell Linked(Cell.Link link, int column, int row)
    {
        var shown = link.Shown ?? link.Url;
        if (SafeText.Link(link.Url) is not { } address || links.Count >= MostLinks) return Guarded(new(shown), column, row);
        if (!relationships.TryGetValue(address.AbsoluteUri, out var id))
            relationships[address.AbsoluteUri] = id = part.AddHyperlinkRelationship(address, true).Id;
        links.Add(new() { Reference = Address.Of(column, row), Id = id });
        return Inline(shown, column, row, WorkbookStyles.Link);
    }

    private static SheetCell Inline(string? text, int column, int row, uint style) =>
        new(new InlineString(new Text(SafeText.Cell(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Address.Of(column, row),
            StyleIndex = style,
            DataType = CellValues.InlineString,
        };

    private static SheetCell Number(decimal value, int column, int row, uint style) =>
        new(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { CellReference = Address.Of(column, row), StyleIndex = style };

    /// <summary>A choice is offered, not forced: other words are asked about, and judged when the list is read back.</summary>
    private List<DataValidation> Choices() =>
    [
        .. sheet.Columns.Index().Where(column => column.Item.Choices is not null).Select(column =>
            new DataValidation(new Formula1($"\"{string.Join(',', column.Item.Choices!)}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowInputMessage = true,
                ShowErrorMessage = true,
                ErrorStyle = DataValidationErrorStyleValues.Warning,
                ErrorTitle = column.Item.Header,
                Error = $"请从下拉列表选择：{string.Join('、', column.Item.Choices!)}",
                SequenceOfReferences = new() { InnerText = $"{Address.Of(column.Index, 2)}:{Address.Of(column.Index, Math.Max(2, sheet.Rows.Count + 1))}" },
            }),
    ];

    private string Area(int rows) => $"A1:{Address.Of(sheet.Columns.Count - 1, rows)}";

    private string Title()
    {
        var text = SafeText.Xml(sheet.Title).Replace("&", "&&", StringComparison.Ordinal);
        return text.Length <= 200 ? text : text[..200];
    }
}
