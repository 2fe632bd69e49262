using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Findings;

/// <summary>
/// Lets old copies go. Kept: what an unsettled finding cites, what a settled one cites until the retention time has passed since it was last
/// touched, and what a site's current snapshot still shows.
/// </summary>
public sealed class SweepEvidence(City city, IFindingStore findings, ISnapshotStore snapshots, IEvidenceArchive archive)
{
    public async Task<EvidenceSwept> HandleAsync(DateOnly today, CancellationToken stop)
    {
        var before = today.AddDays(-city.Rectification.KeepEvidence);
        HashSet<string> keep = [];
        await foreach (var finding in findings.QueryAsync(new(), stop))
            if (finding.Evidence?.Sha256 is { } hash && (!finding.IsSettled || LastTouched(finding) >= before)) keep.Add(hash);
        foreach (var site in city.Bureaus.SelectMany(bureau => bureau.Sites))
            if (await snapshots.LoadAsync(site.Bureau, site.Key, stop) is { } snapshot)
                keep.UnionWith(snapshot.Pages.Select(page => page.Sha256).OfType<string>());
        return await archive.SweepAsync(keep, before, stop);
    }

    private static DateOnly LastTouched(Finding finding) => finding.VerifiedOn > finding.LastSeen ? finding.VerifiedOn.Value : finding.LastSeen;
}
