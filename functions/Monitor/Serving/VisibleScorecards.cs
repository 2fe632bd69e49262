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
        if (asked is null || await scorecards.FindAsync(asked, stop) is not { } card) return null;
        return visitor.Role == Role.Bureau ? card with { Bureaus = [.. card.Bureaus.Where(score => score.Bureau == visitor.Bureau)] } : card;
    }

    /// <summary>Periods in the order of time.</summary>
    public async Task<List<string>> PeriodsAsync(Visitor visitor, CancellationToken stop)
    {
        if (visitor.Role == Role.Anonymous && !options.Value.PublicScorecards) throw new ProblemException(Reply.SignInFirst());
        var periods = visitor.Role >= Role.Bureau ? scorecards.PeriodsAsync(stop) : publications.AllAsync(stop).Select(published => published.Period);
        return await periods.Distinct().OrderBy(period => period, StringComparer.Ordinal).ToListAsync(stop);
    }
}
