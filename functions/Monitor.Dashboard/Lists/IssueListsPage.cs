using Monitor.Reporting;
using Monitor.Serving;

namespace Monitor.Dashboard.Lists;

/// <summary>`/issue-lists`: the rectification lists of all bureaus, newest first.</summary>
public sealed class IssueListsPage(PageRenderer pages, IIssueListStore lists) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.IssueListsPage, Role.Bureau, "问题清单列表页")
    {
        Query = [new("bureau", "单位"), new("period", "季度") { Form = ParameterForm.Period }],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var found = await lists.QueryAsync(call.Visitor.Bureau ?? call.Query("bureau"), call.Query("period"), stop)
            .Where(call.Visitor.MaySee).OrderByDescending(list => list.IssuedOn).ThenBy(list => list.Bureau).ToListAsync(stop);
        return await pages.RenderAsync<IssueListsView>(call, new IssueListsReading(found, call.Query("bureau"), call.Query("period")));
    }
}

/// <summary>Lists, and the filters that chose them.</summary>
public sealed record IssueListsReading(IReadOnlyList<IssueList> Lists, string? Bureau, string? Period);
