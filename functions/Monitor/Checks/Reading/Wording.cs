using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Checks.Reading;

/// <summary>Words as they are compared: NFKC, without white space; years written in Chinese digits become figures.</summary>
internal static partial class Wording
{
    /// <summary>Without white space and in one width; punctuation stays.</summary>
    public static string Tight(string text)
    {
        var wide = text.Normalize(NormalizationForm.FormKC);
        var tight = new StringBuilder(wide.Length);
        foreach (var letter in wide) if (!char.IsWhiteSpace(letter) && letter is not '\u200B' and not '\uFEFF') tight.Append(letter);
        return ChineseYear().Replace(tight.ToString(), year => string.Concat(year.Value.Select(Figure)));
    }

    /// <summary>Letters and figures alone.</summary>
    public static string Core(string text) => string.Concat(Tight(text).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The stretches between white space and punctuation.</summary>
    public static IEnumerable<string> Words(string text) =>
        Between().Split(ChineseYear().Replace(text.Normalize(NormalizationForm.FormKC), year => string.Concat(year.Value.Select(Figure)))).Where(word => word.Length > 0).Select(Core);

    /// <summary>Likeness of two texts, 0 to 1: shared pairs of neighbouring letters (Dice).</summary>
    public static double Alike(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2) return one == other && one.Length > 0 ? 1 : 0;
        var pairs = Pairs(one).GroupBy(pair => pair).ToDictionary(same => same.Key, same => same.Count());
        var shared = 0;
        foreach (var pair in Pairs(other))
            if (pairs.TryGetValue(pair, out var left) && left > 0) { pairs[pair] = left - 1; shared++; }
        return 2.0 * shared / (one.Length + other.Length - 2);
    }

    private static IEnumerable<(char, char)> Pairs(string text) => Enumerable.Range(0, text.Length - 1).Select(i => (text[i], text[i + 1]));

    private static char Figure(char letter) => letter switch
    {
        '〇' or '○' or '零' => '0',
        '年' => '年',
        _ => (char)('1' + "一二三四五六七八九".IndexOf(letter, StringComparison.Ordinal)),
    };

    [GeneratedRegex("[一二][〇○零一二三四五六七八九]{3}年")]
    private static partial Regex ChineseYear();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Between();
}
