using Monitor.Planning;
using Monitor.Serving;

namespace Monitor.Dashboard.Catalogue;

/// <summary>`/coverage`: which indicators are covered by duties, which are not, and which duties cost no points.</summary>
public sealed class CoveragePage(PageRenderer pages, Planning.City city) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.CoveragePage, Role.Office, "任务覆盖页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) => await pages.RenderAsync<CoverageView>(call, Coverage.Of(city));
}

/// <summary>Indicators with the duties that are charged to them, over all bureaus; and duties without an indicator.</summary>
public sealed record Coverage(IReadOnlyList<IndicatorCoverage> Indicators, IReadOnlyList<Duty> Unscored)
{
    public static Coverage Of(Planning.City city)
    {
        var duties = city.Bureaus.SelectMany(bureau => bureau.Duties.Select(duty => (bureau.Id, Duty: duty))).ToLookup(pair => pair.Duty.Indicator);
        return new(
            [.. city.Indicators.Groups.SelectMany(group => group.Indicators.Select(indicator => new IndicatorCoverage(group, indicator,
                [.. duties[indicator.Id].Select(pair => pair.Duty).DistinctBy(duty => duty.Id)], duties[indicator.Id].Select(pair => pair.Id).Distinct().Count())))],
            [.. duties[null].Select(pair => pair.Duty).DistinctBy(duty => duty.Id)]);
    }
}

/// <summary>An indicator, its duties, and how many bureaus have one of them.</summary>
public sealed record IndicatorCoverage(IndicatorGroup Group, Indicator Indicator, IReadOnlyList<Duty> Duties, int Bureaus);
