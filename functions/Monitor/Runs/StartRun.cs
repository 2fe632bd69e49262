using System.Security.Cryptography;
using System.Text;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>Records a run and enqueues one visit for each site that has duties. Started twice for the same instant it is the same run.</summary>
public sealed class StartRun(City city, IRunStore runs, IVisitQueue queue, TimeProvider clock)
{
    public async Task<Run> HandleAsync(RunOrder order, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var run = new Run { Id = IdOf(now), City = city.Name, AsOf = order.AsOf, Period = order.Period.ToString(), StartedAt = now, Expected = [.. SitesOf(order).Select(site => site.Key)] };
        await runs.SaveAsync(run, stop);
        foreach (var site in SitesOf(order))
            await queue.EnqueueAsync(new(run.Id, site.Bureau, site.Key, run.AsOf, run.Period), TimeSpan.Zero, stop);
        return run;
    }

    private IEnumerable<Site> SitesOf(RunOrder order) =>
        city.Bureaus.Where(bureau => order.Includes(bureau) && bureau.Duties.Count > 0).SelectMany(bureau => bureau.Sites);

    /// <summary>Sorts by time and tells cities on one storage apart.</summary>
    private string IdOf(DateTimeOffset now) =>
        $"{now:yyyyMMdd'T'HHmmssfff}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(city.Name)).AsSpan(0, 3))}";
}
