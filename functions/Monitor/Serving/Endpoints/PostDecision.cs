using Monitor.Findings;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST findings/{id}/decisions`: the office decides.</summary>
public sealed class PostDecision(DecideFinding decide) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Decisions, Role.Office, "决定一个问题：accept、return、dismiss、exempt（须写明 until）、notify、reword（reason 为新的问题描述）")
    {
        Takes = typeof(DecisionBody),
        Answer = typeof(FindingRow),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var body = await call.BodyAsync(ApiJson.Wire.DecisionBody, form => new DecisionBody(form["decision"], form["reason"], form["until"]), stop);
        return call.Written(await decide.HandleAsync(call.Route("id"), call.Visitor.Name, body.Checked(), stop));
    }
}

/// <summary>A decision as it is sent: `decision` is accept, return, dismiss, exempt, notify or reword; `until` is a day.</summary>
public sealed record DecisionBody(string? Decision, string? Reason, string? Until)
{
    /// <exception cref="ProblemException">400, every mistake at once.</exception>
    internal FindingDecision Checked()
    {
        var errors = new BodyErrors();
        var kind = errors.Choice<Ruling>("decision", Decision);
        errors.Text("reason", Reason, required: kind is Ruling.Return or Ruling.Dismiss or Ruling.Exempt or Ruling.Reword);
        var until = errors.Day("until", Until, required: kind == Ruling.Exempt);
        errors.ThrowIfAny();
        return new(kind, Reason?.Trim() ?? "", until);
    }
}
