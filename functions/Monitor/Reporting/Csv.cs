using System.Buffers;
using System.Text;

namespace Monitor.Reporting;

/// <summary>RFC 4180 text with a byte order mark, so that office programs read it as UTF-8; a text that looks like a formula gets a leading apostrophe.</summary>
public static class Csv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Field)) + "\r\n";

    public static byte[] Bytes(IEnumerable<IEnumerable<string?>> rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(Line)))];

    private static string Field(string? text)
    {
        var safe = text is not { Length: > 0 } ? "" : SafeText.LooksLikeFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Special) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
