using Monitor.Planning;
using Monitor.Runs.Delivery;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>
/// A working morning: drafts the lists of the running quarter and sends those of the quarter before once it is closed. Doing it twice on a day
/// writes the same lists and sends nothing twice.
/// </summary>
public sealed class SendIssueLists(DraftIssueLists draft, IScorecardStore scorecards, DeliverIssueLists deliver)
{
    public async Task HandleAsync(DateOnly today, CancellationToken stop)
    {
        var quarter = Quarter.Of(today);
        await draft.HandleAsync(quarter, today, new HashSet<string>(), stop);
        if (await scorecards.FindAsync(quarter.Previous.ToString(), stop) is { Version: > 0 }) await deliver.HandleAsync(quarter.Previous, today, stop);
    }
}
