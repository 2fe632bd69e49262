using FsCheck.Xunit;
using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Default;

    [Theory]
    [InlineData("2020-01-20", 20, "2020-02-25")]
    [InlineData("2020-12-31", 20, "2021-01-29")]
    [InlineData("2021-01-15", 20, "2021-02-18")]
    [InlineData("2024-09-13", 20, "2024-10-17")]
    [InlineData("2025-12-25", 20, "2026-01-23")]
    [InlineData("2019-04-30", 3, "2019-05-07")]
    [InlineData("2026-02-13", 7, "2026-03-02")]
    [InlineData("2022-12-30", 1, "2023-01-03")]
    [InlineData("2026-10-08", -1, "2026-09-30")]
    [InlineData("2026-02-14", 0, "2026-02-14")]
    public void Adds_working_days_over_holidays_and_make_up_days(string start, int days, string expected) =>
        Assert.Equal(Day(expected), Calendar.Add(Day(start), days));

    [Theory]
    [InlineData(2019, 250), InlineData(2020, 249), InlineData(2021, 250), InlineData(2022, 249)]
    [InlineData(2023, 249), InlineData(2024, 251), InlineData(2025, 248), InlineData(2026, 248)]
    public void A_year_has_its_published_number_of_working_days(int year, int expected) =>
        Assert.Equal(expected, Calendar.Count(new(year - 1, 12, 31), new(year, 12, 31)));

    [Theory]
    [InlineData("2020-02-01", false)]
    [InlineData("2020-01-19", true)]
    [InlineData("2022-12-31", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-10-05", false)]
    [InlineData("2027-10-05", true)]
    public void Tells_working_days(string day, bool works) => Assert.Equal(works, Calendar.IsWorkingDay(Day(day)));

    [Fact]
    public void Says_which_years_are_published() => Assert.True(Calendar.IsPublished(2026) && !Calendar.IsPublished(2027) && !Calendar.IsPublished(2018));

    [Fact]
    public void A_citys_own_days_win_over_the_published_ones()
    {
        var city = Calendar.With([Day("2026-03-03"), Day("2026-02-28")], [Day("2026-03-07"), Day("2026-10-06")]);

        Assert.False(city.IsWorkingDay(Day("2026-03-03")));
        Assert.False(city.IsWorkingDay(Day("2026-02-28")));
        Assert.True(city.IsWorkingDay(Day("2026-03-07")));
        Assert.True(city.IsWorkingDay(Day("2026-10-06")));
        Assert.True(city.IsPublished(2026));
    }

    [Property(MaxTest = 500)]
    public bool Adding_and_counting_agree(ushort offset, sbyte days)
    {
        var start = From(offset);
        var end = Calendar.Add(start, days);
        return days == 0 ? end == start : Calendar.IsWorkingDay(end) && WalkedCount(start, end, Math.Sign(days)) == Math.Abs((int)days);
    }

    [Property(MaxTest = 300)]
    public bool Counting_agrees_with_a_walk_day_by_day(ushort offset, ushort length)
    {
        var (start, end) = (From(offset), From(offset).AddDays(length % 800));
        return Calendar.Count(start, end) == WalkedCount(start, end, 1) && Calendar.Count(end, start) == -Calendar.Count(start, end);
    }

    [Property(MaxTest = 300)]
    public bool A_later_start_and_a_longer_limit_never_end_earlier(ushort offset, byte days, byte more)
    {
        var start = From(offset);
        return Calendar.Add(start, days) <= Calendar.Add(start.AddDays(1), Math.Max((int)days, 1))
            && Calendar.Add(start, days) <= Calendar.Add(start, days + more);
    }

    [Property(MaxTest = 300)]
    public bool Counts_add_up_across_month_and_year_ends(ushort offset, byte months)
    {
        var start = From(offset);
        var middle = new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month));
        var end = new DateOnly(start.Year, 12, 31).AddMonths(months % 30);
        return Calendar.Count(start, middle) + Calendar.Count(middle, end) == Calendar.Count(start, end);
    }

    [Fact]
    public void Stays_inside_the_calendar_at_its_ends()
    {
        Assert.Equal(DateOnly.MaxValue, Calendar.Add(DateOnly.MaxValue, 40));
        Assert.Equal(DateOnly.MinValue, Calendar.Add(DateOnly.MinValue, -40));
        Assert.True(Calendar.Count(DateOnly.MinValue, DateOnly.MaxValue) > 2_600_000);
    }

    private static DateOnly From(ushort offset) => new DateOnly(2018, 6, 1).AddDays(offset % 3800);

    private static int WalkedCount(DateOnly start, DateOnly end, int step)
    {
        var count = 0;
        for (var day = start; day != end;)
        {
            day = day.AddDays(step);
            if (Calendar.IsWorkingDay(day)) count++;
        }
        return count;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}
