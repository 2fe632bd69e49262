using Monitor.Checks;
using Monitor.Findings;
using Monitor.Serving;
using Monitor.Serving.Endpoints;

namespace Monitor.Dashboard.Issues;

/// <summary>`/findings`: findings by the API's own filters, a page at a time.</summary>
public sealed class FindingsPage(PageRenderer pages, VisibleFindings findings, CheckCatalog checks) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.FindingsPage, Role.Reader, "问题列表页")
    {
        Query = [.. FindingFilter.Parameters, new("top", "每页行数") { Form = ParameterForm.Count }, new("cursor", "上一页给出的 next")],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var page = await findings.PageAsync(call, stop);
        var filters = Info.Query.Where(parameter => parameter.Name is not ("top" or "cursor")).ToDictionary(parameter => parameter.Name, parameter => call.Query(parameter.Name));
        return await pages.RenderAsync<FindingsView>(call, new FindingsReading(page.Findings, page.Cursor, filters, [.. checks.All.Select(check => check.Info)]));
    }
}

/// <summary>A page of findings with the filters that chose them.</summary>
public sealed record FindingsReading(IReadOnlyList<Finding> Rows, string? Next, IReadOnlyDictionary<string, string?> Filters, IReadOnlyList<CheckInfo> Checks)
{
    /// <summary>The filters as a query, for links.</summary>
    public string Query => string.Join('&', Filters.Where(filter => filter.Value is not null).Select(filter => $"{filter.Key}={Uri.EscapeDataString(filter.Value!)}"));
}
