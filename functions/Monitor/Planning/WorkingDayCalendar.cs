namespace Monitor.Planning;

/// <summary>
/// Working days in Asia/Shanghai: Monday to Friday and not off, or a make-up day (调休). Published years come from the State Council's
/// yearly notices; other years fall back to Monday-Friday and <see cref="IsPublished"/> says so.
/// </summary>
public sealed class WorkingDayCalendar(IReadOnlySet<DateOnly> off, IReadOnlySet<DateOnly> makeUp, IReadOnlySet<int> publishedYears)
{
    public bool IsPublished(int year) => publishedYears.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        makeUp.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day));

    /// <summary>The n-th working day after <paramref name="start"/>; the start day is not counted. Negative counts go back.</summary>
    public DateOnly Add(DateOnly start, int workingDays)
    {
        var step = Math.Sign(workingDays);
        var day = start;
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>Working days after <paramref name="start"/> up to and including <paramref name="end"/>; negative when the end lies before the start.</summary>
    public int Count(DateOnly start, DateOnly end)
    {
        if (end < start) return -Count(end, start);
        var count = 0;
        for (var day = start.AddDays(1); day <= end; day = day.AddDays(1))
            if (IsWorkingDay(day)) count++;
        return count;
    }
}
