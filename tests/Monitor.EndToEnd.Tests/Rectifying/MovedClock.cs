namespace Monitor.EndToEnd.Tests.Rectifying;

/// <summary>Another day of the calendar, while seconds pass as they do: sites, mail and storage are real.</summary>
internal sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private TimeSpan moved = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + moved;

    /// <summary>Goes to an hour of a day in Asia/Shanghai; never back.</summary>
    public void GoTo(DateOnly day, int hour)
    {
        var wanted = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8));
        if (wanted < GetUtcNow()) throw new InvalidOperationException($"{wanted} lies behind");
        moved = wanted - System.GetUtcNow();
    }
}
