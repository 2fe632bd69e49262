using Monitor.Reporting;
using Monitor.Serving;

namespace Monitor.Dashboard.Lists;

/// <summary>`/issue-lists/{number}`: one list with its rows, ready to print.</summary>
public sealed class IssueListPage(PageRenderer pages, IIssueListStore lists) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.IssueListPage, Role.Bureau, "问题清单页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await lists.FindAsync(call.Route("number"), stop) is { } list && call.Visitor.MaySee(list.Bureau)
            ? await pages.RenderAsync<IssueListView>(call, list)
            : await pages.NotFoundAsync(call, "没有这份清单。", "There is no such list.");
}
