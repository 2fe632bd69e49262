using Monitor.Serving;

namespace Monitor.Dashboard.Reports;

/// <summary>`GET /self-check`: the form to paste or upload a draft annual report.</summary>
public sealed class SelfCheckPage(PageRenderer pages) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.SelfCheckPage, Role.Bureau, "年度报告自查页") { Produces = ["text/html"] };

    public Task<Reply> AnswerAsync(Call call, CancellationToken stop) => pages.RenderAsync<SelfCheckView>(call, new SelfCheckReading());
}
