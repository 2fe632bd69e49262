using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>Points of one bureau's indicators: full points less each confirmed fault, floor 0; doubt and days to come cost nothing.</summary>
internal sealed class IndicatorScoring(Bureau bureau, IndicatorSet set, IReadOnlyList<ScoredVerdict> verdicts, OfficeInput input)
{
    /// <summary>The check whose fault takes all of an indicator's points.</summary>
    private const string SectionPresent = "section-present";
    private readonly ILookup<string?, ScoredVerdict> verdictsOf = verdicts.ToLookup(verdict => verdict.Judgement.Duty.Indicator);
    private readonly HashSet<string?> missingSections = [.. verdicts.Where(verdict => verdict.IsFault && verdict.Judgement.Duty.Check == SectionPresent).Select(verdict => verdict.Judgement.Duty.Section)];
    private readonly ILookup<string?, Duty> dutiesOf = bureau.Duties.ToLookup(duty => duty.Indicator);

    public IndicatorScore Score(Indicator indicator)
    {
        if (bureau.NotApplicable.Contains(indicator.Id)) return LeftOut(indicator, "经政务公开主管部门核定，本单位不适用");
        if (input.Rated.FirstOrDefault(rated => rated.Bureau == bureau.Id && rated.Indicator == indicator.Id) is { } rated) return Rate(indicator, rated);
        var all = verdictsOf[indicator.Id].ToList();
        if (all is []) return Unjudged(indicator);
        var judged = all.Where(verdict => !verdict.IsLeftOut).ToList();
        if (judged is []) return LeftOut(indicator, "本期全部事项经核定不适用或已豁免");
        return judged.TrueForAll(verdict => verdict.IsDoubt) ? Doubtful(indicator, judged) : Deduct(indicator, judged);
    }

    private IndicatorScore Unjudged(Indicator indicator) =>
        !dutiesOf[indicator.Id].Any() ? LeftOut(indicator, WhyNoDuty(indicator))
        : verdicts is [] ? LeftOut(indicator, "本期尚未读取该单位网站") with { Unread = true }
        : LeftOut(indicator, "本期没有需要评判的内容");

    private static string WhyNoDuty(Indicator indicator) =>
        indicator.Id.StartsWith("REC-", StringComparison.Ordinal) ? "首轮测评，尚无应整改问题，不计分"
        : indicator.Mode == IndicatorMode.Manual ? "人工指标，本期未导入工作台账"
        : "本单位没有对应此指标的任务";

    /// <summary>What follows from a section whose absence already cost points is no gap in our reading; other doubt is.</summary>
    private IndicatorScore Doubtful(Indicator indicator, List<ScoredVerdict> judged) =>
        judged.TrueForAll(verdict => verdict.Verdict.Follows && missingSections.Contains(verdict.Judgement.Duty.Section))
            ? LeftOut(indicator, "所依栏目缺失，已在栏目问题中扣分，不重复计分")
            : LeftOut(indicator, $"未能判定：{judged[0].Verdict.Reason}") with { Unread = true };

    private IndicatorScore Deduct(Indicator indicator, List<ScoredVerdict> judged)
    {
        var left = indicator.Points;
        var losses = new List<Loss>();
        foreach (var loss in Faults(indicator, judged).Concat(NilNotes(indicator, judged)))
        {
            var points = Math.Min(left, loss.Points);
            if (points <= 0) continue;
            losses.Add(loss with { Points = points });
            left -= points;
        }
        return new(indicator.Id, indicator.Points, left, true, losses);
    }

    /// <summary>Dearest first, then by duty and subject, so that the cap always falls on the same findings.</summary>
    private static IEnumerable<Loss> Faults(Indicator indicator, List<ScoredVerdict> judged) =>
        judged.Where(verdict => verdict.IsFault)
            .Select(verdict => new Loss(UnitOf(indicator, verdict), verdict.Finding))
            .OrderByDescending(loss => loss.Points);

    private static decimal UnitOf(Indicator indicator, ScoredVerdict verdict) =>
        ScoreCalculator.Round(indicator.Unit ?? (verdict.Judgement.Duty.Check == SectionPresent ? indicator.Points : indicator.Points / 5));

    /// <summary>A nil note earns the set's rate of its section's share of the points; of a section's duties the one with most nil notes speaks.</summary>
    private IEnumerable<Loss> NilNotes(Indicator indicator, List<ScoredVerdict> judged)
    {
        var sections = judged.GroupBy(verdict => verdict.Judgement.Duty.Section ?? verdict.Judgement.Duty.Id).ToList();
        foreach (var section in sections)
        {
            var duty = section.GroupBy(verdict => verdict.Judgement.Duty.Id).MaxBy(NilShare)!;
            if (NilShare(duty) is var share and > 0)
                yield return new(ScoreCalculator.Round(indicator.Points * (1 - set.NilNoteRate) * share / sections.Count), duty.First(IsNilNote).Finding, Loss.NilNote);
        }
    }

    private static decimal NilShare(IEnumerable<ScoredVerdict> verdicts)
    {
        var judged = verdicts.Where(verdict => verdict.Verdict.Outcome == Outcome.Met || verdict.IsFault).ToList();
        return judged is [] ? 0 : (decimal)judged.Count(IsNilNote) / judged.Count;
    }

    private static bool IsNilNote(ScoredVerdict verdict) => verdict.Verdict is { Outcome: Outcome.Met, NilNote: true };

    private static IndicatorScore Rate(Indicator indicator, RatedIndicator rated)
    {
        if (rated.Of == 0) return LeftOut(indicator, rated.WhyNone ?? "本期无应计事项，不计分");
        var left = ScoreCalculator.Round(indicator.Points * (rated.Of - rated.Failed.Count) / rated.Of);
        return new(indicator.Id, indicator.Points, left, true, Split(indicator.Points - left, rated.Failed));
    }

    /// <summary>Equal parts of two digits; the first few carry the cents that remain.</summary>
    private static List<Loss> Split(decimal points, IReadOnlyList<string> findings)
    {
        if (findings is []) return [];
        var cents = (int)(points * 100);
        return [.. findings.Select((finding, index) => new Loss((cents / findings.Count + (index < cents % findings.Count ? 1 : 0)) / 100m, finding, Loss.Rectification))];
    }

    private static IndicatorScore LeftOut(Indicator indicator, string why) => new(indicator.Id, indicator.Points, 0, false, []) { WhyLeftOut = why };
}
