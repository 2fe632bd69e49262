using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;

namespace Monitor.Runs.Delivery;

/// <summary>
/// Sends each bureau its list of a closed quarter. The list is drawn up on the day it first goes out, so that the deadline counts from
/// sending; from then on it stays as it was sent, and only channels that failed are tried again.
/// </summary>
public sealed class DeliverIssueLists(City city, DraftIssueLists draft, IIssueListStore lists, DeliverParcel deliver, IDeliveryStore deliveries, IFindingStore findings, TimeProvider clock)
{
    public async Task<IReadOnlyList<DeliveryAttempt>> HandleAsync(Quarter period, DateOnly today, CancellationToken stop)
    {
        List<DeliveryAttempt> done = [];
        foreach (var bureau in city.Bureaus)
            if (await ListAsync(bureau, period, today, stop) is { } list) done.AddRange(await SendAsync(list, today, stop));
        return done;
    }

    private async Task<IssueList?> ListAsync(Bureau bureau, Quarter period, DateOnly today, CancellationToken stop)
    {
        var number = IssueListDraft.NumberOf(period.ToString(), bureau.Id);
        if (await lists.FindAsync(number, stop) is { } sent && await WentOutAsync(sent, stop)) return sent;
        return await draft.HandleAsync(period, today, new HashSet<string> { bureau.Id }, stop) is [var written, ..] ? written.List : null;
    }

    private async Task<bool> WentOutAsync(IssueList list, CancellationToken stop) =>
        await deliveries.HistoryAsync(Parcels.Of(list, null, null).Key, stop).AnyAsync(attempt => attempt.State == DeliveryState.Delivered, stop);

    private async Task<IReadOnlyList<DeliveryAttempt>> SendAsync(IssueList list, DateOnly today, CancellationToken stop)
    {
        var parcel = Parcels.Of(list, await lists.DocumentAsync(list.Number, "xlsx", stop), await lists.DocumentAsync(list.Number, "docx", stop));
        var attempts = await deliver.HandleAsync(parcel, stop);
        if (attempts.Any(attempt => attempt.State == DeliveryState.Delivered)) await NotifyAsync(list, today, stop);
        return attempts;
    }

    /// <summary>What is on a list that went out is notified, with its deadline; what was settled meanwhile is not.</summary>
    private async Task NotifyAsync(IssueList list, DateOnly today, CancellationToken stop)
    {
        var decision = new OfficeDecision(Ruling.Notify, "", null, list.Deadline, list.Number, new("monitor", clock.GetUtcNow(), today));
        var rectify = new RectifyFinding(findings);
        foreach (var row in list.Rows) await rectify.DecideAsync(row.Finding, decision, stop);
    }
}
