using Monitor.Runs;
using Monitor.Serving;

namespace Monitor.Dashboard.Runs;

/// <summary>`/runs/{id}`: a pass site by site, with failures by kind; looks again by itself while it is under way.</summary>
public sealed class RunPage(PageRenderer pages, IRunStore runs) : IEndpoint
{
    private const string EverySeconds = "10";

    public EndpointInfo Info { get; } = new("GET", Routes.RunPage, Role.Office, "巡查页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (await runs.FindAsync(call.Route("id"), stop) is not { } run) return await pages.NotFoundAsync(call, "没有这次巡查。", "There is no such run.");
        var page = await pages.RenderAsync<RunView>(call, run);
        return run.FinishedAt is null ? page.With("Refresh", EverySeconds) : page;
    }
}
