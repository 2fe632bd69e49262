using Monitor.Findings;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST findings/{id}/replies`: a bureau answers. As JSON the changed finding comes back; a form goes back to its page.</summary>
public sealed class PostReply(IFindingStore findings, ReplyToFinding reply) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Replies, Role.Bureau, "反馈一个问题：rectified（须附链接）、explanation、appeal、exemption")
    {
        Takes = typeof(ReplyBody),
        Answer = typeof(FindingRow),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var body = await call.BodyAsync(ApiJson.Wire.ReplyBody, form => new ReplyBody(form["kind"], form["text"], form["link"], form["until"]), stop);
        var order = body.Checked();
        if (await findings.FindAsync(call.Route("id"), stop) is not { } finding || !call.Visitor.MaySee(finding.Bureau)) return Reply.NotFound("没有这个问题。");
        return call.Written(await reply.HandleAsync(finding.Id, call.Visitor.Name, order, stop));
    }
}

/// <summary>A reply as it is sent: `kind` is rectified, explanation, appeal or exemption; `until`, the day an exemption is asked for, may be left to the office.</summary>
public sealed record ReplyBody(string? Kind, string? Text, string? Link, string? Until = null)
{
    /// <exception cref="ProblemException">400, every mistake at once.</exception>
    internal FindingReply Checked()
    {
        var errors = new BodyErrors();
        var kind = errors.Choice<ReplyKind>("kind", Kind);
        errors.Text("text", Text, required: kind != ReplyKind.Rectified);
        errors.Link("link", Link, required: kind == ReplyKind.Rectified);
        var until = errors.Day("until", Until, required: false);
        errors.ThrowIfAny();
        return new(kind, Text?.Trim() ?? "", string.IsNullOrWhiteSpace(Link) ? null : Link.Trim(), kind == ReplyKind.Exemption ? until : null);
    }
}
