using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Finds written dates: 2021-01-15, 2019-8-7 8:56:14, 2017年06月08日, 二〇二四年五月三日, [01-15], 21-01-15. What is no calendar day is no date.</summary>
internal static partial class DateFinder
{
    private const int Earliest = 1949;
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789一二三四五六七八九十");

    /// <summary>All dates in reading order. A year that is missing comes from the date before it on the same line, else from <paramref name="today"/>: the latest such day that is not ahead.</summary>
    public static List<FoundDate> Find(string text, DateOnly today)
    {
        var found = new List<FoundDate>();
        var plain = Plain(text);
        for (var at = 0; plain.AsSpan(at).IndexOfAny(Starts) is >= 0 and var ahead;)
        {
            at += ahead;
            var run = Run(plain, at);
            if (run > 0 && Written().Match(plain, at) is { Success: true } match)
            {
                if (Read(match, plain, found, today) is { } date) found.Add(date);
                at += match.Length;
            }
            else at += Math.Max(1, Math.Abs(run));
        }
        return found;
    }

    /// <summary>Characters of the number at a place where a date may begin; negative or zero: none begins there.</summary>
    private static int Run(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at])) return Sign(text, at + 1) == '月' || Sign(text, at + 2) == '月' || Sign(text, at + 4) is '年' || (char.IsWhiteSpace(Sign(text, at + 4)) && Sign(text, at + 5) is '年') ? 1 : -1;
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var length = end - at;
        if (at > 0 && char.IsAsciiDigit(text[at - 1])) return -length;
        var next = Sign(text, end);
        var isDate = length switch
        {
            4 => next is '年' or '-' or '－' or '—' or '–' or '/' or '\\' or '.' or '．' || char.IsWhiteSpace(next),
            1 or 2 => next is '月' or '-' or '/' or '.' || (char.IsWhiteSpace(next) && Sign(text, end + 1) == '月'),
            _ => false,
        };
        return isDate ? length : -length;
    }

    private static char Sign(string text, int at) => at < text.Length ? text[at] : '\0';

    /// <summary>The first full date of a short text such as a meta's content or a cell; compact digits count too.</summary>
    public static FoundDate? First(string text, DateOnly today)
    {
        foreach (var date in Find(text, today))
            if (date.Shape is DateShape.Full or DateShape.MonthOnly) return date;
        return Compact().Match(text) is { Success: true } packed ? Read(packed, text, [], today) : null;
    }

    /// <summary>The date of a list row's own cell: every way of writing counts.</summary>
    public static ShownDate? InRow(string text, DateOnly today, string place = "list") =>
        Find(text, today) is [var first, ..] ? Shown(first, text, DateKind.Publication, place)
            : Compact().Match(text.Trim()) is { Success: true } packed && Read(packed, text, [], today) is { } date ? Shown(date, packed.Value, DateKind.Publication, place)
            : Split(text, today) is { } split ? Shown(split, text, DateKind.Publication, place) : null;

    /// <summary>A date of the page's own text, with its place there.</summary>
    public static ShownDate Placed(FoundDate date, string text, DateKind kind, string place)
    {
        var shown = Shown(date, text, kind, place);
        var at = text.IndexOf(shown.Words, Math.Min(date.Start, text.Length), StringComparison.Ordinal);
        return at < 0 ? shown : shown with { At = new(at, shown.Words.Length) };
    }

    public static ShownDate Shown(FoundDate date, string text, DateKind kind, string place) =>
        new(date.Day, kind, date.Precision, place, text.AsSpan(Math.Min(date.Start, text.Length)) is var rest && rest.Length >= date.Length ? rest[..date.Length].Trim().ToString() : text.Trim(), date.Time);

    /// <summary>Day and year-month in two elements: `15 2021-01`, `15 2021年1月`.</summary>
    public static FoundDate? Split(string text, DateOnly today) =>
        TwoParts().Match(text) is { Success: true } match ? Read(match, text, [], today) : null;

    // Full-width digits and signs, one for one so that positions stay.
    private static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('０', '９') < 0) return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = source[i] is >= '０' and <= '９' and var wide ? (char)(wide - '０' + '0') : source[i];
        });
    }

    private static FoundDate? Read(Match match, string text, List<FoundDate> before, DateOnly today)
    {
        var shape = ShapeOf(match);
        var month = Number(match.Groups["m"]);
        var dayGroup = match.Groups["d"];
        var day = dayGroup.Success ? Number(dayGroup) : 1;
        if (month is < 1 or > 12 || day is < 1 or > 31) return null;
        var (year, assumed) = shape switch
        {
            DateShape.MonthDay or DateShape.BareMonthDay => (YearFor(match.Index, month, day, text, before, today), true),
            DateShape.ShortYear => (2000 + Number(match.Groups["y"]), false),
            _ => (Number(match.Groups["y"]), false),
        };
        if (year < Earliest || year > today.Year + 30 || day > DateTime.DaysInMonth(year, month)) return null;
        if (shape == DateShape.ShortYear && year > today.Year + 1) return null;
        var time = dayGroup.Success ? TimeOf(match) : null;
        var precision = time is not null ? DatePrecision.Minute : dayGroup.Success ? DatePrecision.Day : DatePrecision.Month;
        return new(match.Index, match.Length, new(year, month, day), precision, time, shape, assumed);
    }

    private static DateShape ShapeOf(Match match) =>
        match.Groups["short"].Success ? DateShape.ShortYear
        : match.Groups["bare"].Success ? DateShape.BareMonthDay
        : !match.Groups["y"].Success ? DateShape.MonthDay
        : match.Groups["d"].Success ? DateShape.Full : DateShape.MonthOnly;

    private static int YearFor(int at, int month, int day, string text, List<FoundDate> before, DateOnly today)
    {
        if (before is [.., var last] && at - last.End is >= 0 and < 40 && text.AsSpan(last.End, at - last.End).IndexOf('\n') < 0)
            return month < last.Day.Month ? last.Day.Year + 1 : last.Day.Year;
        return Latest(month, day, today);
    }

    /// <summary>The year of the latest such day that is not ahead of today; for 29 February the latest leap year.</summary>
    public static int Latest(int month, int day, DateOnly today)
    {
        for (var year = today.Year; year > today.Year - 8; year--)
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) <= today) return year;
        return today.Year;
    }

    /// <summary>An assumed year made the one that brings the day nearest to a day that is known.</summary>
    public static FoundDate Near(FoundDate date, DateOnly known)
    {
        if (!date.Assumed) return date;
        var years = Enumerable.Range(known.Year - 1, 3).Where(year => date.Day.Day <= DateTime.DaysInMonth(year, date.Day.Month));
        return date with { Day = years.Select(year => new DateOnly(year, date.Day.Month, date.Day.Day)).MinBy(day => Math.Abs(day.DayNumber - known.DayNumber)) };
    }

    private static int Number(Group group)
    {
        var text = group.ValueSpan;
        return char.IsAsciiDigit(text[0]) ? int.Parse(text, CultureInfo.InvariantCulture)
            : text.Length == 4 ? ChineseNumber.Year(text)
            : text is "正" ? 1 : text is "元" ? 1 : ChineseNumber.Count(text);
    }

    private static TimeOnly? TimeOf(Match match)
    {
        if (!match.Groups["h"].Success) return null;
        var hour = Number(match.Groups["h"]);
        var minute = match.Groups["mi"].Success ? Number(match.Groups["mi"]) : 0;
        if (match.Groups["pm"].Success && hour < 12) hour += 12;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    // The clock after a day may touch it where both have two digits: 2023-05-1510:44.
    [GeneratedRegex("""
        \G(?:(?<![\d/])(?<!\d\.)(?<y>(?:19|20)\d\d)(?:
            \s?年\s?(?<m>\d{1,2})\s?月(?:\s?(?<d>\d{1,2})\s?[日号])?
          | \s?[-－—–]\s?(?<m>\d{1,2})(?:\s?[-－—–]\s?(?<d>\d{1,2}(?!\d)|\d\d(?=\d\d[:：]\d\d))日?|(?![\d.．]))
          | \s?[/\\]\s?(?<m>\d{1,2})(?:\s?[/\\]\s?(?<d>\d{1,2}(?!\d)|\d\d(?=\d\d[:：]\d\d))日?|(?![\d.．-]))
          | \s?[.．]\s?(?<m>\d{1,2})\s?[.．]\s?(?<d>\d{1,2}(?!\d)|\d\d(?=\d\d[:：]\d\d))日?
          | \s(?<m>\d\d)\s(?<d>\d\d)(?!\d)
        )(?:(?:T|[\s,，]{1,4})?(?:[(（\[]?(?:周|星期)[一二三四五六日天][)）\]]?\s{0,2})?(?:上午|(?<pm>下午|晚上?))?\s{0,2}(?<h>\d{1,2})(?:\s?[:：]\s?(?<mi>\d{2})(?:[:：]\d{2})?|时(?:(?<mi>\d{1,2})分)?))?
      | (?<y>[〇○零ОOoＯ一二三四五六七八九]{4})\s?年\s?(?<m>[一二三四五六七八九十正元]{1,3})\s?月(?:\s?(?<d>[初廿一二三四五六七八九十]{1,3})\s?[日号]?)?
      | (?<![〇○零一二三四五六七八九十年])(?<m>十[一二]?|[一二三四五六七八九])月(?<d>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]
      | (?<![\d年\-/.])(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日号]
      | (?<![\d\-/:：￥¥$])(?<!\d\.)(?<short>(?<y>\d\d))[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d\-/.:：])
      | (?<![\d\-/.:：￥¥$A-Za-z])(?<bare>(?<m>\d\d)[-/.](?<d>\d\d))(?![\d\-/.:：%％A-Za-z]))
      """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?:(?<h>[01]\d|2[0-3])(?<mi>[0-5]\d)\d{0,2})?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^\s*(?:(?<d>\d{1,2})\s*[日/]?\s*(?<y>(?:19|20)\d\d)\s?[-/.年]\s?(?<m>\d{1,2})\s?月?|(?<y>(?:19|20)\d\d)\s?[-/.年]\s?(?<m>\d{1,2})\s?月?\s+(?<d>\d{1,2})\s?日?|(?<m>\d{1,2})\s?[-/.月]\s?(?<d>\d{1,2})\s?日?\s+(?<y>(?:19|20)\d\d)\s?年?|(?<y>(?:19|20)\d\d)\s?年?\s+(?<m>\d{1,2})\s?[-/.月]\s?(?<d>\d{1,2})\s?日?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoParts();
}
