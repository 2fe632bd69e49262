using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Traces of wrong decoding and of copies mangled against duplicate detection (domain facts E.4).</summary>
internal static partial class DamageReader
{
    private const int Least = 5;

    public static TextDamage? Of(string text, bool isText)
    {
        if (!isText) return new("replacement", 1, "");
        return Pinyin(text) ?? Replacement(text) ?? Mojibake(text);
    }

    private static TextDamage? Pinyin(string text)
    {
        if (text.AsSpan().IndexOfAny('(', '（') < 0) return null;
        var hits = Glossed().Matches(text);
        if (hits.Count < Least) return null;
        // Teaching pages gloss words in tables and lines of their own; a mangled copy glosses characters inside running prose.
        var prose = hits.Count(hit => hit.Index + hit.Length < text.Length && IsHan(text[hit.Index + hit.Length]) || hit.Index > 0 && IsHan(text[hit.Index - 1]));
        return prose < Least ? null : Of("pinyin-mangled", hits.Count, text, hits[0].Index);
    }

    private static TextDamage? Replacement(string text)
    {
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return first < 0 ? null : Of("replacement", text.AsSpan().Count('\uFFFD'), text, first);
    }

    private static TextDamage? Mojibake(string text)
    {
        var hits = Garbled().Matches(text);
        return hits.Count < 3 ? null : Of("mojibake", hits.Count, text, hits[0].Index);
    }

    private static bool IsHan(char one) => one is >= '\u4E00' and <= '\u9FFF';

    private static TextDamage Of(string kind, int hits, string text, int at)
    {
        var start = Math.Max(0, at - 12);
        var around = text.AsSpan(start, Math.Min(40, text.Length - start));
        return new(kind, hits, Fold.Line(around), new(start + around.Length - around.TrimStart().Length, around.Trim().Length));
    }

    [GeneratedRegex(@"[\u3400-\u9fff][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňɡ]{1,7}[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Glossed();

    // UTF-8 read as GBK, as Latin-1 (three bytes a character; control characters among them are lost in folding), and the two classics of lost bytes.
    [GeneratedRegex(@"锟斤拷|烫烫烫|屯屯屯|(?:[ÃÂäåæçèé][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2,}|(?:[ãäåæçèéï][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{0,2} ?){4,}|[鐨勭殑鏄鍦鏈涓浜斂搴绔鍏紑淇℃伅瀹佸競灞€]{6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Garbled();
}
