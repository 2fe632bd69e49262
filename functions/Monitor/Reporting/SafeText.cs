using System.Text.RegularExpressions;
using System.Xml;

namespace Monitor.Reporting;

/// <summary>Page text on its way into documents: hostile until it is cleaned.</summary>
internal static partial class SafeText
{
    /// <summary>What one cell of a sheet holds at most.</summary>
    private const int MostOfCell = 32_000;
    private const string Clipped = "……（过长，已截断）";

    /// <summary>Only characters XML may hold; others, lone surrogates too, are dropped.</summary>
    public static string Xml(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (IsXml(text)) return text;
        return string.Concat(text.Select((letter, index) => IsXml(text, index) ? letter.ToString() : ""));
    }

    /// <summary>For a cell of a sheet: clipped, and `_x0041_` kept as it is written instead of being read as an escape.</summary>
    public static string Cell(string? text) => SheetEscape().Replace(Clip(Xml(text)), "_x005F_");

    /// <summary>Whether a sheet that lost its types (csv, pasted text) would read it as a formula.</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..];

    /// <summary>An http(s) address that a document may link to; null: shown as text only.</summary>
    public static Uri? Link(string? url) =>
        url is { Length: <= 2000 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static string Clip(string text) => text.Length <= MostOfCell ? text : Xml(text[..MostOfCell]) + Clipped;

    private static bool IsXml(string text)
    {
        for (var index = 0; index < text.Length; index++)
            if (!IsXml(text, index)) return false;
        return true;
    }

    private static bool IsXml(string text, int index) => text[index] switch
    {
        var letter when char.IsHighSurrogate(letter) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]),
        var letter when char.IsLowSurrogate(letter) => index > 0 && char.IsHighSurrogate(text[index - 1]),
        var letter => XmlConvert.IsXmlChar(letter),
    };

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex SheetEscape();
}
