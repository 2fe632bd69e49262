using System.Text;

namespace Monitor.Reporting;

/// <summary>A table for terminals; Chinese letters take two places.</summary>
public static class TextTable
{
    public static string Write(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, int widest = 48)
    {
        List<IReadOnlyList<string>> all = [header, .. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Clip(OneLine(cell), widest))])];
        var widths = header.Select((_, column) => all.Max(row => Width(row[column]))).ToArray();
        var text = new StringBuilder();
        foreach (var row in all)
        {
            text.AppendLine(string.Join("  ", row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)))).TrimEnd());
            if (ReferenceEquals(row, header)) text.AppendLine(string.Join("  ", widths.Select(width => new string('-', width))));
        }
        return text.ToString();
    }

    /// <summary>Page text must not move a terminal's cursor.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static string Clip(string text, int widest)
    {
        if (Width(text) <= widest) return text;
        var (width, kept) = (1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((width += Width(rune)) > widest) break;
            kept += rune.Utf16SequenceLength;
        }
        return text[..kept] + "…";
    }

    /// <summary>Places a text takes: two for a Chinese letter.</summary>
    internal static int Width(string text) => text.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune) => rune.Value is >= 0x1100 and (<= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD) ? 2 : 1;
}
