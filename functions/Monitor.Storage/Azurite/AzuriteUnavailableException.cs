namespace Monitor.Storage.Azurite;

/// <summary>The embedded storage cannot run here; the message tells a person what to install or to mend.</summary>
public sealed class AzuriteUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
