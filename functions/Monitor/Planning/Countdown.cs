using System.Globalization;

namespace Monitor.Planning;

/// <summary>
/// Working days from a day to a due day, Asia/Shanghai. Zero on the due day and on days off right before it; negative once overdue.
/// <paramref name="IsProvisional"/>: a year on the way has no published calendar, its days were taken as Monday to Friday.
/// </summary>
public sealed record Countdown(DateOnly Due, DateOnly Today, int WorkingDays, bool IsProvisional)
{
    public bool IsOverdue => Today > Due;

    public static Countdown To(DateOnly due, DateOnly today, WorkingDayCalendar calendar) =>
        new(due, today, calendar.Count(today, due), Enumerable.Range(Math.Min(due.Year, today.Year), Math.Abs(due.Year - today.Year) + 1).Any(year => !calendar.IsPublished(year)));

    /// <summary>“还有3个工作日到期（2026年3月31日）”, with the remark on unpublished calendars.</summary>
    public string InChinese => string.Create(CultureInfo.InvariantCulture, $"{Days}（{Due.Year}年{Due.Month}月{Due.Day}日）{Remark}");

    /// <summary>The remark for deadlines that rest on a year whose holidays are not announced yet; empty otherwise.</summary>
    public string Remark => IsProvisional ? "；国务院办公厅尚未公布有关年度放假安排，暂按周一至周五推算" : "";

    private string Days => this switch
    {
        { IsOverdue: true, WorkingDays: 0 } => "已到期",
        { IsOverdue: true } => string.Create(CultureInfo.InvariantCulture, $"已超期{-WorkingDays}个工作日"),
        _ when Due == Today => "今日到期",
        { WorkingDays: 0 } => "即将到期",
        _ => string.Create(CultureInfo.InvariantCulture, $"还有{WorkingDays}个工作日到期"),
    };
}
