using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;

namespace Monitor.Runs.Delivery;

/// <summary>
/// Sends bureaus their lists. A list is drawn up on the day it first goes out, so that the deadline counts from sending; from then on it stays
/// as it was sent, and only channels that failed are tried again.
/// </summary>
public sealed class DeliverIssueLists(City city, DraftIssueLists draft, IIssueListStore lists, DeliverParcel deliver, RectifyFinding rectify, TimeProvider clock)
{
    /// <summary>Every list of a closed quarter; where the city wants each reviewed, only what the office sent before is tried again.</summary>
    public async Task<IReadOnlyList<DeliveryAttempt>> HandleAsync(Quarter period, DateOnly today, CancellationToken stop)
    {
        if (city.Rectification.Send == SendingMode.Automatic) await draft.HandleAsync(period, today, new HashSet<string>(), stop);
        List<DeliveryAttempt> done = [];
        foreach (var list in await lists.QueryAsync(null, period.ToString(), stop).ToListAsync(stop))
            if (list.SentOn is not null || city.Rectification.Send == SendingMode.Automatic) done.AddRange(await SendAsync(list, today, stop));
        return done;
    }

    /// <summary>One list, as the office sends it after review. Null: there is no such list, or nothing is left on it.</summary>
    public async Task<SentList?> SendAsync(string number, DateOnly today, CancellationToken stop)
    {
        if (await lists.FindAsync(number, stop) is not { } list) return null;
        if (list.SentOn is null)
        {
            await draft.HandleAsync(Quarter.Parse(list.Period), today, new HashSet<string> { list.Bureau }, stop);
            if (await lists.FindAsync(number, stop) is not { } fresh) return null;
            list = fresh;
        }
        var attempts = await SendAsync(list, today, stop);
        return new(await lists.FindAsync(number, stop) ?? list, attempts);
    }

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
        if (list.SentOn is null)
        {
            var sent = list with { SentOn = today };
            await lists.SaveAsync(sent, IssueListWriter.All(sent), stop);
        }
        await rectify.DecideAsync(list.Bureau, list.Rows.Select(row => row.Finding).ToHashSet(), new(Ruling.Notify, "", null, list.Deadline, list.Number, new("monitor", clock.GetUtcNow(), list.SentOn ?? today)), stop);
    }
}

/// <summary>A list that was sent, and what became of it on each channel; no attempt: it had arrived before.</summary>
public sealed record SentList(IssueList List, IReadOnlyList<DeliveryAttempt> Attempts);
