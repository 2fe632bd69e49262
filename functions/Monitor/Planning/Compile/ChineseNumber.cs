using System.Globalization;

namespace Monitor.Planning.Compile;

/// <summary>Numbers as plans write them: 20, ２０, 二十, 两, 十五, 一百二十; years as 二〇二六.</summary>
internal static class ChineseNumber
{
    public const string Pattern = "[0-9０-９]{1,4}|[零〇○一二两三四五六七八九十百]{1,7}";
    private const string Digits = "零一二三四五六七八九";

    public static int? Parse(string text)
    {
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC).Replace('〇', '零').Replace('○', '零').Replace('两', '二');
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (plain.Length == 0 || !plain.All(letter => Digits.Contains(letter, StringComparison.Ordinal) || letter is '十' or '百')) return null;
        return plain.AsSpan().IndexOfAny('十', '百') < 0 ? plain.Aggregate(0, (sum, letter) => (sum * 10) + Digits.IndexOf(letter, StringComparison.Ordinal)) : WithUnits(plain);
    }

    private static int WithUnits(string text)
    {
        var (sum, digit) = (0, -1);
        foreach (var letter in text)
        {
            if (letter is '十' or '百')
            {
                sum += (digit < 0 ? 1 : digit) * (letter == '十' ? 10 : 100);
                digit = -1;
            }
            else
            {
                digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            }
        }
        return sum + Math.Max(digit, 0);
    }
}
