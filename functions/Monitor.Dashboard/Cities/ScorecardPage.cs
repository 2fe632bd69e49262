using Monitor.Scoring;
using Monitor.Serving;

namespace Monitor.Dashboard.Cities;

/// <summary>`/scorecards/{period}`, `latest` for the newest: ranks and shares of a quarter as the caller may see them; the home of readers.</summary>
public sealed class ScorecardPage(PageRenderer pages, VisibleScorecards scorecards) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.ScorecardPage, Role.Anonymous, "季度评分页，latest 为最近一季") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var cards = await scorecards.AllAsync(call.Visitor, stop);
        var asked = call.Route("period");
        var card = asked == VisibleScorecards.Latest ? cards is [.., var newest] ? newest : null : cards.FirstOrDefault(card => card.Period == asked);
        return card is null && cards is not []
            ? await pages.NotFoundAsync(call, "没有这个季度的评分。", "There is no scorecard of that quarter.")
            : await pages.RenderAsync<ScorecardView>(call, new ScorecardReading(card, [.. cards.Select(one => one.Period).Reverse()], [.. cards.Select(one => (one.Period, Overview.MeanOf(one)))]));
    }
}

/// <summary>A scorecard, null where none is visible yet; the other periods, newest first; and the mean of each, oldest first.</summary>
public sealed record ScorecardReading(Scorecard? Card, IReadOnlyList<string> Periods, IReadOnlyList<(string Period, decimal Mean)> Trend);
