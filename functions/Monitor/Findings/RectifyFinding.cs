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
    public Task DecideAsync(string bureau, IReadOnlySet<string> ids, OfficeDecision decision, CancellationToken stop) => SavedAsync(async () =>
    {
        var done = await findings.OfBureauAsync(bureau, stop).Where(finding => ids.Contains(finding.Id)).Select(finding => Rectification.Decide(finding, decision)).ToListAsync(stop);
        return (done, done.OfType<Rectified.Moved>());
    }, stop);

    private Task<Rectified?> ApplyAsync(string id, Func<Finding, Rectified> act, CancellationToken stop) => SavedAsync(async () =>
    {
        var done = await findings.FindAsync(id, stop) is { } finding ? act(finding) : null;
        return (done, done is Rectified.Moved moved ? [moved] : Enumerable.Empty<Rectified.Moved>());
    }, stop);

    // What a look changed meanwhile is read and decided again
    private async Task<T> SavedAsync<T>(Func<Task<(T Done, IEnumerable<Rectified.Moved> Moved)>> act, CancellationToken stop)
    {
        for (var round = 1; ; round++)
        {
            var (done, moved) = await act();
            try
            {
                FindingChange[] changes = [.. moved.Select(one => one.Change)];
                if (changes.Length > 0) await findings.SaveAsync(changes, stop);
                return done;
            }
            catch (ChangedMeanwhileException) when (round < Rounds)
            {
            }
        }
    }
}
