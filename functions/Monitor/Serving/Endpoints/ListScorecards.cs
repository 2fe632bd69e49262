using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET scorecards`: the periods there are scorecards of.</summary>
public sealed class ListScorecards(VisibleScorecards scorecards) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Scorecards, Role.Anonymous, "列出各季度评分")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<ScorecardRow>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var cards = await scorecards.AllAsync(call.Visitor, stop);
        return await call.PageAsync(cards.Select(card => new ScorecardRow(card.Period, card.IndicatorSet, card.Version, card.Bureaus.Count)), row => row.Period, ApiJson.Wire.ListingScorecardRow, stop);
    }
}

/// <summary>A period's scorecards; version 0 is not closed yet.</summary>
public sealed record ScorecardRow(string Period, string IndicatorSet, int Version, int Bureaus);
