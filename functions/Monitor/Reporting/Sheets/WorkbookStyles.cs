using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Monitor.Reporting.Sheets;

/// <summary>The formats of every sheet; an index is the cell's style number.</summary>
internal static class WorkbookStyles
{
    public const uint Header = 1, Body = 2, Centre = 3, Amount = 4, Count = 5, Share = 6, Day = 7, Link = 8, Input = 9, Strong = 10, Muted = 11, Bad = 12, Guarded = 13, GuardedInput = 14;
    private const uint TwoDigits = 2, Whole = 1, Percent = 10, IsoDay = 164;

    public static uint Of(CellLook look) => look switch
    {
        CellLook.Centre => Centre,
        CellLook.Input => Input,
        CellLook.Strong => Strong,
        CellLook.Muted => Muted,
        CellLook.Bad => Bad,
        _ => Body,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDay, FormatCode = "yyyy-mm-dd" }),
        new Fonts(Font(), Font(bold: true), Font("FF0B57A4", underlined: true), Font("FF6B6B6B"), Font("FFB00020", bold: true)),
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill("FFD9E5F3"), Fill("FFFFF8DC")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 1, fill: 2, centre: true),
            Format(),
            Format(centre: true),
            Format(TwoDigits, centre: true),
            Format(Whole, centre: true),
            Format(Percent, centre: true),
            Format(IsoDay, centre: true),
            Format(font: 2),
            Format(fill: 3),
            Format(font: 1),
            Format(font: 3, centre: true),
            Format(font: 4, centre: true),
            Format(guarded: true),
            Format(fill: 3, guarded: true)));

    private static Font Font(string? colour = null, bool bold = false, bool underlined = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        if (underlined) font.Append(new Underline());
        font.Append(new FontSize { Val = 10.5 });
        if (colour is not null) font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = "宋体" }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Fill(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin }, new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin }, new BottomBorder(Grey()) { Style = BorderStyleValues.Thin });

    private static Color Grey() => new() { Rgb = "FF9AA5B1" };

    private static CellFormat Format(uint number = 0, uint font = 0, uint fill = 0, bool centre = false, bool guarded = false) =>
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center, Horizontal = centre ? HorizontalAlignmentValues.Center : HorizontalAlignmentValues.Left })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 1,
            ApplyNumberFormat = number != 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = guarded ? true : null,
        };
}
