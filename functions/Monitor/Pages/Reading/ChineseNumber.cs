namespace Monitor.Pages.Reading;

/// <summary>Chinese numerals of dates: digits (二〇二四) and counts up to ninety-nine (三十一).</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    public static int Digit(char one) => one switch
    {
        '〇' or '○' or '零' or 'Ｏ' or 'O' or 'o' or 'О' or '０' or '0' => 0,
        '两' => 2,
        '元' => 1,
        >= '０' and <= '９' => one - '０',
        >= '0' and <= '9' => one - '0',
        _ => Digits.IndexOf(one, StringComparison.Ordinal),
    };

    /// <summary>Each character a digit; -1 where one is none.</summary>
    public static int Year(ReadOnlySpan<char> text)
    {
        var year = 0;
        foreach (var one in text)
        {
            if (Digit(one) is var digit and >= 0) year = year * 10 + digit;
            else return -1;
        }
        return year;
    }

    /// <summary>五, 十, 十二, 二十, 三十一, 廿三, 初五; -1 where it is none.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        if (text is ['初', .. var first]) return Count(first);
        if (text is ['廿', .. var tail]) return tail.IsEmpty ? 20 : 20 + Count(tail);
        var ten = text.IndexOf('十');
        if (ten < 0) return text.Length is 1 or 2 ? Year(text) : -1;
        var tens = ten == 0 ? 1 : Digit(text[0]);
        var ones = ten == text.Length - 1 ? 0 : Digit(text[^1]);
        return tens < 0 || ones < 0 || text.Length > 3 ? -1 : tens * 10 + ones;
    }
}
