using Monitor.Planning;

namespace Monitor.Findings;

/// <summary>Findings of one bureau that share a deadline, and how it lies to today: working days left, negative once it has passed.</summary>
public sealed record Reminder(string Bureau, DateOnly Due, int WorkingDaysLeft, IReadOnlyList<Finding> Findings)
{
    /// <summary>Made of what it is about: sent once, however often the timer comes.</summary>
    public string Key => $"reminder-{Bureau}-{Due:yyyyMMdd}-{(WorkingDaysLeft >= 0 ? "before" : "after")}";

    /// <summary>What falls due within <paramref name="ahead"/> working days, and what fell due and is not answered.</summary>
    public static IEnumerable<Reminder> For(IEnumerable<Finding> findings, DateOnly today, int ahead, WorkingDayCalendar calendar) => findings
        .Where(finding => finding is { Status: FindingStatus.Notified or FindingStatus.Returned, Due: not null })
        .GroupBy(finding => (finding.Bureau, Due: finding.Due!.Value))
        .Select(same => new Reminder(same.Key.Bureau, same.Key.Due, Left(today, same.Key.Due, calendar), [.. same]))
        .Where(reminder => reminder.WorkingDaysLeft <= ahead)
        .OrderBy(reminder => reminder.Due).ThenBy(reminder => reminder.Bureau, StringComparer.Ordinal);

    /// <summary>A deadline that passed over a weekend is past, though no working day lies between.</summary>
    private static int Left(DateOnly today, DateOnly due, WorkingDayCalendar calendar) =>
        today > due ? Math.Min(-1, calendar.Count(today, due)) : calendar.Count(today, due);
}
