using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>Which bureaus were judged, and which could not be since a site of theirs was never read.</summary>
public sealed record CityJudgement(IReadOnlyList<string> Judged, IReadOnlyList<string> Unread);

/// <summary>Judges the stored snapshots of a whole city again and scores the period; no crawl.</summary>
public sealed class JudgeCity(City city, JudgeSite judge, ScorePeriod score, TimeProvider clock)
{
    // Each holds the snapshots of one bureau
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    public async Task<CityJudgement> HandleAsync(RunOrder order, CancellationToken stop)
    {
        var run = $"judge-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}";
        var bureaus = city.Bureaus.Where(order.Includes).ToList();
        var judged = new bool[bureaus.Count];
        await Parallel.ForAsync(0, bureaus.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (at, token) =>
            judged[at] = await judge.HandleAsync(bureaus[at], new(run, order.AsOf, order.Period.ToString(), SecondLook: false), token) is not null);
        await score.HandleAsync(order.Period, stop);
        var byResult = bureaus.Zip(judged).ToLookup(pair => pair.Second, pair => pair.First.Id);
        return new([.. byResult[true]], [.. byResult[false]]);
    }
}
