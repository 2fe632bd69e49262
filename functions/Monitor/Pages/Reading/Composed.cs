using System.Text;

namespace Monitor.Pages.Reading;

/// <summary>Text in NFC; the scan leaves the usual page as it is.</summary>
internal static class Composed
{
    public static ReadOnlyMemory<char> Of(ReadOnlyMemory<char> text)
    {
        var span = text.Span;
        if (span.IndexOfAnyInRange('\u0300', '\u036F') < 0 && span.IndexOfAnyInRange('\u3099', '\u309A') < 0 && span.IndexOfAnyInRange('\uF900', '\uFAFF') < 0 && span.IndexOfAnyInRange('\u1100', '\u11FF') < 0) return text;
        try { return text.ToString().Normalize(NormalizationForm.FormC).AsMemory(); }
        catch (ArgumentException) { return text; }
    }
}
