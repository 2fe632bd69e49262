namespace Monitor.Pages;

/// <summary>The stored copies as a whole: handed out, checked, and let go.</summary>
public interface IEvidenceArchive
{
    /// <summary>
    /// Writes one WARC file (ISO 28500) that replay tools open: each copy once, what was seen at another address or time as a revisit of it, and
    /// who cites it. Hashes that are not stored are left out and returned.
    /// </summary>
    Task<IReadOnlyList<string>> ExportAsync(IReadOnlyCollection<CitedPage> pages, string description, DateTimeOffset at, Stream target, CancellationToken stop);

    /// <summary>Reads every copy again and computes its hash.</summary>
    Task<EvidenceCheck> VerifyAsync(CancellationToken stop);

    /// <summary>Lets go of copies fetched before <paramref name="before"/> that <paramref name="keep"/> does not name.</summary>
    Task<EvidenceSwept> SweepAsync(IReadOnlySet<string> keep, DateOnly before, CancellationToken stop);
}

/// <summary>A page as something cites it: its address, the hash of its copy, when it was seen (UTC), and by what, a line. No address, no time: as it is stored.</summary>
public sealed record CitedPage(string? Url, string Sha256, DateTimeOffset? SeenAt, string CitedBy);

/// <summary>How many copies were read again, and which are not what their name says.</summary>
public sealed record EvidenceCheck(int Checked, IReadOnlyList<EvidenceFault> Faults);

/// <summary>A copy that is damaged or gone. <paramref name="Where"/> names the blob.</summary>
public sealed record EvidenceFault(string Sha256, string Where, string Why);

/// <summary>What a sweep deleted.</summary>
public sealed record EvidenceSwept(int Cited, int Packed, int Packs);
