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

    /// <summary>What the caller asks for and may see; null where they may see none of it.</summary>
    public static FindingQuery? QueryOf(Call call)
    {
        var bureau = call.Query("bureau");
        if (call.Visitor.Bureau is { } own && bureau is not null && bureau != own) return null;
        return new(call.Visitor.Bureau ?? bureau, call.Query("status"), call.Query("check"), call.Query("section"),
            call.Query("indicator"), call.Query("period"), call.Query("outcome"), call.Day("since"));
    }

    /// <summary>A page of what the caller asks for and may see.</summary>
    /// <exception cref="ProblemException">400: the cursor is none of the store's.</exception>
    public static async Task<FindingPage> PageAsync(this VisibleFindings findings, Call call, CancellationToken stop)
    {
        if (QueryOf(call) is not { } query) return new([], null);
        try
        {
            return await findings.PageAsync(call.Visitor, query, call.Top, call.Query("cursor"), stop);
        }
        catch (FormatException)
        {
            throw new ProblemException(Reply.Problem(400, "请求参数有误", errors: [new("cursor", "不是本接口给出的游标")]));
        }
    }

    /// <summary>All that the caller asks for and may see.</summary>
    public static async Task<IAsyncEnumerable<Finding>> AllAsync(this VisibleFindings findings, Call call, CancellationToken stop) =>
        QueryOf(call) is { } query ? await findings.AllAsync(call.Visitor, query, stop) : AsyncEnumerable.Empty<Finding>();
}
