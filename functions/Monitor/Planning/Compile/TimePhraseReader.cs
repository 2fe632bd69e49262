using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Planning.Compile;

/// <summary>Finds the time in a clause. A due day wins over a limit, a limit over a cadence, a cadence over 及时 and 定期.</summary>
internal static partial class TimePhraseReader
{
    public static TimePhrase? Read(string text, int year, bool isCell = false) =>
        (TimePhrase?)ReadDue(text, year, isCell) ?? (TimePhrase?)ReadAfter(text) ?? (TimePhrase?)ReadEvery(text) ?? ReadVague(text);

    private static TimePhrase.Due? ReadDue(string text, int year, bool isCell)
    {
        if (DueDay().Match(text) is { Success: true } day && ToDay(day, year) is { } written) return new(written, day.Value);
        if (DuePeriod().Match(text) is { Success: true } period) return new(EndOf(period.Value), period.Value);
        if (isCell && CellMonth().Match(text) is { Success: true } month && ToDay(month, year) is { } end) return new(end, month.Value);
        return isCell && IsoDay().Match(text) is { Success: true } iso ? new(iso.Value.Replace('/', '-'), iso.Value) : null;
    }

    private static string? ToDay(Match found, int year)
    {
        var named = found.Groups["year"] is { Success: true } written ? ChineseNumber.Parse(written.Value) : null;
        var actual = named is >= 2000 and < 2100 ? named.Value : found.Groups["next"].Success ? year + 1 : year;
        if (ChineseNumber.Parse(found.Groups["month"].Value) is not (>= 1 and <= 12 and var month)) return null;
        var last = DateTime.DaysInMonth(actual, month);
        var day = found.Groups["part"].Value switch
        {
            "上旬" => 10,
            "中旬" => 20,
            _ when found.Groups["day"] is { Success: true } number => ChineseNumber.Parse(number.Value) ?? 0,
            _ => last,
        };
        if (day is < 1 || day > last) return null;
        var monthAndDay = string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");
        return actual == year ? monthAndDay : string.Create(CultureInfo.InvariantCulture, $"{actual}-{monthAndDay}");
    }

    private static string EndOf(string period) => period switch
    {
        _ when period.Contains("上半年", StringComparison.Ordinal) || period.Contains("年中", StringComparison.Ordinal) || period.Contains("二季度", StringComparison.Ordinal) => "06-30",
        _ when period.Contains("一季度", StringComparison.Ordinal) => "03-31",
        _ when period.Contains("三季度", StringComparison.Ordinal) => "09-30",
        _ => "12-31",
    };

    private static TimePhrase.After? ReadAfter(string text)
    {
        // “每季度结束后15日内” is a cadence
        if (Limit().Match(text) is not { Success: true } found || PeriodEnd().IsMatch(text[..found.Index]) || ChineseNumber.Parse(found.Groups["n"].Value) is not (> 0 and var count)) return null;
        return new(new(count, found.Groups["unit"].Value switch
        {
            "工作日" => TimeUnit.WorkingDays,
            "月" => TimeUnit.Months,
            "年" => TimeUnit.Years,
            _ => TimeUnit.Days,
        }), found.Value, EventOf(text[..found.Index]));
    }

    /// <summary>What the limit counts from, where the words before it say so; as published-within names it.</summary>
    private static string? EventOf(string before) => Event().Match(before) is { Success: true } found
        ? found.Groups["event"].Value switch
        {
            "作出" or "做出" or "决定" => "decision",
            "批复" or "批准" or "审批" => "approval",
            "答复" or "办结" => "reply",
            _ => "formation",
        }
        : null;

    private static TimePhrase.Every? ReadEvery(string text)
    {
        if (Cadence().Match(text) is not { Success: true } found) return null;
        var words = found.Value;
        return words switch
        {
            _ when words.Contains("半年", StringComparison.Ordinal) => new(new(6, TimeUnit.Months), "half-year", words),
            _ when words.Contains('季', StringComparison.Ordinal) => new(new(3, TimeUnit.Months), "quarter", words),
            _ when words.Contains("半月", StringComparison.Ordinal) || words.Contains("半个月", StringComparison.Ordinal) => new(new(15, TimeUnit.Days), null, words),
            _ when words.Contains("两周", StringComparison.Ordinal) || words.Contains("双周", StringComparison.Ordinal) => new(new(14, TimeUnit.Days), null, words),
            _ when words.Contains('月', StringComparison.Ordinal) => new(new(1, TimeUnit.Months), "month", words),
            _ when words.Contains('周', StringComparison.Ordinal) || words.Contains("星期", StringComparison.Ordinal) => new(new(7, TimeUnit.Days), null, words),
            _ when words.Contains('年', StringComparison.Ordinal) => new(new(1, TimeUnit.Years), "year", words),
            _ => new(new(1, TimeUnit.WorkingDays), null, words),
        };
    }

    private static TimePhrase.Vague? ReadVague(string text) => VagueWord().Match(text) is { Success: true } found ? new(found.Value) : null;

    [GeneratedRegex(@"(?:(?<year>20\d\d|二[〇○零]\S\S)年|(?<next>次年|明年|下一年度?|下年度?)|(?:每年|当年|本年|年度)?)\s*(?<month>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])月(?:(?<part>底|末|上旬|中旬|下旬|份)?(?:之?前|以前|完成)|(?<day>[0-3]?\d|[一二三]?十?[一二三四五六七八九十])[日号](?:之?前|以前|完成|截止))", RegexOptions.CultureInvariant)]
    private static partial Regex DueDay();

    [GeneratedRegex(@"(?:(?<!每)年底(?:之?前|以前|完成)?|(?<!每)年末(?:之?前)?|年内|上半年(?:内|完成|之?前|底前)|年中(?:之?前)|(?<!每|前三个?|按|分)第?[一二三四]季度(?:末|底)?(?:之?前|内|完成))", RegexOptions.CultureInvariant)]
    private static partial Regex DuePeriod();

    [GeneratedRegex(@"^\s*(?:(?<year>20\d\d)[年.])?\s*(?<month>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])月(?:(?<part>底|末|上旬|中旬|下旬|份)|(?<day>[0-3]?\d)日)?", RegexOptions.CultureInvariant)]
    private static partial Regex CellMonth();

    [GeneratedRegex(@"20\d\d[-/][01]\d[-/][0-3]\d", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"(?<n>" + ChineseNumber.Pattern + @")\s*个?\s*(?<unit>工作日|自然日|日|天|月|年)(?:以?之?内)", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"(?:每|按)(?:一|个)?(?:季度?|月度?|半年度?|年度?)(?:结束|终了|度末|末)?(?:之?后|起)?的?$", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodEnd();

    [GeneratedRegex(@"(?<event>形成|印发|制定|成文|签发|出台|作出|做出|决定|批复|批准|审批|答复|办结)[^，。；、]{0,8}(?:之日起?|之?后|起)的?$", RegexOptions.CultureInvariant)]
    private static partial Regex Event();

    [GeneratedRegex(@"(?:每|按|逐)(?:一|1|两|个|半|双)?个?(?:工作日|日|天|周|星期|月|半年|季度?|半?年度?)|(?<=[^一-龥]|^)(?:季度|月度)(?=更新|公开|公布)|全年|常年", RegexOptions.CultureInvariant)]
    private static partial Regex Cadence();

    [GeneratedRegex("第一时间|及时|定期|适时|实时|动态|持续|不断|长期|常态化|随时|同步", RegexOptions.CultureInvariant)]
    private static partial Regex VagueWord();
}
