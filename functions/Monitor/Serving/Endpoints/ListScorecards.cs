using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET scorecards`: the periods there are scorecards of.</summary>
public sealed class ListScorecards(IScorecardStore scorecards) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Scorecards, Role.Bureau, "列出各季度评分")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<ScorecardRow>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var rows = new List<ScorecardRow>();
        await foreach (var period in scorecards.PeriodsAsync(stop))
            if (await scorecards.FindAsync(period, stop) is { } scorecard)
                rows.Add(new(scorecard.Period, scorecard.IndicatorSet, scorecard.Version, scorecard.Bureaus.Count));
        return await call.PageAsync(rows, row => row.Period, ApiJson.Wire.ListingScorecardRow, stop);
    }
}

/// <summary>A period's scorecards; version 0 is not closed yet.</summary>
public sealed record ScorecardRow(string Period, string IndicatorSet, int Version, int Bureaus);
