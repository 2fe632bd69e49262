using Monitor.Reporting;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET issue-lists`: the lists of a bureau or a period, without their rows.</summary>
public sealed class ListIssueLists(IIssueListStore lists) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.IssueLists, Role.Bureau, "列出问题清单")
    {
        Query = [new("bureau", "单位"), new("period", "季度，如 2026Q1") { Form = ParameterForm.Period }, Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<IssueListRow>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var found = await lists.QueryAsync(call.Visitor.Bureau ?? call.Query("bureau"), call.Query("period"), stop)
            .Where(list => call.Visitor.MaySee(list) && (call.Query("bureau") is not { } asked || asked == list.Bureau)).ToListAsync(stop);
        return await call.PageAsync(found.Select(IssueListRow.Of), row => row.Number, ApiJson.Wire.ListingIssueListRow, stop);
    }
}

/// <summary>A rectification list without its rows; a draft was not sent yet.</summary>
public sealed record IssueListRow(string Number, string Bureau, string BureauName, string Period, DateOnly IssuedOn, DateOnly Deadline, int Issues, DateOnly? SentOn)
{
    internal static IssueListRow Of(IssueList list) => new(list.Number, list.Bureau, list.BureauName, list.Period, list.IssuedOn, list.Deadline, list.Rows.Count, list.SentOn);
}
