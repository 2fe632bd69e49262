using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>Visits once more what the runs since yesterday could not read: sites that refused, did not answer, or were never reported on.</summary>
public sealed class RetryUnread(City city, IRunStore runs, StartRun start)
{
    /// <returns>The run that tries again; null when everything was read.</returns>
    public async Task<Run?> HandleAsync(DateOnly today, CancellationToken stop)
    {
        var states = new Dictionary<string, string?>();
        await foreach (var run in runs.RecentAsync(stop))
        {
            if (run.AsOf < today.AddDays(-1)) break;
            foreach (var site in run.Expected) states.TryAdd(site, run.Sites.FirstOrDefault(seen => seen.Key == site)?.State);
        }
        var bureaus = city.Bureaus.Where(bureau => bureau.Sites.Any(site => states.TryGetValue(site.Key, out var state) && state is null or "refused" or "unreachable")).Select(bureau => bureau.Id).ToHashSet();
        return bureaus.Count == 0 ? null : await start.HandleAsync(RunOrders.WholeCity(today) with { Bureaus = bureaus }, stop);
    }
}
