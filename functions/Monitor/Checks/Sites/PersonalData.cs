using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;

namespace Monitor.Checks.Sites;

/// <summary>A piece of personal data in a text, masked, and where it stands there. Doubtful: it may be an official's published contact.</summary>
internal sealed record PersonalDatum(string Kind, string Masked, bool IsDoubtful, TextSpan At);

/// <summary>Finds identity card numbers, bank cards and mobile numbers beside names; everything it hands out is masked.</summary>
internal static partial class PersonalData
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly HashSet<int> Provinces = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83];

    public static IReadOnlyList<PersonalDatum> In(string text)
    {
        var cards = Identity().Matches(text).Where(match => IsIdentity(match.Value)).Select(match => new PersonalDatum("身份证号", Mask(match.Value, 6, 2), false, Span(match)));
        var banks = Bank().Matches(text).Where(match => IsBankCard(match.Value) && Near(text, match.Index, BankWords())).Select(match => new PersonalDatum("银行卡号", Mask(Digits(match.Value), 4, 3), IsOfOffice(text, match.Index), Span(match)));
        var mobiles = Mobile().Matches(text).Select(match => MobileBesideName(text, match)).OfType<PersonalDatum>();
        return [.. cards.Concat(banks).Concat(mobiles).DistinctBy(found => found.Masked).Take(50)];
    }

    /// <summary>Province code, birth day and check digit are right (GB 11643).</summary>
    public static bool IsIdentity(string number)
    {
        if (!Provinces.Contains(int.Parse(number.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture))) return false;
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", out var born) || born.Year < 1900 || born.Year > 2030) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * Weights[i];
        return char.ToUpperInvariant(number[17]) == "10X98765432"[sum % 11];
    }

    /// <summary>Starts as bank cards do and passes the Luhn sum.</summary>
    public static bool IsBankCard(string written)
    {
        var digits = Digits(written);
        if (digits.Length is < 16 or > 19 || digits[0] is not '6' and not '4' and not '5' and not '3' || digits.Distinct().Count() < 4) return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    private static PersonalDatum? MobileBesideName(string text, Match match)
    {
        var before = text[Math.Max(0, match.Index - 24)..match.Index];
        var after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 8)];
        if (!NameBefore().IsMatch(before) && !NameAfter().IsMatch(after)) return null;
        return new("手机号码", Mask(match.Value, 3, 4), Office().IsMatch(before), Span(match));
    }

    private static TextSpan Span(Match match) => new(match.Index, match.Length);

    private static bool Near(string text, int at, Regex words) => words.IsMatch(text[Math.Max(0, at - 40)..at]);

    private static bool IsOfOffice(string text, int at) => OfficeAccount().IsMatch(text[Math.Max(0, at - 80)..at]);

    private static string Mask(string number, int head, int tail) => string.Concat(number.AsSpan(0, head), new string('*', number.Length - head - tail), number.AsSpan(number.Length - tail));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<![0-9A-Za-z./_-])\d{17}[\dXx](?![0-9A-Za-z])")]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<![0-9A-Za-z./_-])(?:\d{16,19}|\d{4} \d{4} \d{4} \d{4}(?: \d{1,3})?)(?![0-9A-Za-z])")]
    private static partial Regex Bank();

    [GeneratedRegex(@"(?<![0-9A-Za-z./_-])1[3-9]\d{9}(?![0-9A-Za-z])")]
    private static partial Regex Mobile();

    [GeneratedRegex("银行|卡号|账号|帐号|账户|社保卡|一卡通|开户")]
    private static partial Regex BankWords();

    [GeneratedRegex("户名|收款单位|单位名称|财政|专户|对公|缴款|公司|局|中心")]
    private static partial Regex OfficeAccount();

    [GeneratedRegex($@"(?<![\u4e00-\u9fa5]){Names.Person}(?:同志|先生|女士)?[\s,，、:：;；|(（]{{0,4}}(?:(?:手机|电话|联系电话|联系方式|手机号码?|男|女)[\s,，:：|]{{0,3}}){{0,2}}$")]
    private static partial Regex NameBefore();

    [GeneratedRegex($@"^[\s,，、|(（]{{1,3}}{Names.Person}(?![\u4e00-\u9fa5])")]
    private static partial Regex NameAfter();

    [GeneratedRegex("联系人|咨询|经办人|联络员|举报|热线|值班|负责人|主任|科长|局长|工作人员|联系方式|联系电话")]
    private static partial Regex Office();
}
