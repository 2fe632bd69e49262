using Microsoft.Extensions.Options;
using Monitor.Scoring;

namespace Monitor.Serving;

/// <summary>Scorecards as the caller may see them: the office all, a bureau its own rows, readers (and anybody, where the city turns that on) published ones.</summary>
public sealed class VisibleScorecards(IScorecardStore scorecards, IPublicationStore publications, IOptions<ServingOptions> options)
{
    /// <summary>Stands for the newest period, so that links to it stay good.</summary>
    public const string Latest = "latest";

    /// <summary>Null where there is none for this caller. Bureaus that are not theirs are left out.</summary>
    /// <exception cref="ProblemException">401: published scorecards are not for everybody here.</exception>
    public async Task<Scorecard?> FindAsync(Visitor visitor, string period, CancellationToken stop)
    {
        var periods = await PeriodsAsync(visitor, stop);
        var asked = period == Latest ? periods.LastOrDefault() : periods.Find(known => known == period);
        return asked is null ? null : await ReadAsync(visitor, asked, stop);
    }

    /// <summary>The newest card of every period, oldest first.</summary>
    public async Task<IReadOnlyList<Scorecard>> AllAsync(Visitor visitor, CancellationToken stop)
    {
        var cards = await Task.WhenAll((await PeriodsAsync(visitor, stop)).Select(period => ReadAsync(visitor, period, stop)));
        return [.. cards.OfType<Scorecard>()];
    }

    private async Task<Scorecard?> ReadAsync(Visitor visitor, string period, CancellationToken stop) => await scorecards.FindAsync(period, stop) switch
    {
        { } card when visitor.Role == Role.Bureau => card with { Bureaus = [.. card.Bureaus.Where(score => score.Bureau == visitor.Bureau)] },
        var card => card,
    };

    /// <summary>Periods in the order of time.</summary>
    public async Task<List<string>> PeriodsAsync(Visitor visitor, CancellationToken stop)
    {
        if (visitor.Role == Role.Anonymous && !options.Value.PublicScorecards) throw new ProblemException(Reply.SignInFirst());
        var periods = visitor.Role >= Role.Bureau ? scorecards.PeriodsAsync(stop) : publications.AllAsync(stop).Select(published => published.Period);
        return await periods.Distinct().OrderBy(period => period, StringComparer.Ordinal).ToListAsync(stop);
    }
}
