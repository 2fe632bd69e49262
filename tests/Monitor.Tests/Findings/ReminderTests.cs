using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Tests.Findings;

public sealed class ReminderTests
{
    private static readonly WorkingDayCalendar Calendar = new(new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int> { 2026 });

    [Theory]
    [InlineData("2026-04-13", 4, null)]
    [InlineData("2026-04-14", 3, "before")]
    [InlineData("2026-04-17", 0, "before")]
    [InlineData("2026-04-18", -1, "after")]
    [InlineData("2026-04-22", -3, "after")]
    public void Comes_before_the_deadline_and_after_it(string today, int left, string? when)
    {
        var reminders = Reminder.For([Due("1"), Due("2")], DateOnly.ParseExact(today, "yyyy-MM-dd", null), ahead: 3, Calendar).ToList();

        if (when is null) Assert.Empty(reminders);
        else Assert.Equal((left, 2, $"reminder-veterans-20260417-{when}"), (reminders[0].WorkingDaysLeft, reminders[0].Findings.Count, reminders[0].Key));
    }

    [Theory]
    [InlineData(FindingStatus.Answered)]
    [InlineData(FindingStatus.Verified)]
    [InlineData(FindingStatus.Pending)]
    public void Leaves_alone_what_is_answered_or_not_asked(FindingStatus status) =>
        Assert.Empty(Reminder.For([Due("1") with { Status = status }], new(2026, 4, 20), 3, Calendar));

    private static Finding Due(string subject) => new()
    {
        Id = subject,
        Bureau = "veterans",
        Duty = "d",
        Check = "section-updated",
        Subject = subject,
        Outcome = Outcome.Missed,
        Reason = "",
        Status = FindingStatus.Notified,
        Due = new(2026, 4, 17),
    };
}
