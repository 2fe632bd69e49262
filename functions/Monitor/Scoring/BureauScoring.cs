using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>One bureau's score: 100 x earned / applicable points, bonus, veto.</summary>
internal static class BureauScoring
{
    public const string KeyArea = "key-area";

    /// <summary>A bureau of which more than this share of the points could not be read gets no grade: a silent site is not an excellent one.</summary>
    private const decimal MostUnread = 0.5m;

    public static (BureauScore Score, IReadOnlyDictionary<string, decimal> Losses) Score(Bureau bureau, IndicatorSet set, IReadOnlyList<ScoredVerdict> verdicts, OfficeInput input)
    {
        var once = Once(verdicts);
        var scoring = new IndicatorScoring(bureau, set, once, input);
        IReadOnlyList<IndicatorScore> indicators = [.. set.Indicators.Select(scoring.Score)];
        return (Total(bureau, set, indicators, VetoRules.Find(bureau, once, input), input), Losses(once, indicators));
    }

    /// <summary>Each finding once, the gravest verdict on it, in an order that does not depend on who judged first.</summary>
    private static List<ScoredVerdict> Once(IReadOnlyList<ScoredVerdict> verdicts) =>
    [
        .. verdicts.GroupBy(verdict => verdict.Finding)
            .Select(same => same.OrderByDescending(verdict => verdict.Verdict.Outcome).ThenByDescending(verdict => verdict.IsFault).ThenBy(verdict => verdict.Verdict.NilNote)
                .ThenBy(verdict => verdict.Verdict.Follows).ThenBy(verdict => verdict.Status).ThenBy(verdict => verdict.Verdict.Reason, StringComparer.Ordinal).First())
            .OrderBy(verdict => verdict.Judgement.Duty.Id, StringComparer.Ordinal).ThenBy(verdict => verdict.Verdict.Subject, StringComparer.Ordinal),
    ];

    private static BureauScore Total(Bureau bureau, IndicatorSet set, IReadOnlyList<IndicatorScore> indicators, IReadOnlyList<VetoFound> vetoes, OfficeInput input)
    {
        var all = indicators.Sum(indicator => indicator.Points);
        var counted = indicators.Where(indicator => indicator.Applicable).ToList();
        var applicable = counted.Sum(indicator => indicator.Points);
        var basis = applicable == 0 ? 0 : ScoreCalculator.Round(100 * counted.Sum(indicator => indicator.Earned) / applicable);
        var bonus = Bonus(bureau, basis, vetoes, input);
        var unread = Share(indicators.Where(indicator => indicator.Unread).Sum(indicator => indicator.Points), all);
        var score = vetoes is [] ? basis + bonus : Math.Min(basis, ScoreCalculator.VetoCap);
        return new()
        {
            Bureau = bureau.Id,
            Name = bureau.Name,
            Class = bureau.Class == BureauClass.KeyArea ? KeyArea : "other",
            BaseScore = basis,
            Bonus = bonus,
            Score = score,
            Grade = GradeOf(set, score, applicable > 0 && unread <= MostUnread, vetoes is not []),
            Vetoes = [.. vetoes.Select(veto => veto.Id).Distinct()],
            VetoesFound = vetoes,
            Indicators = indicators,
            ShareLeftOut = Share(all - applicable, all),
            ShareUnread = unread,
        };
    }

    private static decimal Bonus(Bureau bureau, decimal basis, IReadOnlyList<VetoFound> vetoes, OfficeInput input) =>
        basis < ScoreCalculator.BonusFrom || vetoes is not [] ? 0
            : ScoreCalculator.Round(Math.Clamp(input.Bonuses.Where(bonus => bonus.Bureau == bureau.Id).Sum(bonus => bonus.Points), 0, ScoreCalculator.MostBonus));

    private static string GradeOf(IndicatorSet set, decimal score, bool judged, bool vetoed) => (judged, vetoed) switch
    {
        (_, true) => set.VetoGrade,
        (false, _) => ScoreCalculator.Unscored,
        _ => (set.Grades.FirstOrDefault(grade => score >= grade.Min) ?? set.Grades[^1]).Name,
    };

    private static decimal Share(decimal part, decimal whole) => whole == 0 ? 0 : Math.Round(part / whole, 4, MidpointRounding.AwayFromZero);

    private static Dictionary<string, decimal> Losses(IReadOnlyList<ScoredVerdict> verdicts, IReadOnlyList<IndicatorScore> indicators)
    {
        var losses = verdicts.Where(verdict => verdict.IsFault).ToDictionary(verdict => verdict.Finding, _ => 0m);
        foreach (var loss in indicators.SelectMany(indicator => indicator.Losses).Where(loss => loss.Why is null)) losses[loss.Finding] = losses.GetValueOrDefault(loss.Finding) + loss.Points;
        return losses;
    }
}
