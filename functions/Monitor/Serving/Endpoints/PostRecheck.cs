using Microsoft.AspNetCore.Http;
using Monitor.Findings;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST findings/{id}/recheck`: orders a priority visit that looks at the finding's duty alone; 202 with the address of its run.</summary>
public sealed class PostRecheck(IFindingStore findings, RecheckFindings recheck) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Recheck, Role.Office, "优先复查一个问题：只抓取有关网页，只判定有关任务") { Answer = typeof(Run), Success = StatusCodes.Status202Accepted };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (await findings.FindAsync(call.Route("id"), stop) is not { } finding || await recheck.HandleAsync([finding], stop) is not [var run]) return Reply.NotFound("没有这个问题。");
        return call.IsForm ? Reply.SeeOther($"/findings/{finding.Id}") : Reply.Json(run, ApiJson.Wire.Run, StatusCodes.Status202Accepted).With("Location", $"/api/runs/{run.Id}");
    }
}
