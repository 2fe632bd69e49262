namespace Monitor.Planning;

/// <summary>The calendar day in Asia/Shanghai, which has kept UTC+8 without summer time since 1991.</summary>
public static class ShanghaiTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    extension(TimeProvider clock)
    {
        public DateOnly ShanghaiDay => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);
    }
}
