namespace Monitor.Pages;

/// <summary>Keeps the latest snapshot of each site, packed.</summary>
public interface ISnapshotStore
{
    Task<SiteSnapshot?> LoadAsync(string bureau, string site, CancellationToken stop);

    Task SaveAsync(SiteSnapshot snapshot, CancellationToken stop);
}

/// <summary>Raw pages by SHA-256 (hex): packs of a visit, and a blob of its own for each page a finding cites.</summary>
public interface IEvidenceStore
{
    /// <summary>Opens the pack of one visit; adding the same hash twice keeps it once.</summary>
    Task<IEvidencePack> OpenPackAsync(string bureau, string site, string visit, CancellationToken stop);

    Task<RawPage?> FindAsync(string sha256, CancellationToken stop);

    /// <summary>Stores one page, or the picture of one, with a blob of its own.</summary>
    Task KeepAsync(RawPage page, CancellationToken stop);

    /// <summary>Gives each page a blob of its own; already cited pages are left as they are.</summary>
    Task CiteAsync(string bureau, string site, IReadOnlyCollection<string> hashes, CancellationToken stop);
}

/// <summary>Takes raw pages while a visit runs; complete on disposal.</summary>
public interface IEvidencePack : IAsyncDisposable
{
    ValueTask AddAsync(RawPage page, CancellationToken stop);

    /// <summary>Uploads what was added and its index.</summary>
    Task CompleteAsync(CancellationToken stop);
}

/// <summary>A page as it came: bytes after content decoding, headers, final address, and when (UTC).</summary>
public sealed record RawPage(string Sha256, string Url, int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, DateTimeOffset FetchedAt, byte[] Body)
{
    /// <summary>What stands before the address of a page where the bytes are a picture of it; replay tools know it.</summary>
    public const string View = "urn:view:";

    /// <summary>The address of the page itself.</summary>
    public string Address => IsView ? Url[View.Length..] : Url;

    /// <summary>The header as it came; null: none.</summary>
    public string? ContentType => Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;

    public bool IsView => Url.StartsWith(View, StringComparison.Ordinal);

    /// <summary>A picture of a page, taken at an instant (UTC).</summary>
    public static RawPage ViewOf(RawPage page, byte[] png, DateTimeOffset at) =>
        new(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(png)), View + page.Url, 200, [new("Content-Type", "image/png")], at, png);
}
