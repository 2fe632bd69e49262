using Monitor.Planning;
using Monitor.Planning.Coverage;
using Monitor.Serving;

namespace Monitor.Dashboard.Catalogue;

/// <summary>`/coverage`: which statutory items and indicators are covered by duties, which are not, and which duties cost no points; of all bureaus or one.</summary>
public sealed class CoveragePage(PageRenderer pages, Planning.City city) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.CoveragePage, Role.Office, "任务覆盖页")
    {
        Query = [new("bureau", "单位")],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (call.Query("bureau") is not { } asked) return await pages.RenderAsync<CoverageView>(call, CoverageReading.Of(city, city.Bureaus, null));
        return city.BureauOf(asked) is { } bureau
            ? await pages.RenderAsync<CoverageView>(call, CoverageReading.Of(city, [bureau], asked))
            : await pages.NotFoundAsync(call, "没有这个单位。", "There is no such bureau.");
    }
}

/// <summary>What the coverage page shows.</summary>
/// <param name="Asked">The bureau it is about; null: all.</param>
public sealed record CoverageReading(string? Asked, IReadOnlyList<ItemRow> Items, IReadOnlyList<IndicatorRow> Indicators, IReadOnlyList<Duty> Unscored)
{
    public static CoverageReading Of(Planning.City city, IReadOnlyList<Bureau> bureaus, string? asked)
    {
        var covered = bureaus.Select(bureau => (Bureau: bureau, Coverage: PlanCoverage.Of(bureau.Duties, city.Indicators, bureau.NotApplicable))).ToList();
        var charged = bureaus.SelectMany(bureau => bureau.Duties.Select(duty => (bureau.Id, Duty: duty))).ToLookup(pair => pair.Duty.Indicator);
        return new(asked,
            [.. StatutoryItem.All.Select((item, index) => new ItemRow(
                item,
                [.. covered.SelectMany(one => one.Coverage.Items[index].Duties).DistinctBy(duty => duty.Id)],
                [.. covered.Where(one => one.Coverage.Items[index].Duties is []).Select(one => one.Bureau.Name)]))],
            [.. city.Indicators.Groups.SelectMany(group => group.Indicators.Select(indicator => new IndicatorRow(
                group,
                indicator,
                [.. charged[indicator.Id].Select(pair => pair.Duty).DistinctBy(duty => duty.Id)],
                charged[indicator.Id].Select(pair => pair.Id).Distinct().Count(),
                covered.Any(one => one.Coverage.IndicatorsWithoutDuty.Contains(indicator)))))],
            [.. covered.SelectMany(one => one.Coverage.DutiesWithoutIndicator).DistinctBy(duty => duty.Id)]);
    }
}

/// <summary>A statutory item, its duties, and the bureaus that have none.</summary>
public sealed record ItemRow(StatutoryItem Item, IReadOnlyList<Duty> Duties, IReadOnlyList<string> Without);

/// <summary>An indicator, its duties, how many bureaus have one of them, and whether some bureau lacks one it needs.</summary>
public sealed record IndicatorRow(IndicatorGroup Group, Indicator Indicator, IReadOnlyList<Duty> Duties, int Bureaus, bool Lacks);
