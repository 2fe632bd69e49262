using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Planning;

public enum TimeUnit { Days, WorkingDays, Months, Years }

/// <summary>A time limit as plans write it: `14 days`, `20 working days`, `3 months`, `1 year`. Working days and calendar days are different units.</summary>
public readonly partial record struct TimeLimit(int Count, TimeUnit Unit)
{
    /// <summary>The last day that still keeps the limit; the start day is not counted, the day exactly N later is in time.</summary>
    public DateOnly LastDay(DateOnly start, WorkingDayCalendar calendar) => Unit switch
    {
        TimeUnit.Days => start.AddDays(Count),
        TimeUnit.WorkingDays => calendar.Add(start, Count),
        TimeUnit.Months => start.AddMonths(Count),
        _ => start.AddYears(Count),
    };

    /// <summary>Whether something of <paramref name="then"/> is not older than the limit on <paramref name="today"/>.</summary>
    public bool Holds(DateOnly then, DateOnly today, WorkingDayCalendar calendar) => today <= LastDay(then, calendar);

    public static TimeLimit Parse(string text) =>
        TryParse(text, out var limit) ? limit : throw new FormatException($"not a duration: {text}");

    public static bool TryParse(string? text, out TimeLimit limit)
    {
        limit = default;
        if (text is null || Written().Match(text.Trim()) is not { Success: true } found
            || !int.TryParse(found.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var count) || count is 0 or > 36_500) return false;
        limit = new(count, found.Groups["unit"].Value switch
        {
            "day" => TimeUnit.Days,
            "month" => TimeUnit.Months,
            "year" => TimeUnit.Years,
            _ => TimeUnit.WorkingDays,
        });
        return true;
    }

    public override string ToString() => $"{Count} {UnitName}{(Count == 1 ? "" : "s")}";

    /// <summary>As a bureau reads it: 20个工作日.</summary>
    public string InChinese => Unit switch
    {
        TimeUnit.Days => $"{Count}日",
        TimeUnit.WorkingDays => $"{Count}个工作日",
        TimeUnit.Months => $"{Count}个月",
        _ => $"{Count}年",
    };

    private string UnitName => Unit switch { TimeUnit.Days => "day", TimeUnit.WorkingDays => "working day", TimeUnit.Months => "month", _ => "year" };

    [GeneratedRegex(@"^(?<n>\d{1,6})\s+(?<unit>working day|day|month|year)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
