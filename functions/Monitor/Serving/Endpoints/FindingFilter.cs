using System.Text.Json;
using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Serving.Endpoints;

/// <summary>The filters of `findings`, from the query to what the store is asked; shared by the API, its CSV and the dashboard.</summary>
public static class FindingFilter
{
    private static readonly string[] Statuses = [.. Enum.GetNames<FindingStatus>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
    private static readonly string[] Outcomes = [.. Enum.GetNames<Outcome>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("bureau", "单位"),
        new("status", "状态，可用逗号列出多个", Statuses) { Form = ParameterForm.List },
        new("check", "检查项"),
        new("section", "栏目"),
        new("indicator", "二级指标"),
        new("period", "最近出现的季度，如 2026Q1") { Form = ParameterForm.Period },
        new("outcome", "结论，可用逗号列出多个", Outcomes) { Form = ParameterForm.List },
        new("since", "最近一次出现不早于此日") { Form = ParameterForm.Day },
    ];

    /// <summary>What the caller asks for and may see, in the order of <see cref="KeyOf"/>.</summary>
    public static IAsyncEnumerable<Finding> FindingsFor(this IFindingStore findings, Call call, CancellationToken stop)
    {
        var (status, outcome) = (call.Values("status"), call.Values("outcome"));
        var asked = call.Query("bureau");
        if (call.Visitor.Bureau is { } own && asked is not null && asked != own) return AsyncEnumerable.Empty<Finding>();
        var query = new FindingQuery(call.Visitor.Bureau ?? asked, status is [var only] ? only : null, call.Query("check"), call.Query("section"),
            call.Query("indicator"), call.Query("period"), outcome is [var one] ? one : null, call.Day("since"));
        return findings.QueryAsync(query, stop)
            .Where(finding => call.Visitor.MaySee(finding.Bureau))
            .Where(finding => status is [] || status.Contains(JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Status.ToString())))
            .Where(finding => outcome is [] || outcome.Contains(JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Outcome.ToString())));
    }

    /// <summary>The order of findings everywhere: bureau, then id; the store answers in it.</summary>
    public static string KeyOf(Finding finding) => $"{finding.Bureau}/{finding.Id}";
}
