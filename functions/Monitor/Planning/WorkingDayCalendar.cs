using System.Collections.Frozen;

namespace Monitor.Planning;

/// <summary>
/// Working days in Asia/Shanghai: Monday to Friday and not off, or a make-up day (调休). Published years come from the State Council's
/// yearly notices; other years fall back to Monday-Friday and <see cref="IsPublished"/> says so. A day named both off and make-up works.
/// </summary>
public sealed class WorkingDayCalendar(IReadOnlySet<DateOnly> off, IReadOnlySet<DateOnly> makeUp, IReadOnlySet<int> publishedYears)
{
    // Only the days that differ from Monday-Friday, sorted: counting is arithmetic and two searches however long the span is
    private readonly int[] lost = [.. off.Except(makeUp).Where(IsWeekday).Select(day => day.DayNumber).Order()];
    private readonly int[] gained = [.. makeUp.Where(day => !IsWeekday(day)).Select(day => day.DayNumber).Order()];

    /// <summary>The calendar of the State Council's notices, 2019 to 2026.</summary>
    public static WorkingDayCalendar Default { get; } = Published();

    /// <summary>Whether the State Council's notice of the year is known; else its days are Monday to Friday.</summary>
    public bool IsPublished(int year) => publishedYears.Contains(year);

    public bool IsWorkingDay(DateOnly day) => IsWeekday(day)
        ? Array.BinarySearch(lost, day.DayNumber) < 0
        : Array.BinarySearch(gained, day.DayNumber) >= 0;

    /// <summary>The n-th working day after <paramref name="start"/>; the start day is not counted. Negative counts go back.</summary>
    public DateOnly Add(DateOnly start, int workingDays)
    {
        var (step, wanted) = (Math.Sign(workingDays), Math.Abs(workingDays));
        if (wanted == 0) return start;
        // Seven calendar days hold five weekdays: jump to just before, then walk
        var day = Move(start, step * (long)(wanted * 1.2));
        for (var done = Passed(start, day, step); done != wanted || !IsWorkingDay(day);)
        {
            var onward = done < wanted ? step : -step;
            if (Move(day, onward) is var next && next == day) return day;
            day = next;
            done = Passed(start, day, step);
        }
        return day;
    }

    /// <summary>Working days after <paramref name="start"/> up to and including <paramref name="end"/>; negative when the end lies before the start.</summary>
    public int Count(DateOnly start, DateOnly end) =>
        end < start ? -Count(end, start) : UpTo(end.DayNumber) - UpTo(start.DayNumber);

    /// <summary>With a province's or city's own days off and make-up days; they win over the published ones.</summary>
    public WorkingDayCalendar With(IReadOnlyCollection<DateOnly> moreOff, IReadOnlyCollection<DateOnly> moreWork) =>
        moreOff.Count + moreWork.Count == 0 ? this : new(
            off.Except(moreWork).Concat(moreOff).ToFrozenSet(),
            makeUp.Except(moreOff).Concat(moreWork).ToFrozenSet(),
            publishedYears);

    // Going back, the day arrived at counts and the start does not, as going forward
    private int Passed(DateOnly start, DateOnly day, int step) =>
        step > 0 ? Count(start, day) : UpTo(start.DayNumber - 1) - UpTo(day.DayNumber - 1);

    private int UpTo(int dayNumber) => WeekdaysUpTo(dayNumber) - AtMost(lost, dayNumber) + AtMost(gained, dayNumber);

    // Day number 0 (0001-01-01) was a Monday
    private static int WeekdaysUpTo(int dayNumber) => ((dayNumber + 1) / 7 * 5) + Math.Min((dayNumber + 1) % 7, 5);

    private static int AtMost(int[] days, int dayNumber) =>
        Array.BinarySearch(days, dayNumber) is var at && at >= 0 ? at + 1 : ~at;

    private static DateOnly Move(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static WorkingDayCalendar Published()
    {
        var years = EmbeddedData.Json("holidays.data.json", PlanningJson.Default.IReadOnlyListHolidayYear);
        return new(
            years.SelectMany(year => year.OffDays).ToFrozenSet(),
            years.SelectMany(year => year.MakeUpDays).ToFrozenSet(),
            years.Select(year => year.Year).ToFrozenSet());
    }
}
