using Monitor.Checks;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Findings;

/// <summary>Hands out the evidence of a bureau as one WARC file: what its findings cite, and what each of their changes cited.</summary>
public sealed class ExportEvidence(IFindingStore findings, IEvidenceArchive archive, TimeProvider clock)
{
    /// <summary>Of a period, of what stood or changed in it; null: of all times.</summary>
    /// <returns>How many pages are cited, and the hashes of those whose copy is not stored.</returns>
    public async Task<EvidenceExport> HandleAsync(string bureau, Quarter? period, Stream target, CancellationToken stop)
    {
        List<CitedPage> cited = [];
        await foreach (var finding in findings.OfBureauAsync(bureau, stop))
            if (finding.Evidence is { Sha256: not null } shown && (period is null || (finding.FirstSeen <= period.Value.LastDay && finding.LastSeen >= period.Value.FirstDay)))
            {
                var by = $"{finding.Id} {finding.Duty} {finding.Subject}";
                cited.Add(Cited(shown, by));
                if (finding.Screenshot is { } picture) cited.Add(new(null, picture, null, by));
            }
        await foreach (var happened in findings.EventsOfBureauAsync(bureau, stop))
            if (happened.Evidence is { Sha256: not null } shown && period?.Contains(DateOnly.FromDateTime(happened.At.UtcDateTime.AddHours(8))) != false)
                cited.Add(Cited(shown, $"{happened.Finding} {happened.At:yyyy-MM-dd'T'HH:mm:ss'Z'} {happened.From} -> {happened.To}"));
        return new(cited.Select(page => page.Sha256).Distinct().Count(), await archive.ExportAsync(cited, $"evidence of {bureau} {period}".TrimEnd(), clock.GetUtcNow(), target, stop));
    }

    private static CitedPage Cited(Evidence page, string by) => new(page.Url, page.Sha256!, page.FetchedAt, by);
}

/// <summary>Pages that findings cite, and those of them whose copy is gone.</summary>
public sealed record EvidenceExport(int Cited, IReadOnlyList<string> Missing);
