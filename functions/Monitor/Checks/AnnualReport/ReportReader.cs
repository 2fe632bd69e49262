using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport;

/// <summary>Text and tables -> a report. Reads by meaning; never throws for what a text contains.</summary>
public static partial class ReportReader
{
    /// <summary>A title stands near the top.</summary>
    private const int TitleLines = 25;

    /// <summary>A line with a day and little else.</summary>
    private const int LongestDay = 24;

    /// <param name="source">What the file or page says.</param>
    /// <param name="year">The report year, where the caller knows it; else the title tells.</param>
    public static Report Read(ReportText source, int? year = null)
    {
        var narrative = string.Join('\n', source.Lines);
        var title = TitleOf(source);
        var told = year ?? YearOf(title) ?? YearOf(source.Title);
        var format = FormatOf(source, told);
        return new()
        {
            Source = source,
            Title = title,
            Year = told,
            SignedOn = SignatureOf(source),
            Format = format,
            Narrative = narrative,
            Sections = SectionReader.Read(narrative),
            Active = ActiveReader.Read(source, format),
            Applications = ApplicationsReader.Read(source, format),
            Reviews = ReviewsReader.Read(source),
        };
    }

    /// <summary>The four-digit year a title names, `二〇二五年` too.</summary>
    public static int? YearOf(string? title) => title is null ? null
        : Year().Match(title) is { Success: true } digits ? int.Parse(digits.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
        : ChineseYear().Match(title) is { Success: true } words ? (int?)ReportNumber.Of(words.Groups["year"].Value.Replace('O', '〇').Replace('0', '〇')) : null;

    /// <summary>Without a year the table's own words tell the format.</summary>
    private static ReportFormat FormatOf(ReportText source, int? year) =>
        year is { } told ? ReportFormat.Of(told)
        : source.Tables.SelectMany(table => table).SelectMany(row => row).Any(cell => cell.Contains("对外公开总数", StringComparison.Ordinal)) ? ReportFormat.Of(2020) : ReportFormat.Of(2021);

    /// <summary>The first line, or two lines that belong together, that reads like a title; one that names its year before others (menus do not).</summary>
    private static string? TitleOf(ReportText source)
    {
        var lines = source.Lines.Take(TitleLines).Select(line => line.Replace(" ", "", StringComparison.Ordinal)).ToList();
        List<string> titles = [.. lines.Select((line, i) => Title().IsMatch(line) ? line : i + 1 < lines.Count && AreOne(line, lines[i + 1]) ? line + lines[i + 1] : null).OfType<string>()];
        return titles.Find(title => YearOf(title) is not null) ?? titles.FirstOrDefault()
            ?? (source.Title?.Replace(" ", "", StringComparison.Ordinal) is { } outer && Title().IsMatch(outer) ? outer : null);
    }

    private static bool AreOne(string line, string next) =>
        line.Length <= 40 && next.Length <= 40 && line.IndexOfAny([':', '|', '。']) < 0 && Title().IsMatch(line + next);

    /// <summary>The day that closes the report, else the one its head states or that stands alone there.</summary>
    private static DateOnly? SignatureOf(ReportText source)
    {
        foreach (var line in source.Lines.Reverse().Take(6))
            if (Signature().Match(line) is { Success: true } signed && DayOf(signed) is { } day) return day;
        foreach (var line in source.Lines.Take(TitleLines).Concat(source.Tables.Take(1).SelectMany(table => table).Take(8).Select(row => string.Join(' ', row))))
            if (HeadDay().Match(line) is { Success: true } stated && DayOf(stated) is { } day) return day;
        foreach (var line in source.Lines.Take(TitleLines).Where(line => line.Length <= LongestDay))
            if (Signature().Match(line) is { Success: true } alone && DayOf(alone) is { } day) return day;
        return null;
    }

    private static DateOnly? DayOf(Match match)
    {
        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        return year is > 1990 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

        int Part(string name) => (int)(ReportNumber.Of(match.Groups[name].Value) ?? 0);
    }

    [GeneratedRegex(@"(?<!\d)(?<year>20\d\d)(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex("(?<year>二[〇零O0]{1,2}[〇零一二三四五六七八九]{1,2})年")]
    private static partial Regex ChineseYear();

    [GeneratedRegex(@"^.{0,60}(?:信息公开|政务公开).{0,12}(?:年度?报告?|年度工作报告|年报|工作报告)(?:[\(（].{1,12}[\)）])?$")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<![\d\-/.])(?<y>\d{4}|二[〇零一二三四五六七八九]{3})\s*[年\-/.]\s*(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月\-/.]\s*(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?\s*(?:[(（][^()（）]{0,12}[)）])?[|)。]?$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?:发布日期|发布时间|发文日期|成文日期|生成日期|公开日期|日期)\s*[:：]?\s*[|｜]?\s*(?<y>\d{4})[-年/.](?<m>\d{1,2})[-月/.](?<d>\d{1,2})")]
    private static partial Regex HeadDay();
}
