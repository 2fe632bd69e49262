using Monitor.Scoring;
using Monitor.Serving;

namespace Monitor.Dashboard.Cities;

/// <summary>`/scorecards/{period}`, `latest` for the newest: ranks and shares of a quarter as the caller may see them; the home of readers.</summary>
public sealed class ScorecardPage(PageRenderer pages, VisibleScorecards scorecards) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.ScorecardPage, Role.Anonymous, "季度评分页，latest 为最近一季") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var periods = await scorecards.PeriodsAsync(call.Visitor, stop);
        if (await scorecards.FindAsync(call.Visitor, call.Route("period"), stop) is { } card)
            return await pages.RenderAsync<ScorecardView>(call, new ScorecardReading(card, [.. periods.AsEnumerable().Reverse()], await TrendAsync(call.Visitor, periods, stop)));
        return periods is []
            ? await pages.RenderAsync<ScorecardView>(call, new ScorecardReading(null, [], []))
            : await pages.NotFoundAsync(call, "没有这个季度的评分。", "There is no scorecard of that quarter.");
    }

    private async Task<IReadOnlyList<(string Period, decimal Mean)>> TrendAsync(Visitor visitor, List<string> periods, CancellationToken stop)
    {
        var trend = new List<(string, decimal)>();
        foreach (var period in periods)
            if (await scorecards.FindAsync(visitor, period, stop) is { } card) trend.Add((period, Overview.MeanOf(card)));
        return trend;
    }
}

/// <summary>A scorecard, null where none is visible yet; the other periods, newest first; and the mean of each, oldest first.</summary>
public sealed record ScorecardReading(Scorecard? Card, IReadOnlyList<string> Periods, IReadOnlyList<(string Period, decimal Mean)> Trend);
