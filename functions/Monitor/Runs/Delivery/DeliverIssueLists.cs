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
    private const int AtOnce = 4;

    /// <summary>Every list of a closed quarter; where the city wants each reviewed, only what the office sent before is tried again.</summary>
    public async Task<IReadOnlyList<DeliveryAttempt>> HandleAsync(Quarter period, DateOnly today, CancellationToken stop)
    {
        if (city.Rectification.Send == SendingMode.Automatic) await draft.HandleAsync(period, today, new HashSet<string>(), stop);
        List<IssueList> due = [.. await lists.QueryAsync(null, period.ToString(), stop).Where(list => list.SentOn is not null || city.Rectification.Send == SendingMode.Automatic).ToListAsync(stop)];
        var done = new IReadOnlyList<DeliveryAttempt>[due.Count];
        await Parallel.ForEachAsync(due.Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (one, each) => done[one.Index] = await SendAsync(one.Item, today, each));
        return [.. done.SelectMany(attempts => attempts)];
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
        var sent = list with { SentOn = list.SentOn ?? today };
        var documents = list.SentOn is null ? IssueListWriter.All(sent) : await StoredAsync(list, stop);
        var attempts = await deliver.HandleAsync(Parcels.Of(sent, documents.GetValueOrDefault("xlsx"), documents.GetValueOrDefault("docx")), stop);
        if (attempts.All(attempt => attempt.State != DeliveryState.Delivered)) return attempts;
        if (list.SentOn is null) await lists.SaveAsync(sent, documents, stop);
        await NotifyAsync(sent, today, stop);
        return attempts;
    }

    private async Task<IReadOnlyDictionary<string, byte[]>> StoredAsync(IssueList list, CancellationToken stop)
    {
        Dictionary<string, byte[]> stored = [];
        foreach (var format in (string[])["xlsx", "docx"])
            if (await lists.DocumentAsync(list, format, stop) is { } document) stored[format] = document;
        return stored;
    }

    /// <summary>What is on a list that went out is notified, with its deadline; what was settled meanwhile is not.</summary>
    private async Task NotifyAsync(IssueList list, DateOnly today, CancellationToken stop)
    {
        await rectify.DecideAsync(list.Bureau, list.Rows.Select(row => row.Finding).ToHashSet(), new(Ruling.Notify, "", null, list.Deadline, list.Number, new("monitor", clock.GetUtcNow(), list.SentOn ?? today)), stop);
    }
}

/// <summary>A list that was sent, and what became of it on each channel; no attempt: it had arrived before.</summary>
public sealed record SentList(IssueList List, IReadOnlyList<DeliveryAttempt> Attempts);
