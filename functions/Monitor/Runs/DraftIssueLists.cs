using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>
/// Writes each bureau's rectification list of a period from its confirmed faults; sends nothing. A list that went out stays as it was sent:
/// what was found since comes on a further one.
/// </summary>
public sealed class DraftIssueLists(City city, IFindingStore findings, IIssueListStore lists, IScorecardStore scorecards)
{
    private const int AtOnce = 8;

    /// <summary>The drafts, in the order of the city's bureaus; a bureau without a fault to be told has none, and an earlier draft of it goes.</summary>
    public async Task<IReadOnlyList<IssueList>> HandleAsync(Quarter period, DateOnly issuedOn, IReadOnlySet<string> bureaus, CancellationToken stop)
    {
        List<Bureau> asked = [.. city.Bureaus.Where(bureau => bureaus.Count == 0 || bureaus.Contains(bureau.Id))];
        var losses = await FrozenLossesAsync(period, stop);
        var known = (await lists.HeadsAsync(asked is [var only] ? only.Id : null, period.ToString(), stop).ToListAsync(stop)).ToLookup(list => list.Bureau);
        var drafts = new IssueList?[asked.Count];
        await Parallel.ForEachAsync(asked.Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (one, each) =>
            drafts[one.Index] = await DraftAsync(one.Item, period, issuedOn, [.. known[one.Item.Id]], losses, each));
        return [.. drafts.OfType<IssueList>()];
    }

    /// <summary>Everything that stands against a bureau in a period, sent or not, on one list; it is not stored.</summary>
    public async Task<IssueList?> WholeAsync(Bureau bureau, Quarter period, DateOnly issuedOn, CancellationToken stop) =>
        IssueListDraft.From(city, bureau, period.ToString(), await StandingAsync(bureau, period, new Dictionary<string, decimal>(), stop), issuedOn);

    private async Task<IssueList?> DraftAsync(Bureau bureau, Quarter period, DateOnly issuedOn, IReadOnlyList<IssueListHead> known, Dictionary<string, decimal> losses, CancellationToken stop)
    {
        var sent = known.Where(list => list.SentOn is not null).Select(list => list.Number).ToHashSet();
        var open = (await StandingAsync(bureau, period, losses, stop)).Where(finding => finding.List is null || !sent.Contains(finding.List) || finding.Status is FindingStatus.Open or FindingStatus.Reopened);
        var draft = IssueListDraft.From(city, bureau, period.ToString(), open, issuedOn, sequence: sent.Count + 1);
        foreach (var stale in known.Where(list => list.SentOn is null && list.Number != draft?.Number)) await lists.RemoveAsync(stale.Number, stop);
        if (draft is not null) await lists.SaveAsync(draft, new Dictionary<string, byte[]>(), stop);
        return draft;
    }

    private async Task<List<Finding>> StandingAsync(Bureau bureau, Quarter period, Dictionary<string, decimal> losses, CancellationToken stop) =>
        await findings.OfBureauAsync(bureau.Id, stop).Where(finding => finding.FirstSeen <= period.LastDay)
            .Select(finding => losses.TryGetValue(finding.Id, out var points) ? finding with { Loss = points } : finding).ToListAsync(stop);

    /// <summary>What a closed period's faults cost in it; later quarters may count them otherwise.</summary>
    private async Task<Dictionary<string, decimal>> FrozenLossesAsync(Quarter period, CancellationToken stop) =>
        await scorecards.FindAsync(period.ToString(), stop) is { Version: > 0 } card
            ? card.Bureaus.SelectMany(bureau => bureau.Indicators).SelectMany(indicator => indicator.Losses).Where(loss => loss.Why is null)
                .GroupBy(loss => loss.Finding).ToDictionary(same => same.Key, same => same.Sum(loss => loss.Points))
            : [];
}
