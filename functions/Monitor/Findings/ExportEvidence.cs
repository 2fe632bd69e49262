using Monitor.Pages;

namespace Monitor.Findings;

/// <summary>Hands out the evidence of a bureau's findings of one period as one WARC file.</summary>
public sealed class ExportEvidence(IFindingStore findings, IEvidenceArchive archive, TimeProvider clock)
{
    /// <returns>How many pages are cited, and the hashes of those whose copy is not stored.</returns>
    public async Task<EvidenceExport> HandleAsync(string bureau, string? period, Stream target, CancellationToken stop)
    {
        HashSet<string> cited = [];
        await foreach (var finding in findings.QueryAsync(new(bureau, Period: period), stop))
            if (finding.Evidence?.Sha256 is { } hash) cited.Add(hash);
        return new(cited.Count, await archive.ExportAsync(cited, $"evidence of {bureau} {period}".TrimEnd(), clock.GetUtcNow(), target, stop));
    }
}

/// <summary>Pages that findings cite, and those of them whose copy is gone.</summary>
public sealed record EvidenceExport(int Cited, IReadOnlyList<string> Missing);
