namespace Monitor.Runs;

/// <summary>When the timers fire: cron with five fields, in Asia/Shanghai. On Azure they become UTC at deployment.</summary>
public static class Schedules
{
    /// <summary>A run over the whole city every night.</summary>
    public const string StartRun = "0 1 * * *";

    /// <summary>Lists and reminders go out on working mornings.</summary>
    public const string SendIssueLists = "0 8 * * 1-5";

    /// <summary>A quarter is closed on the fifth day of the next one, after late confirmations.</summary>
    public const string CloseQuarter = "0 6 5 1,4,7,10 *";

    /// <summary>What was verified a month ago is looked back at, at the start of a week.</summary>
    public const string LookBack = "0 2 * * 1";
}
