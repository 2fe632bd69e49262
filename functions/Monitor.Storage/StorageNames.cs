namespace Monitor.Storage;

/// <summary>Queues that hosts listen to; the Functions host adds `-poison` itself.</summary>
public static class StorageNames
{
    public const string Visits = "site-visits";

    internal const string Poison = "-poison";
}
