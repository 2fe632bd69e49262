using Monitor.Serving;

namespace Monitor.Dashboard.Cities;

/// <summary>`/`: the city at a glance.</summary>
public sealed class CityPage(PageRenderer pages, OverviewReader overviews) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.CityPage, Role.Bureau, "全市总览页")
    {
        Query = [new("period", "季度") { Form = ParameterForm.Period }],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) => call.Visitor.Bureau is { } own
        ? Reply.SeeOther($"/bureaus/{own}")
        : await pages.RenderAsync<CityView>(call, await overviews.ReadAsync(call.Query("period"), pages.Today, stop));
}
