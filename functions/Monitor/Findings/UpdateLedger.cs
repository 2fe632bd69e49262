using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>Merges a look into the stored ledger of a bureau; when another worker wrote first, it reads again and merges again.</summary>
public sealed class UpdateLedger(IFindingStore findings)
{
    /// <summary>Each round lost means that another worker won one, so this many bounds workers, not luck.</summary>
    private const int Rounds = 64;

    public async Task<LedgerUpdate> HandleAsync(IReadOnlyList<Judgement> judged, LedgerContext context, CancellationToken stop)
    {
        for (var round = 1; ; round++)
        {
            var update = FindingLedger.Merge(await KnownAsync(context, stop), judged, context);
            try
            {
                await findings.SaveAsync(update.Changes, stop);
                return update;
            }
            catch (ChangedMeanwhileException) when (round < Rounds)
            {
            }
        }
    }

    private async Task<IReadOnlyList<Finding>> KnownAsync(LedgerContext context, CancellationToken stop)
    {
        List<Finding> known = [];
        foreach (var bureau in context.Bureau.Formerly.Select(former => former.Id).Prepend(context.Bureau.Id).Distinct())
            await foreach (var finding in findings.OfBureauAsync(bureau, stop)) known.Add(finding);
        return known;
    }
}
