using Monitor.Runs;
using Monitor.Serving;

namespace Monitor.Dashboard.Runs;

/// <summary>`/runs`: the last passes over the city, and a form that starts one.</summary>
public sealed class RunsPage(PageRenderer pages, IRunStore runs) : IEndpoint
{
    private const int Shown = 60;

    public EndpointInfo Info { get; } = new("GET", Routes.RunsPage, Role.Office, "巡查列表页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await pages.RenderAsync<RunsView>(call, await runs.RecentAsync(stop).Take(Shown).ToListAsync(stop));
}
