using System.Buffers;
using System.Text;

namespace Monitor.Pages.Reading;

/// <summary>White space folded to single spaces and trimmed; zero-width characters dropped.</summary>
internal static class Fold
{
    public static readonly SearchValues<char> Space = SearchValues.Create(
        [.. Enumerable.Range(0, 33).Select(code => (char)code), '\u007F', '\u0085', '\u00A0', '\u00AD', '\u1680', .. Enumerable.Range(0x2000, 16).Select(code => (char)code), '\u2028', '\u2029', '\u202F', '\u205F', '\u2060', '\u3000', '\uFEFF']);

    public static bool IsZeroWidth(char one) => one is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' or '\u2060';

    public static string Line(ReadOnlySpan<char> text)
    {
        if (text.Length > 4000) text = text[..4000];
        if (text.IndexOfAny(Space) < 0) return text.ToString();
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var one in text)
        {
            if (!Space.Contains(one))
            {
                if (gap && folded.Length > 0) folded.Append(' ');
                gap = false;
                folded.Append(one);
            }
            else gap |= !IsZeroWidth(one);
        }
        return folded.ToString();
    }

    /// <summary>Without any white space: how labels are compared.</summary>
    public static string Tight(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Space) < 0) return text.ToString();
        var tight = new StringBuilder(text.Length);
        foreach (var one in text) if (!Space.Contains(one)) tight.Append(one);
        return tight.ToString();
    }
}
