using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Monitor.Findings;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST issue-lists/{number}/review`: the office decides on one finding of a draft, which is then written again.</summary>
public sealed class PostReview(ReviewIssueList review, IOptions<ServingOptions> options, TimeProvider clock) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Review, Role.Office, "审核问题清单草稿中的一个问题：accept、dismiss、exempt（须写明 until）、reword（reason 为新的问题描述）")
    {
        Takes = typeof(ReviewBody),
        Answer = typeof(ReviewRow),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var number = call.Route("number");
        var body = await call.BodyAsync(ApiJson.Wire.ReviewBody, form => new ReviewBody(form["finding"], form["decision"], form["reason"], form["until"]), stop);
        return await review.HandleAsync(number, body.Finding ?? "", call.Visitor.Name, body.Checked(), options.Value.Today(clock), stop) switch
        {
            null => Reply.NotFound("没有这份清单，或者该问题不属于这个单位。"),
            { Decision: Rectified.Refused refused } => Reply.Problem(StatusCodes.Status409Conflict, "目前的状态不允许这样做", refused.Why),
            { Draft: null } when call.IsForm => Reply.SeeOther($"/{Routes.IssueListsPage}"),
            _ when call.IsForm => Reply.SeeOther($"/issue-lists/{Uri.EscapeDataString(number)}"),
            var reviewed => Reply.Json(new ReviewRow(FindingRow.Of(reviewed.Decision.Finding!), reviewed.Draft is { } draft ? IssueListRow.Of(draft) : null), ApiJson.Wire.ReviewRow),
        };
    }
}

/// <summary>A review as it is sent: which finding, and `decision`: accept, dismiss, exempt or reword.</summary>
public sealed record ReviewBody(string? Finding, string? Decision, string? Reason, string? Until = null)
{
    /// <exception cref="ProblemException">400, every mistake at once.</exception>
    internal FindingDecision Checked()
    {
        var errors = new BodyErrors();
        errors.Text("finding", Finding, required: true);
        var kind = errors.Choice<Ruling>("decision", Decision);
        if (kind is Ruling.Return or Ruling.Notify) errors.Add("decision", "草稿可用的有：accept、dismiss、exempt、reword");
        errors.Text("reason", Reason, required: kind is not Ruling.Accept);
        var until = errors.Day("until", Until, required: kind == Ruling.Exempt);
        errors.ThrowIfAny();
        return new(kind, Reason?.Trim() ?? "", until);
    }
}

/// <summary>The finding as it stands after the decision, and the draft; null: nothing is left on it.</summary>
public sealed record ReviewRow(FindingRow Finding, IssueListRow? List);
