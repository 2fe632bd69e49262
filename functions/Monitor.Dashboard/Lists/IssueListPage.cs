using Monitor.Checks;
using Monitor.Findings;
using Monitor.Reporting;
using Monitor.Runs.Delivery;
using Monitor.Serving;

namespace Monitor.Dashboard.Lists;

/// <summary>`/issue-lists/{number}`: one list with its rows, ready to print; a draft with what the office can decide on each, a sent one with its receipts.</summary>
public sealed class IssueListPage(PageRenderer pages, IIssueListStore lists, IFindingStore findings, IDeliveryStore deliveries) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.IssueListPage, Role.Bureau, "问题清单页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await lists.FindAsync(call.Route("number"), stop) is { } list && call.Visitor.MaySee(list)
            ? await pages.RenderAsync<IssueListView>(call, await ReadAsync(call.Visitor, list, stop))
            : await pages.NotFoundAsync(call, "没有这份清单。", "There is no such list.");

    private async Task<IssueListReading> ReadAsync(Visitor visitor, IssueList list, CancellationToken stop) => visitor.Role != Role.Office
        ? new(list, [], [])
        : new(list,
            list.SentOn is null ? await findings.QueryAsync(new(list.Bureau, Status: "suspected"), stop).OrderByDescending(finding => finding.Outcome == Outcome.Missed).ToListAsync(stop) : [],
            await deliveries.HistoryAsync(Parcel.KeyOf(list), stop).ToListAsync(stop));
}

/// <summary>A list; for the office also what waits to be accepted onto a draft, and the receipts of what was sent.</summary>
public sealed record IssueListReading(IssueList List, IReadOnlyList<Finding> Waiting, IReadOnlyList<DeliveryAttempt> Deliveries);
