using System.Globalization;

namespace Monitor.Reporting;

/// <summary>Days as documents print them.</summary>
internal static class ChineseDay
{
    /// <summary>2026年4月10日.</summary>
    public static string Long(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string Short(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
