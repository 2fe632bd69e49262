using Monitor.Findings;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET findings/{id}/history`: every change of a finding, oldest first.</summary>
public sealed class GetFindingHistory(IFindingStore findings) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.FindingHistory, Role.Bureau, "查询一个问题的全部经过")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<EventRow>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (await findings.FindAsync(call.Route("id"), stop) is not { } finding || !call.Visitor.MaySee(finding.Bureau)) return Reply.NotFound("没有这个问题。");
        var events = await findings.HistoryAsync(finding.Id, stop).OrderBy(change => change.At).ToListAsync(stop);
        return await call.PageAsync(events.Select(EventRow.Of), row => row.Key, ApiJson.Wire.ListingEventRow, stop);
    }
}

/// <summary>One change: when (UTC), who, from and to which state, why.</summary>
public sealed record EventRow(int Number, DateTimeOffset At, string Who, FindingStatus? From, FindingStatus To, string Why, string? Run, string? Link, Checks.Evidence? Evidence)
{
    internal string Key => Number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    internal static EventRow Of(FindingEvent change, int index) => new(index + 1, change.At, change.Who, change.From, change.To, change.Why, change.Run, change.Link, change.Evidence);
}
