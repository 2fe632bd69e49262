using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;

namespace Monitor.Checks.Timeliness;

internal enum SeriesKind { Month, Quarter, HalfYear, Year }

/// <summary>A period of a series: `2026-02`, `2025Q3`, `2025H1`, `2025`. <paramref name="Number"/> counts inside the year from 1.</summary>
internal sealed partial record SeriesPeriod(SeriesKind Kind, int Year, int Number)
{
    private int Months => Kind switch { SeriesKind.Month => 1, SeriesKind.Quarter => 3, SeriesKind.HalfYear => 6, _ => 12 };

    public DateOnly LastDay => new DateOnly(Year, 1, 1).AddMonths(Number * Months).AddDays(-1);

    /// <summary>The end of the month after it; for a year 31 January.</summary>
    public DateOnly Due => Kind == SeriesKind.Year ? new(Year + 1, 1, 31) : LastDay.AddDays(1).AddMonths(1).AddDays(-1);

    public string InChinese => Kind switch
    {
        SeriesKind.Month => $"{Year}年{Number}月",
        SeriesKind.Quarter => $"{Year}年第{"一二三四"[Number - 1]}季度",
        SeriesKind.HalfYear => $"{Year}年{(Number == 1 ? "上" : "下")}半年",
        _ => $"{Year}年度",
    };

    public override string ToString() => Kind switch
    {
        SeriesKind.Month => $"{Year:0000}-{Number:00}",
        SeriesKind.Quarter => $"{Year:0000}Q{Number}",
        SeriesKind.HalfYear => $"{Year:0000}H{Number}",
        _ => $"{Year:0000}",
    };

    public static SeriesKind KindOf(string every) => every switch { "month" => SeriesKind.Month, "quarter" => SeriesKind.Quarter, "half-year" => SeriesKind.HalfYear, _ => SeriesKind.Year };

    /// <summary>Every period from the one that holds <paramref name="since"/> to the last that is over.</summary>
    public static IEnumerable<SeriesPeriod> Range(SeriesKind kind, DateOnly since, DateOnly today)
    {
        var length = new SeriesPeriod(kind, 1, 1).Months;
        var first = new SeriesPeriod(kind, since.Year, ((since.Month - 1) / length) + 1);
        for (var period = first; period.LastDay < today; period = period.Number * length == 12 ? new(kind, period.Year + 1, 1) : period with { Number = period.Number + 1 })
            yield return period;
    }

    /// <summary>The periods a title tells; cumulative ones (前三季度, 1-9月) stand for their last. Empty where it tells none.</summary>
    public static IReadOnlyList<SeriesPeriod> In(SectionItem item, SeriesKind kind)
    {
        var title = Wording.Tight(item.Title);
        var number = NumberIn(title, kind);
        var years = Years().Matches(title).Select(year => int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)).Distinct().ToList();
        if (years.Count == 0 && number is { } untold && item.Published is { } day) years = [YearOf(kind, untold, day.Day)];
        return number is null ? [] : [.. years.Where(year => year is > 1990 and < 2100).Select(year => new SeriesPeriod(kind, year, number.Value))];
    }

    /// <summary>The parts of a year that a title tells, as half-years, quarters and months.</summary>
    public static IReadOnlyList<SeriesPeriod> PartsIn(SectionItem item) => [.. In(item, SeriesKind.HalfYear), .. In(item, SeriesKind.Quarter), .. In(item, SeriesKind.Month)];

    /// <summary>The ways in which shorter periods make up this one.</summary>
    public IEnumerable<IReadOnlyList<SeriesPeriod>> Divisions() =>
        new[] { SeriesKind.HalfYear, SeriesKind.Quarter, SeriesKind.Month }.Select(kind => new SeriesPeriod(kind, Year, 1)).Where(part => part.Months < Months)
            .Select(part => (IReadOnlyList<SeriesPeriod>)[.. Enumerable.Range(((Number - 1) * Months / part.Months) + 1, Months / part.Months).Select(number => part with { Number = number })]);

    /// <summary>A title without a year means the latest such period before its publication.</summary>
    private static int YearOf(SeriesKind kind, int number, DateOnly published) =>
        new SeriesPeriod(kind, published.Year, number).LastDay < published.AddDays(15) ? published.Year : published.Year - 1;

    private static int? NumberIn(string title, SeriesKind kind) => kind switch
    {
        SeriesKind.Month => Month().Match(title) is { Success: true } month && ChineseOrDigits(month.Groups["n"].Value) is >= 1 and <= 12 and var found ? found : null,
        SeriesKind.Quarter => QuarterIn(title),
        SeriesKind.HalfYear => title.Contains("上半年", StringComparison.Ordinal) ? 1 : title.Contains("下半年", StringComparison.Ordinal) || WholeYear().IsMatch(title) ? 2 : null,
        _ => PartOfYear().IsMatch(title) ? null : 1,
    };

    private static int? QuarterIn(string title)
    {
        if (Quarter().Match(title) is { Success: true } quarter) return ChineseOrDigits(quarter.Groups["n"].Value) is >= 1 and <= 4 and var number ? number : null;
        if (title.Contains("上半年", StringComparison.Ordinal)) return 2;
        if (UpToMonth().Match(title) is { Success: true } months && int.Parse(months.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is 3 or 6 or 9 or 12) return int.Parse(months.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) / 3;
        return WholeYear().IsMatch(title) ? 4 : null;
    }

    private static int ChineseOrDigits(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var digits) ? digits
        : text.StartsWith('十') ? 10 + (text.Length > 1 ? "一二三四五六七八九".IndexOf(text[1], StringComparison.Ordinal) + 1 : 0)
        : "一二三四五六七八九".IndexOf(text[0], StringComparison.Ordinal) + 1;

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?!\d)")]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}[-—–~至到])?(?<n>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\d{1,2}日)")]
    private static partial Regex Month();

    [GeneratedRegex("(?:第|前)?(?<n>[一二三四1-4])季度?|[Qq](?<n>[1-4])")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<!\d)0?1[-—–~至到](?<n>\d{1,2})月")]
    private static partial Regex UpToMonth();

    [GeneratedRegex("全年|年终|年末")]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"季度|半年|(?<!\d)\d{1,2}月(?!\d{1,2}日)|[一二三四五六七八九十]月(?!\d)")]
    private static partial Regex PartOfYear();
}
