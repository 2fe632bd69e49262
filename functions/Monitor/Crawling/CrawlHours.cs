using Monitor.Planning;

namespace Monitor.Crawling;

/// <summary>The hours in which a city's sites may be visited, in Asia/Shanghai; they may run over midnight.</summary>
internal static class CrawlHours
{
    private static readonly TimeSpan shanghai = TimeSpan.FromHours(8);
    private static readonly TimeSpan day = TimeSpan.FromDays(1);

    /// <summary>Time until the hours begin; zero: they are running.</summary>
    public static TimeSpan UntilOpen(CrawlRules rules, DateTimeOffset now) =>
        LeftOf(rules, now) > TimeSpan.Zero ? TimeSpan.Zero : Ahead(rules.HoursFrom.ToTimeSpan() - TimeOfDay(now));

    /// <summary>Time left of the hours; zero: they are not running.</summary>
    public static TimeSpan LeftOf(CrawlRules rules, DateTimeOffset now)
    {
        var length = Ahead(rules.HoursUntil.ToTimeSpan() - rules.HoursFrom.ToTimeSpan());
        if (length == TimeSpan.Zero || length == day) return day;
        var since = Ahead(TimeOfDay(now) - rules.HoursFrom.ToTimeSpan());
        return since < length ? length - since : TimeSpan.Zero;
    }

    private static TimeSpan TimeOfDay(DateTimeOffset now) => now.ToOffset(shanghai).TimeOfDay;

    private static TimeSpan Ahead(TimeSpan span) => span < TimeSpan.Zero ? span + day : span;
}
