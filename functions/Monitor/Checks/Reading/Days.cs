using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Reading;

/// <summary>What a shown date allows: a day, or any day of its month or year.</summary>
internal static class Days
{
    public static DateOnly Earliest(this ShownDate date) => date.Precision switch
    {
        DatePrecision.Month => new(date.Day.Year, date.Day.Month, 1),
        DatePrecision.Year => new(date.Day.Year, 1, 1),
        _ => date.Day,
    };

    public static DateOnly Latest(this ShownDate date) => date.Precision switch
    {
        DatePrecision.Month => new DateOnly(date.Day.Year, date.Day.Month, 1).AddMonths(1).AddDays(-1),
        DatePrecision.Year => new(date.Day.Year, 12, 31),
        _ => date.Day,
    };

    public static bool IsExact(this ShownDate date) => date.Precision is DatePrecision.Day or DatePrecision.Minute;

    /// <summary>As readers see it, as exact as it is.</summary>
    public static string InChinese(this ShownDate date) => date.Precision switch
    {
        DatePrecision.Month => $"{date.Day:yyyy年M月}",
        DatePrecision.Year => $"{date.Day:yyyy年}",
        _ => date.Day.InChinese(),
    };

    public static string InChinese(this DateOnly day) => $"{day:yyyy年M月d日}";

    /// <summary>A trace line: the date, where it stood, its words.</summary>
    public static string Seen(this ShownDate date, string what) => $"{what}：{date.InChinese()}（位置：{PlaceOf(date.Place)}；原文“{date.Words}”）";

    /// <summary>Trace lines of the other dates a page shows, at most six.</summary>
    public static IEnumerable<string> Others(Page? page, ShownDate? used) =>
        (page?.Dates ?? []).Where(date => date.Place is not "list" and not "clock" && date != used).Take(6).Select(date => date.Seen($"页面其他日期（{KindOf(date.Kind)}）"));

    /// <summary>Says so where a working-day limit runs through a year whose holidays are not published yet.</summary>
    public static string CalendarNote(this WorkingDayCalendar calendar, TimeLimit limit, DateOnly from, DateOnly until) =>
        limit.Unit == TimeUnit.WorkingDays && Enumerable.Range(from.Year, Math.Max(0, until.Year - from.Year) + 1).Where(year => !calendar.IsPublished(year)).ToList() is [var unknown, ..]
            ? $"（{unknown}年放假安排未收录，按周一至周五计算）" : "";

    private static string PlaceOf(string place) => place switch
    {
        "url" => "网址",
        "list" => "列表",
        "head" => "文章头部",
        "footer" => "页脚",
        _ when place.StartsWith("meta:", StringComparison.Ordinal) => $"页面标签 {place[5..]}",
        _ when place.StartsWith("head:", StringComparison.Ordinal) => $"文章头部“{place[5..]}”",
        _ when place.StartsWith("text:", StringComparison.Ordinal) => $"正文“{place[5..]}”",
        _ => place.Length == 0 ? "页面" : place,
    };

    private static string KindOf(DateKind kind) => kind switch
    {
        DateKind.Publication => "发布",
        DateKind.Formation => "成文",
        DateKind.Update => "更新",
        DateKind.Deadline => "截止",
        DateKind.Event => "事件",
        DateKind.Regeneration => "页面生成",
        _ => "未定",
    };
}
