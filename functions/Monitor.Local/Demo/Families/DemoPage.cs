namespace Monitor.Local.Demo.Families;

/// <summary>An answer of a demo host. <paramref name="Path"/> with query, as links write it.</summary>
internal sealed record DemoPage(string Path, string ContentType, byte[] Body, int Status = 200, DateTimeOffset? Modified = null, string? Tag = null);

/// <summary>Where the demo's hosts are, by name; known once the server listens.</summary>
internal sealed class DemoHosts(IReadOnlyDictionary<string, Uri> addresses)
{
    /// <summary>`http://127.0.0.1:PORT`, without a slash at the end.</summary>
    public string this[string host] => addresses[host].GetLeftPart(UriPartial.Authority);

    public IEnumerable<string> Names => addresses.Keys;
}
