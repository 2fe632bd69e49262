namespace Monitor.Runs.Timers;

/// <summary>
/// When the timers fire: cron with five fields, in Asia/Shanghai. On Azure they become UTC at deployment, so none stands on a month's first
/// day. Each fires at most once a day.
/// </summary>
public static class Schedules
{
    /// <summary>A run over the whole city every night.</summary>
    public const string StartRun = "0 1 * * *";

    /// <summary>What the night run could not read is visited once more before the office opens.</summary>
    public const string RetryUnread = "0 5 * * *";

    /// <summary>Lists go out on working mornings.</summary>
    public const string SendIssueLists = "0 8 * * 1-5";

    /// <summary>Reminders follow the lists.</summary>
    public const string SendReminders = "30 8 * * 1-5";

    /// <summary>A quarter is closed on the fifth day of the next one, after late confirmations.</summary>
    public const string CloseQuarter = "0 6 5 1,4,7,10 *";

    /// <summary>What was verified a month ago is looked back at, at the start of a week.</summary>
    public const string LookBack = "0 2 * * 1";

    /// <summary>Evidence whose retention time is over goes once a month.</summary>
    public const string SweepEvidence = "0 3 2 * *";
}

/// <summary>The timers' names, the same on every host.</summary>
public static class TimerNames
{
    public const string StartRun = "start-run";
    public const string RetryUnread = "retry-unread";
    public const string SendIssueLists = "send-issue-lists";
    public const string SendReminders = "send-reminders";
    public const string CloseQuarter = "close-quarter";
    public const string LookBack = "look-back";
    public const string SweepEvidence = "sweep-evidence";
}
