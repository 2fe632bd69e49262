using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>Looks back (回头看): what was verified the city's time ago is looked at once more, once a verification.</summary>
public sealed class OrderLookBack(City city, IFindingStore findings, RecheckFindings recheck, TimeProvider clock)
{
    /// <returns>The runs that look back, one a bureau; none when nothing is due.</returns>
    public async Task<IReadOnlyList<Run>> HandleAsync(DateOnly today, CancellationToken stop)
    {
        var verified = await findings.QueryAsync(new(Status: "verified"), stop).ToListAsync(stop);
        var due = LookBack.Due(verified.Where(finding => city.BureauOf(finding.Bureau) is not null), today, city.Rectification.LookBack).ToList();
        var ordered = await recheck.HandleAsync(due, stop);
        await findings.SaveAsync([.. due.Select(finding => LookBack.Ordered(finding, new("monitor", clock.GetUtcNow(), today)))], stop);
        return ordered;
    }
}
