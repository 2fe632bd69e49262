namespace Monitor.Scoring;

/// <summary>Ranks per class by the printed score; ties share a rank (1, 2, 2, 4); unscored bureaus have none.</summary>
internal static class Ranking
{
    public static IReadOnlyList<BureauScore> Rank(IEnumerable<BureauScore> bureaus) =>
    [
        .. bureaus.GroupBy(bureau => bureau.Class)
            .OrderBy(group => group.Key == BureauScoring.KeyArea ? 0 : 1)
            .SelectMany(RankClass),
    ];

    private static IEnumerable<BureauScore> RankClass(IEnumerable<BureauScore> members)
    {
        var unscored = members.ToLookup(bureau => bureau.Grade == ScoreCalculator.Unscored);
        var (rank, place, last) = (0, 0, (decimal?)null);
        foreach (var bureau in unscored[false].OrderByDescending(bureau => bureau.Score).ThenBy(bureau => bureau.Bureau, StringComparer.Ordinal))
        {
            place++;
            if (bureau.Score != last) (rank, last) = (place, bureau.Score);
            yield return bureau with { Rank = rank };
        }
        foreach (var bureau in unscored[true].OrderBy(bureau => bureau.Bureau, StringComparer.Ordinal)) yield return bureau with { Rank = 0 };
    }
}
