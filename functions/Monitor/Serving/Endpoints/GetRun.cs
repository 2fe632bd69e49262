using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET runs/{id}`: a pass with what became of each site, as run.json writes it.</summary>
public sealed class GetRun(IRunStore runs) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Run, Role.Office, "查询一次巡查") { Answer = typeof(Run) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await runs.FindAsync(call.Route("id"), stop) is { } run ? Reply.Json(run, ApiJson.Wire.Run) : Reply.NotFound("没有这次巡查。");
}
