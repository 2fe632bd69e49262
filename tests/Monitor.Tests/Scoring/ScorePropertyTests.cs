using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Scoring;

/// <summary>What holds for any verdicts whatever.</summary>
public sealed class ScorePropertyTests
{
    private static readonly Duty[] Duties =
    [
        Duty("present", "section-present", "A", "news"), Duty("filled", "section-filled", "A", "news"), Duty("links", "links-alive", "B"),
        Duty("series", "series-complete", "C", "budget"), Duty("home", "home-updated", "D", veto: true), Duty("told", "page-dated"),
    ];

    private static readonly IndicatorSet Four = Set(Indicator("A", 2.5m), Indicator("B", 30, unit: 0.7m), Indicator("C", 50), Indicator("D", 17.5m));
    private static readonly Bureau Bureau = Samples.Bureau("b", Duties);

    [Property]
    public Property Points_lost_add_up_and_stay_within_the_indicator() => Prop.ForAll(Verdicts(), verdicts =>
    {
        var score = Score(Four, Bureau, null, verdicts);
        return score.Indicators.All(indicator => !indicator.Applicable
                ? indicator is { Earned: 0, Losses: [] } && indicator.WhyLeftOut is not null
                : indicator.Earned >= 0 && indicator.Earned == indicator.Points - indicator.Losses.Sum(loss => loss.Points) && indicator.Losses.All(loss => loss.Points > 0))
            && score.Score is >= 0 and <= 100 && (score.Vetoes is [] || score.Score <= ScoreCalculator.VetoCap);
    });

    [Property]
    public Property The_order_of_the_verdicts_changes_nothing() => Prop.ForAll(Verdicts(), verdicts =>
        QuarterClose.SaysTheSame(CardOf(verdicts), CardOf([.. verdicts.Reverse()])));

    [Property]
    public Property Mending_a_fault_never_lowers_the_score() => Prop.ForAll(Verdicts(), verdicts =>
        WhatIf.Gains(City(Four, Bureau), verdicts, Bureau).All(gain => gain.Points >= 0));

    [Property]
    public Property Doubt_never_costs_what_a_met_verdict_would_not() => Prop.ForAll(Verdicts(), verdicts =>
    {
        var faultless = verdicts.Where(verdict => !verdict.IsFault && !verdict.Verdict.NilNote).ToList();
        var score = Score(Four, Bureau, null, faultless);
        return score.Rank == 0 || score.Score == 100;
    });

    private static Scorecard CardOf(IReadOnlyList<ScoredVerdict> verdicts) =>
        ScoreCalculator.Score(City(Four, Bureau), "2026Q2", new Dictionary<string, IReadOnlyList<ScoredVerdict>> { ["b"] = verdicts }).Scorecard;

    private static Arbitrary<ScoredVerdict[]> Verdicts() => Gen.Choose(0, 14).SelectMany(count =>
        (from duty in Gen.Elements(Duties)
         from subject in Gen.Elements("/1", "/2", "/3", "news", "site")
         from kind in Gen.Choose(0, 6)
         from status in Gen.Elements(Enum.GetValues<FindingStatus>())
         select kind switch
         {
             0 => Met("b", duty, subject),
             1 => Met("b", duty, subject, nil: true),
             2 => Unclear("b", duty, subject),
             3 => Unclear("b", duty, subject, follows: true),
             4 => NotDue("b", duty, subject),
             5 => Missed("b", duty, subject),
             _ => Missed("b", duty, subject, status),
         }).ArrayOf(count)).ToArbitrary();
}
