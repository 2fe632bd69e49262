namespace Monitor.Local.Hosting;

/// <summary>The calendar day in Asia/Shanghai (UTC+8, no daylight saving since 1991).</summary>
internal static class Today
{
    public static DateOnly InShanghai(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
}
