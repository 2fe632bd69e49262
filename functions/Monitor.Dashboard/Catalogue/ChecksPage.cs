using Monitor.Checks;
using Monitor.Serving;

namespace Monitor.Dashboard.Catalogue;

/// <summary>`/checks`: the catalogue of ways of judging.</summary>
public sealed class ChecksPage(PageRenderer pages, CheckCatalog checks) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.ChecksPage, Role.Reader, "检查项目录页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await pages.RenderAsync<ChecksView>(call, checks.All.Select(check => check.Info).ToList());
}
