using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>Looks back (回头看): has the sites of bureaus visited whose findings were verified a set time ago, once a finding.</summary>
public sealed class OrderLookBack(City city, IFindingStore findings, StartRun start, TimeProvider clock)
{
    /// <summary>Days after a verification.</summary>
    public const int After = 30;

    /// <returns>The run that looks back; null when nothing is due.</returns>
    public async Task<Run?> HandleAsync(DateOnly today, CancellationToken stop)
    {
        var verified = await findings.QueryAsync(new(Status: "verified"), stop).ToListAsync(stop);
        var due = LookBack.Due(verified.Where(finding => city.BureauOf(finding.Bureau) is not null), today, After).ToList();
        if (due.Count == 0) return null;
        var run = await start.HandleAsync(new(today, Quarter.Of(today), due.Select(finding => finding.Bureau).ToHashSet()), stop);
        await findings.SaveAsync([.. due.Select(finding => LookBack.Ordered(finding, new("monitor", clock.GetUtcNow(), today)))], stop);
        return run;
    }
}
