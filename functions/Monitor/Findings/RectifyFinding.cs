namespace Monitor.Findings;

/// <summary>Applies a reply or decision to a stored finding; when a look changed it meanwhile, it is decided on what stands now.</summary>
public sealed class RectifyFinding(IFindingStore findings)
{
    private const int Rounds = 16;

    /// <summary>Null: there is no such finding.</summary>
    public Task<Rectified?> ReplyAsync(string id, BureauReply reply, CancellationToken stop) => ApplyAsync(id, finding => Rectification.Reply(finding, reply), stop);

    /// <summary>Null: there is no such finding.</summary>
    public Task<Rectified?> DecideAsync(string id, OfficeDecision decision, CancellationToken stop) => ApplyAsync(id, finding => Rectification.Decide(finding, decision), stop);

    /// <summary>One decision on many findings of a bureau, read at once and written at once; those it does not fit stay as they are.</summary>
    public async Task DecideAsync(string bureau, IReadOnlySet<string> ids, OfficeDecision decision, CancellationToken stop)
    {
        for (var round = 1; ; round++)
        {
            var moved = await findings.OfBureauAsync(bureau, stop).Where(finding => ids.Contains(finding.Id))
                .Select(finding => Rectification.Decide(finding, decision)).OfType<Rectified.Moved>().Select(done => done.Change).ToListAsync(stop);
            if (moved.Count == 0) return;
            try
            {
                await findings.SaveAsync(moved, stop);
                return;
            }
            catch (ChangedMeanwhileException) when (round < Rounds)
            {
            }
        }
    }

    private async Task<Rectified?> ApplyAsync(string id, Func<Finding, Rectified> act, CancellationToken stop)
    {
        for (var round = 1; ; round++)
        {
            if (await findings.FindAsync(id, stop) is not { } finding) return null;
            var done = act(finding);
            if (done is not Rectified.Moved moved) return done;
            try
            {
                await findings.SaveAsync([moved.Change], stop);
                return done;
            }
            catch (ChangedMeanwhileException) when (round < Rounds)
            {
            }
        }
    }
}
