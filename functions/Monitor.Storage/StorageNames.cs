namespace Monitor.Storage;

/// <summary>Queues that hosts listen to; the Functions host adds `-poison` itself.</summary>
public static class StorageNames
{
    public const string Visits = "site-visits";

    /// <summary>Re-checks, which come before all other visits.</summary>
    public const string Rechecks = "recheck-visits";

    /// <summary>One message a list or reminder that goes out.</summary>
    public const string Deliveries = "deliveries";

    internal const string Poison = "-poison";
}
