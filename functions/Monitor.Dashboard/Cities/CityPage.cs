using Microsoft.Extensions.Options;
using Monitor.Serving;

namespace Monitor.Dashboard.Cities;

/// <summary>`/`: the city at a glance for the office; a bureau is led to its own page, others to the published scorecard.</summary>
public sealed class CityPage(PageRenderer pages, OverviewReader overviews, IOptions<ServingOptions> options) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.CityPage, Role.Anonymous, "全市总览页")
    {
        Query = [new("period", "季度") { Form = ParameterForm.Period }],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) => call.Visitor.Role switch
    {
        Role.Office => await pages.RenderAsync<CityView>(call, await overviews.ReadAsync(call.Visitor, call.Query("period"), pages.Today, stop)),
        Role.Bureau => Reply.SeeOther($"/bureaus/{call.Visitor.Bureau}"),
        Role.Anonymous when !options.Value.PublicScorecards => Reply.SeeOther($"/{Routes.SignInPage}"),
        _ => Reply.SeeOther($"/scorecards/{VisibleScorecards.Latest}"),
    };
}
