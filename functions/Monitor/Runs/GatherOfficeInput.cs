using Monitor.Findings;
using Monitor.Planning;
using Monitor.Planning.Ledgers;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>What a period's score takes beside verdicts: the rectification rates of our own ledger, imported rows, and what people decided.</summary>
public sealed class GatherOfficeInput(City city, IFindingStore findings, ILedgerStore ledgers, TimeProvider clock)
{
    /// <summary>What was imported, as it counts in the period; <see cref="RatesAsync"/> adds each bureau's own.</summary>
    public async Task<(OfficeInput Input, ILookup<string, DateOnly> SelfChecks)> ImportedAsync(Quarter period, CancellationToken stop)
    {
        var ledger = await ledgers.LoadAsync(stop);
        var decided = ledger.Decisions.Where(decision => period.Contains(decision.On)).ToList();
        var input = new OfficeInput
        {
            Vetoes = [.. decided.Where(one => one.Veto is not null).Select(one => new DecidedVeto(one.Bureau, one.Veto!, one.Why, one.DecidedBy))],
            Bonuses = [.. decided.Where(one => one.Bonus is not null).Select(one => new BonusPoints(one.Bureau, one.Bonus!.Value, one.Why))],
            Rated = [.. Replies(ledger, period), .. Tests(decided)],
        };
        return (input, ledger.SelfChecks.ToLookup(check => check.Bureau, check => check.On));
    }

    /// <summary>REC-1 to REC-4 of a bureau from the history of its findings.</summary>
    public async Task<IReadOnlyList<RatedIndicator>> RatesAsync(Bureau bureau, Quarter period, IReadOnlyCollection<Finding> known, ILookup<string, DateOnly> selfChecks, CancellationToken stop)
    {
        var checks = selfChecks.Contains(bureau.Id) ? selfChecks[bureau.Id].ToList() : null;
        return RectificationRates.Of(bureau.Id, period, await HistoriesAsync(bureau, known, stop), city.Calendar, clock.ShanghaiDay, checks, city.Rectification.Within);
    }

    /// <summary>What happened under a former bureau comes before.</summary>
    private async Task<IReadOnlyList<FindingHistory>> HistoriesAsync(Bureau bureau, IReadOnlyCollection<Finding> known, CancellationToken stop)
    {
        List<FindingHistory> kept = [.. known.Select(FindingHistory.Kept).OfType<FindingHistory>()];
        if (kept.Count == known.Count) return kept;
        List<FindingEvent> all = [];
        foreach (var id in bureau.Formerly.Select(former => former.Id).Append(bureau.Id).Distinct())
            await foreach (var happened in findings.EventsOfBureauAsync(id, stop)) all.Add(happened);
        var events = all.ToLookup(happened => happened.Finding);
        return [.. known.Select(finding => new FindingHistory(finding, [.. finding.Formerly is { } former && former != finding.Id ? events[former] : [], .. events[finding.Id]]))];
    }

    private IEnumerable<RatedIndicator> Replies(ImportedLedger ledger, Quarter period) => ledger.RatesOf(period, clock.ShanghaiDay, city.Calendar)
        .Where(rate => rate.Indicator == ImportedLedger.RequestIndicator).Select(rate => new RatedIndicator(rate.Bureau, rate.Indicator, rate.Of, rate.Failed));

    private static IEnumerable<RatedIndicator> Tests(IEnumerable<LedgerDecision> decided) => decided.Where(one => one.Indicator is not null)
        .GroupBy(one => (one.Bureau, one.Indicator)).Select(same => new RatedIndicator(same.Key.Bureau, same.Key.Indicator!, same.Count(), [.. same.Where(one => !one.Passed).Select(one => one.Key)]));
}
