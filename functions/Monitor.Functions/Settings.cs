namespace Monitor.Functions;

/// <summary>Names of the app's settings: in local.settings.json, in the Bicep files and in infra/README.md the same.</summary>
internal static class Settings
{
    /// <summary>The account's https address (opened by identity), or a connection string of an Azurite. The queue triggers use it too.</summary>
    public const string Storage = "MonitorStorage";

    /// <summary>Path of the city file, relative to the app.</summary>
    public const string City = "MonitorCity";

    /// <summary>Longest visit: well inside `functionTimeout` of host.json, so that a visit is saved by itself before the host ends it.</summary>
    public static readonly TimeSpan LongestVisit = TimeSpan.FromMinutes(15);

    /// <summary>Share of traces that are kept, 0 to 1; metrics and logs are kept whole.</summary>
    public const string TraceShare = "TraceShare";

    /// <summary>NCRONTAB with six fields, in UTC: Flex Consumption knows no time zone.</summary>
    public const string StartRun = "%StartRunSchedule%";
    public const string RetryUnread = "%RetryUnreadSchedule%";
    public const string SendIssueLists = "%SendIssueListsSchedule%";
    public const string SendReminders = "%SendRemindersSchedule%";
    public const string CloseQuarter = "%CloseQuarterSchedule%";
    public const string LookBack = "%LookBackSchedule%";
    public const string SweepEvidence = "%SweepEvidenceSchedule%";
}
