using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Findings;

/// <summary>
/// Lets old copies go. Kept: what an unsettled finding and its events cite, what a settled one cites until the retention time has passed since
/// it was last touched, and what a site's current snapshot still shows.
/// </summary>
public sealed class SweepEvidence(City city, IFindingStore findings, ISnapshotStore snapshots, IEvidenceArchive archive)
{
    public async Task<EvidenceSwept> HandleAsync(DateOnly today, CancellationToken stop)
    {
        var before = today.AddDays(-city.Rectification.KeepEvidence);
        HashSet<string> keep = [];
        await foreach (var finding in findings.QueryAsync(new(), stop))
        {
            if (!finding.IsSettled || LastTouched(finding) >= before) keep.UnionWith(((string?[])[finding.Evidence?.Sha256, finding.Screenshot]).OfType<string>());
            // Younger events cite copies that are too young to go
            if (!finding.IsSettled && finding.FirstSeen < before) keep.UnionWith(await findings.HistoryAsync(finding.Id, stop).Select(happened => happened.Evidence?.Sha256).OfType<string>().ToListAsync(stop));
        }
        foreach (var site in city.Bureaus.SelectMany(bureau => bureau.Sites))
            if (await snapshots.LoadAsync(site.Bureau, site.Key, stop) is { } snapshot)
                keep.UnionWith(snapshot.Pages.Select(page => page.Sha256).OfType<string>());
        return await archive.SweepAsync(keep, before, stop);
    }

    private static DateOnly LastTouched(Finding finding) => finding.VerifiedOn > finding.LastSeen ? finding.VerifiedOn.Value : finding.LastSeen;
}
