using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;

namespace Monitor.Checks.Completeness;

/// <summary>What a consultation's page tells of its period.</summary>
internal static partial class Consultation
{
    /// <summary>The day comments close; the latest of several. Null where no sentence tells it.</summary>
    public static ShownDate? ClosingDay(SectionItem item)
    {
        if (item.Read() is not { } page) return null;
        var known = page.Dates.Where(date => date.Kind == DateKind.Deadline).OrderByDescending(date => date.Latest()).FirstOrDefault();
        return Told(page).OrderByDescending(date => date.Day).FirstOrDefault() ?? known;
    }

    /// <summary>The day it opens, where it is told; else its publication.</summary>
    public static ShownDate? OpeningDay(SectionItem item)
    {
        if (item.Read() is { } page && Lines(page).Select(line => Span().Match(line)).FirstOrDefault(match => match.Success) is { } span)
            return DateWords.First(span.Groups["from"].Value, "征集期限") ?? item.Published;
        return item.Published;
    }

    public static string TextOf(Page page) => string.Join('\n', Lines(page));

    private static IEnumerable<ShownDate> Told(Page page)
    {
        foreach (var line in Lines(page))
        {
            if (Span().Match(line) is { Success: true } span && Until(span.Groups["from"].Value, span.Groups["to"].Value) is { } end) yield return end;
            foreach (Match match in Closing().Matches(line))
                if (DateWords.First(match.Value, "截止日期") is { } day) yield return day;
        }
    }

    /// <summary>The second day of 2026年3月1日至3月31日 borrows its year.</summary>
    private static ShownDate? Until(string from, string to)
    {
        if (DateWords.First(to, "征集期限") is { } whole) return whole;
        return DateWords.First(from, "") is { } start ? DateWords.First($"{start.Day.Year}年{to}", "征集期限") : null;
    }

    private static IEnumerable<string> Lines(Page page) =>
        page.Text.Split('\n').Concat(page.Fields.Select(field => $"{field.Label}:{field.Value}"))
            .Concat(page.Tables.SelectMany(table => table.Rows).Select(row => string.Join(':', row))).Select(Wording.Tight);

    [GeneratedRegex(@"(?<from>20\d\d[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?)(?:\d{1,2}:\d\d(?::\d\d)?)?(?:起)?(?:至|到|—+|-{1,2}|~|–)(?<to>(?:20\d\d[年\-/.])?\d{1,2}[月\-/.]\d{1,2}日?)")]
    private static partial Regex Span();

    [GeneratedRegex(@"(?:截止|截至|结束|反馈时间|征集时间|征求意见时间)[^。;\d]{0,12}20\d\d[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?|(?:于|在)20\d\d年\d{1,2}月\d{1,2}日(?:\d{1,2}[:时]\d{0,2})?(?:之?前|以前|截止)|20\d\d年\d{1,2}月\d{1,2}日(?:之?前|以前)[^。;]{0,30}(?:反馈|提出|发送|寄|提交|告知)")]
    private static partial Regex Closing();
}
