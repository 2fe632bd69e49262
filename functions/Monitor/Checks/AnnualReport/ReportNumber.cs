using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport;

/// <summary>Numbers as reports write them: `1,234`, `34.5 万`, `709455.9元`, `31批次`, `十二`, `3万`. Text is NFKC already.</summary>
public static partial class ReportNumber
{
    // One financial numeral alone may be a word: 队伍, 大陆
    private const string Digits = @"\d[\d,]*(?:\.\d+)?|[〇零一二两三四五六七八九十百千]+|[零壹贰叁肆伍陆柒捌玖拾佰仟]{2,}";
    public const string Pattern = $@"(?:{Digits})\s*[万亿]?";
    private const string Plain = "一二三四五六七八九十百千", Financial = "壹贰叁肆伍陆柒捌玖拾佰仟";

    /// <summary>The number a text says, units beside 万 and 亿 left aside; null: none.</summary>
    public static decimal? Of(string text)
    {
        if (Written().Match(text) is not { Success: true } found) return null;
        var digits = found.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
        var number = char.IsAsciiDigit(digits[0]) ? decimal.Parse(digits, CultureInfo.InvariantCulture) : Chinese(digits);
        return number * found.Groups["scale"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
    }

    /// <summary>A table cell: null when it is no number. Blank and dashes are 0, told apart by <paramref name="blank"/>.</summary>
    public static decimal? OfCell(string cell, out bool blank)
    {
        var text = cell.Replace(" ", "", StringComparison.Ordinal);
        blank = text.Length == 0;
        if (blank || Nothing().IsMatch(text)) return 0;
        return Cell().IsMatch(text) ? Signed(text) : null;
    }

    private static decimal? Signed(string text) => text[0] is '-' or '减' ? -Of(text) : Of(text);

    private static decimal Chinese(string financial)
    {
        var text = string.Concat(financial.Select(letter => Financial.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter));
        if (text.All(digit => "〇零一二三四五六七八九两".Contains(digit, StringComparison.Ordinal)) && text.Length > 1)
            return text.Aggregate(0m, (sum, digit) => (sum * 10) + Digit(digit));
        var (total, digit) = (0m, 0m);
        foreach (var letter in text)
        {
            var unit = letter switch { '十' => 10m, '百' => 100m, '千' => 1000m, _ => 0m };
            if (unit == 0) digit = Digit(letter);
            else (total, digit) = (total + ((digit == 0 ? 1 : digit) * unit), 0);
        }
        return total + digit;
    }

    private static decimal Digit(char letter) => letter == '两' ? 2 : letter == '〇' ? 0 : "零一二三四五六七八九".IndexOf(letter, StringComparison.Ordinal);

    [GeneratedRegex($@"(?<n>{Digits})\s*(?<scale>[万亿]?)")]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?:[-+]|[增减](?:加|少)?)?\d[\d,]*(?:\.\d+)?[万亿]?(?:元|万元|件|条|项|个|宗|起|批次|批|次|部)?$")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?:[-—–―─/\\*]+|无|零|无增减|无变化|持平|不变|未发生)$")]
    private static partial Regex Nothing();
}
