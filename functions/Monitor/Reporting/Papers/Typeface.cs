using DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Reporting.Papers;

/// <summary>Faces and sizes of official papers (GB/T 9704—2012); sizes in half points.</summary>
internal sealed record Typeface(string EastAsian, int HalfPoints, string? Colour = null, bool Bold = false)
{
    public static readonly Typeface Letterhead = new("方正小标宋简体", 60, "C00000");
    public static readonly Typeface Title = new("方正小标宋简体", 44);
    public static readonly Typeface Text = new("仿宋_GB2312", 32);
    public static readonly Typeface Heading = new("黑体", 32);
    public static readonly Typeface PageNumber = new("宋体", 28);
    public static readonly Typeface Cell = new("宋体", 20);
    public static readonly Typeface CellHeader = new("黑体", 20);

    public RunProperties Properties()
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = EastAsian });
        if (Bold) properties.Append(new Bold());
        if (Colour is not null) properties.Append(new Color { Val = Colour });
        properties.Append(new FontSize { Val = $"{HalfPoints}" }, new FontSizeComplexScript { Val = $"{HalfPoints}" });
        return properties;
    }
}
