namespace Monitor.Storage;

/// <summary>Queues that hosts listen to; the Functions host adds `-poison` itself.</summary>
public static class StorageNames
{
    public const string Visits = "site-visits";

    /// <summary>One message a list or reminder that goes out.</summary>
    public const string Deliveries = "deliveries";

    internal const string Poison = "-poison";
}
