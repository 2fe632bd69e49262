using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class DutyScheduleTests
{
    [Theory]
    [InlineData("2026-03-31", "2026-03-26", "还有3个工作日到期（2026年3月31日）")]
    [InlineData("2026-03-31", "2026-03-31", "今日到期（2026年3月31日）")]
    [InlineData("2026-03-31", "2026-04-01", "已超期1个工作日（2026年3月31日）")]
    [InlineData("2026-03-31", "2026-04-08", "已超期5个工作日（2026年3月31日）")]
    [InlineData("2026-10-05", "2026-10-01", "即将到期（2026年10月5日）")]
    [InlineData("2026-10-05", "2026-10-06", "已到期（2026年10月5日）")]
    [InlineData("2027-01-31", "2026-12-31", "还有21个工作日到期（2027年1月31日）；国务院办公厅尚未公布有关年度放假安排，暂按周一至周五推算")]
    public void Counts_down_in_working_days(string due, string today, string expected) =>
        Assert.Equal(expected, Countdown.To(Day(due), Day(today), WorkingDayCalendar.Default).InChinese);

    [Theory]
    [InlineData("due", "03-31", "2026-03-31")]
    [InlineData("by", "2026-06-30", "2026-06-30")]
    public void A_fixed_day_is_of_the_plans_year(string name, string written, string due) =>
        Assert.Equal(Day(due), DutySchedule.Of(Duty((name, written)), Day("2026-02-02"), WorkingDayCalendar.Default).Countdown!.Due);

    [Fact]
    public void Grace_days_put_the_due_day_off() =>
        Assert.Equal(Day("2026-02-05"), DutySchedule.DueDay(Duty(("due", "01-31"), ("graceDays", "5"))));

    [Theory]
    [InlineData("quarter", "2026-04-10", "2026-04-30")]
    [InlineData("quarter", "2026-05-01", "2026-07-31")]
    [InlineData("month", "2026-02-28", "2026-02-28")]
    [InlineData("year", "2026-02-01", "2027-01-31")]
    [InlineData("half-year", "2026-07-31", "2026-07-31")]
    public void A_series_falls_due_a_month_after_its_period(string every, string today, string due) =>
        Assert.Equal(Day(due), DutySchedule.Of(Duty(("every", every)), Day(today), WorkingDayCalendar.Default).Countdown!.Due);

    [Theory]
    [InlineData("within", "3 months", "每3个月内更新")]
    [InlineData("within", "14 days", "每14日内更新")]
    public void A_rolling_duty_tells_its_cadence(string name, string written, string cadence) =>
        Assert.Equal(cadence, DutySchedule.Of(Duty((name, written)), Day("2026-02-02"), WorkingDayCalendar.Default).InChinese);

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);

    private static Duty Duty(params (string Name, string Value)[] with) =>
        new() { Id = "d", Title = "任务", Check = "c", Year = 2026, With = new(with.ToDictionary(pair => pair.Name, pair => (IReadOnlyList<string>)[pair.Value])) };
}
