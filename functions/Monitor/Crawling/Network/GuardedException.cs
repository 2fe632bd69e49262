namespace Monitor.Crawling.Network;

/// <summary>The guard refused an address.</summary>
internal sealed class GuardedException(string host) : IOException($"{host} resolves to an address that must not be asked");
