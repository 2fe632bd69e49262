using System.Globalization;

namespace Monitor.Planning;

/// <summary>
/// When a duty falls due: a fixed day, the end of the running period and the usual delay after it, or a cadence that only the site's
/// newest item can turn into a day.
/// </summary>
public sealed record DutySchedule(Duty Duty, string Cadence, Countdown? Countdown)
{
    /// <summary>“还有3个工作日到期（…）” or the cadence.</summary>
    public string InChinese => Countdown?.InChinese ?? Cadence;

    public static DutySchedule Of(Duty duty, DateOnly today, WorkingDayCalendar calendar) => duty switch
    {
        _ when DueDay(duty) is { } due => new(duty, string.Create(CultureInfo.InvariantCulture, $"{due.Year}年{due.Month}月{due.Day}日前"), Countdown.To(due, today, calendar)),
        _ when duty.With.Text("every") is { } every => new(duty, $"每{NameOf(every)}一次", Countdown.To(NextPeriodDue(every, today), today, calendar)),
        _ when duty.With.Limit("within") is { } within && duty.With.Has("from") => new(duty, $"逐件在{within.InChinese}内", null),
        _ when duty.With.Limit("within") is { } within => new(duty, $"每{within.InChinese}内更新", null),
        _ => new(duty, "持续", null),
    };

    /// <summary>The fixed day of `due` or `by` with its grace days; null where the duty has none.</summary>
    public static DateOnly? DueDay(Duty duty) =>
        (duty.With.Day("due", duty.Year) ?? duty.With.Day("by", duty.Year))?.AddDays(duty.With.Number("graceDays") ?? 0);

    // One month after a month, quarter or half-year; 31 January after a year
    private static DateOnly NextPeriodDue(string every, DateOnly today)
    {
        var months = every switch { "month" => 1, "quarter" => 3, "half-year" => 6, _ => 12 };
        var end = new DateOnly(today.Year, 1, 1).AddMonths(((today.Month - 1) / months * months) + months).AddDays(-1);
        var before = end.AddDays(1).AddMonths(-months).AddDays(-1);
        return DelayAfter(before) >= today ? DelayAfter(before) : DelayAfter(end);
    }

    private static DateOnly DelayAfter(DateOnly end) => end.AddDays(1).AddMonths(1).AddDays(-1);

    private static string NameOf(string every) => every switch { "month" => "月", "quarter" => "季度", "half-year" => "半年", _ => "年" };
}
