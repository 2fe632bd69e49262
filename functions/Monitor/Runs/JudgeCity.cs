using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>Which bureaus were judged, and which could not be since a site of theirs was never read.</summary>
public sealed record CityJudgement(IReadOnlyList<string> Judged, IReadOnlyList<string> Unread);

/// <summary>Judges the stored snapshots of a whole city again and scores the period; no crawl.</summary>
public sealed class JudgeCity(City city, JudgeSite judge, ScorePeriod score, TimeProvider clock)
{
    public async Task<CityJudgement> HandleAsync(RunOrder order, CancellationToken stop)
    {
        var (judged, unread) = (new List<string>(), new List<string>());
        var run = $"judge-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}";
        foreach (var bureau in city.Bureaus.Where(order.Includes))
        {
            var result = await judge.HandleAsync(bureau, new(run, order.AsOf, order.Period.ToString(), SecondLook: false), stop);
            (result is null ? unread : judged).Add(bureau.Id);
        }
        await score.HandleAsync(order.Period, stop);
        return new(judged, unread);
    }
}
