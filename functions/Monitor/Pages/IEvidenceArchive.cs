namespace Monitor.Pages;

/// <summary>The stored copies as a whole: handed out, checked, and let go.</summary>
public interface IEvidenceArchive
{
    /// <summary>Writes one WARC file (ISO 28500) that replay tools open; hashes that are not stored are left out and returned.</summary>
    Task<IReadOnlyList<string>> ExportAsync(IReadOnlyCollection<string> hashes, string description, DateTimeOffset at, Stream target, CancellationToken stop);

    /// <summary>Reads every copy again and computes its hash.</summary>
    Task<EvidenceCheck> VerifyAsync(CancellationToken stop);

    /// <summary>Lets go of copies fetched before <paramref name="before"/> that <paramref name="keep"/> does not name.</summary>
    Task<EvidenceSwept> SweepAsync(IReadOnlySet<string> keep, DateOnly before, CancellationToken stop);
}

/// <summary>How many copies were read again, and which are not what their name says.</summary>
public sealed record EvidenceCheck(int Checked, IReadOnlyList<EvidenceFault> Faults);

/// <summary>A copy that is damaged or gone. <paramref name="Where"/> names the blob.</summary>
public sealed record EvidenceFault(string Sha256, string Where, string Why);

/// <summary>What a sweep deleted.</summary>
public sealed record EvidenceSwept(int Cited, int Packed, int Packs);
