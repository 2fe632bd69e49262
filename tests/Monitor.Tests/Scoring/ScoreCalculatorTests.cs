using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Scoring;

public sealed class ScoreCalculatorTests
{
    private static readonly Duty Present = Duty("present", "section-present", "A", "news");
    private static readonly Duty Links = Duty("links", "links-alive", "B");
    private static readonly Duty Filled = Duty("filled", "section-filled", "C", "budget");
    private static readonly IndicatorSet Three = Set(Indicator("A", 20), Indicator("B", 30), Indicator("C", 50));
    private static readonly Bureau Bureau = Samples.Bureau("b", [Present, Links, Filled]);

    private static ScoredVerdict AllMet(Duty duty) => Met("b", duty, "site");

    [Fact]
    public void A_bureau_without_fault_earns_a_hundred()
    {
        var score = Score(Three, Bureau, null, AllMet(Present), AllMet(Links), AllMet(Filled));

        Assert.Equal((100m, "优秀", 1, 0m), (score.Score, score.Grade, score.Rank, score.ShareLeftOut));
    }

    [Theory]
    [InlineData(0, 30, 100)]
    [InlineData(1, 24, 94)]
    [InlineData(4, 6, 76)]
    [InlineData(5, 0, 70)]
    [InlineData(6, 0, 70)]
    [InlineData(40, 0, 70)]
    public void Each_fault_costs_a_fifth_and_never_more_than_the_indicator(int faults, decimal earned, decimal total)
    {
        var score = Score(Three, Bureau, null, [AllMet(Present), AllMet(Filled), AllMet(Links), .. Enumerable.Range(0, faults).Select(n => Missed("b", Links, $"/{n}.html"))]);

        Assert.Equal(earned, score.Indicators[1].Earned);
        Assert.Equal(total, score.Score);
        Assert.Equal(score.Indicators[1].Points - earned, score.Indicators[1].Losses.Sum(loss => loss.Points));
        Assert.All(score.Indicators[1].Losses, loss => Assert.True(loss.Points > 0));
    }

    [Fact]
    public void A_missing_section_costs_all_and_its_followers_leave_without_costing_again()
    {
        var updated = Duty("updated", "section-updated", "B", "news");
        var score = Score(Three, Samples.Bureau("b", [Present, updated, Filled]), null,
            Missed("b", Present, "news"), Unclear("b", updated, "news", follows: true), AllMet(Filled));

        Assert.Equal(0, score.Indicators[0].Earned);
        Assert.Equal((false, false), (score.Indicators[1].Applicable, score.Indicators[1].Unread));
        Assert.Equal(71.43m, score.Score); // 50 of 70
        Assert.Equal((0.3m, 0m), (score.ShareLeftOut, score.ShareUnread));
    }

    [Fact]
    public void An_indicators_own_unit_replaces_the_defaults()
    {
        var set = Set(Indicator("A", 20, unit: 5), Indicator("B", 80, unit: 0.5m));
        var score = Score(set, Samples.Bureau("b", [Present, Links]), null, Missed("b", Present, "news"), Missed("b", Links, "/1"), Missed("b", Links, "/2"));

        Assert.Equal((15m, 79m, 94m), (score.Indicators[0].Earned, score.Indicators[1].Earned, score.Score));
    }

    [Fact]
    public void The_last_fault_before_the_cap_costs_only_what_is_left()
    {
        var set = Set(Indicator("B", 10, unit: 4));
        var losses = Score(set, Samples.Bureau("b", [Links]), null, [.. Enumerable.Range(0, 4).Select(n => Missed("b", Links, $"/{n}"))]).Indicators[0].Losses;

        Assert.Equal([4m, 4m, 2m], losses.Select(loss => loss.Points));
        Assert.Equal(FindingId.Of("b", "links", "/2"), losses[2].Finding);
    }

    [Theory]
    [InlineData(FindingStatus.Open, 94)]
    [InlineData(FindingStatus.Notified, 94)]
    [InlineData(FindingStatus.Answered, 94)]
    [InlineData(FindingStatus.Returned, 94)]
    [InlineData(FindingStatus.Reopened, 94)]
    [InlineData(FindingStatus.Suspected, 100)]
    [InlineData(FindingStatus.Pending, 100)]
    [InlineData(FindingStatus.Dismissed, 100)]
    [InlineData(FindingStatus.Exempted, 100)]
    [InlineData(FindingStatus.Verified, 100)]
    public void Only_confirmed_faults_cost(FindingStatus status, decimal total)
    {
        var score = Score(Three, Bureau, null, AllMet(Present), AllMet(Filled), AllMet(Links), Missed("b", Links, "/1", status));

        Assert.Equal(total, score.Score);
        Assert.True(score.Indicators[1].Applicable);
    }

    [Theory]
    [InlineData(FindingStatus.Suspected, false, true)]
    [InlineData(FindingStatus.Dismissed, true, false)]
    [InlineData(FindingStatus.Exempted, false, false)]
    public void An_indicator_with_nothing_but(FindingStatus status, bool applicable, bool unread)
    {
        var links = Score(Three, Bureau, null, AllMet(Present), AllMet(Filled), Missed("b", Links, "/1", status)).Indicators[1];

        Assert.Equal((applicable, unread), (links.Applicable, links.Unread));
    }

    [Fact]
    public void Days_to_come_cost_nothing_and_stay_in_the_denominator()
    {
        var score = Score(Three, Bureau, null, AllMet(Present), NotDue("b", Filled, "2026Q2"), Missed("b", Links, "/1"));

        Assert.Equal((94m, 50m), (score.Score, score.Indicators[2].Earned));
    }

    [Fact]
    public void A_wholly_unclear_indicator_leaves_and_counts_as_unread()
    {
        var score = Score(Three, Bureau, null, Missed("b", Present, "news"), AllMet(Links), Unclear("b", Filled, "budget"));

        Assert.Equal(60m, score.Score); // 30 of 50
        Assert.Equal((0.5m, 0.5m), (score.ShareLeftOut, score.ShareUnread));
        Assert.StartsWith("未能判定", score.Indicators[2].WhyLeftOut, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partly_unclear_indicator_stays_and_costs_only_its_faults()
    {
        var score = Score(Three, Bureau, null, AllMet(Present), AllMet(Filled), Unclear("b", Links, "/1"), Missed("b", Links, "/2"));

        Assert.Equal((94m, 24m), (score.Score, score.Indicators[1].Earned));
    }

    [Fact]
    public void Waived_indicators_leave_the_denominator_and_the_share_is_told()
    {
        var score = Score(Three, Samples.Bureau("b", [Present, Links, Filled], BureauClass.Other, "C"), null, AllMet(Present), Missed("b", Links, "/1"), Missed("b", Filled, "budget"));

        Assert.Equal(88m, score.Score); // 44 of 50
        Assert.Equal((0.5m, 0m), (score.ShareLeftOut, score.ShareUnread));
    }

    [Theory]
    [InlineData("REC-1", IndicatorMode.Auto, "首轮")]
    [InlineData("REQ-4", IndicatorMode.Manual, "台账")]
    [InlineData("X", IndicatorMode.Auto, "没有对应")]
    public void An_indicator_without_duty_says_why_it_does_not_count(string id, IndicatorMode mode, string why)
    {
        var left = Score(Set(Indicator("A", 20), Indicator(id, 80, mode: mode)), Samples.Bureau("b", [Present]), null, AllMet(Present)).Indicators[1];

        Assert.False(left.Applicable);
        Assert.Contains(why, left.WhyLeftOut, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bureau_that_was_not_judged_is_not_scored_and_not_ranked()
    {
        var score = ScoreCalculator.Score(City(Three, Bureau), "2026Q2", new Dictionary<string, IReadOnlyList<ScoredVerdict>>()).Scorecard.Bureaus[0];

        Assert.Equal((0m, ScoreCalculator.Unscored, 0, 1m), (score.Score, score.Grade, score.Rank, score.ShareUnread));
    }

    [Theory]
    [InlineData(1, 1, 80)]   // the only duty of its section: 60 % of 50
    [InlineData(2, 1, 90)]   // one of two sections
    public void A_nil_note_earns_sixty_percent_of_its_sections_share(int sections, int nil, decimal total)
    {
        List<Duty> duties = [.. Enumerable.Range(0, sections).Select(n => Duty($"filled{n}", "section-filled", "C", $"s{n}"))];
        var score = Score(Three, Samples.Bureau("b", [Present, Links, .. duties]), null,
            [AllMet(Present), AllMet(Links), .. duties.Select((duty, n) => Met("b", duty, duty.Section!, nil: n < nil))]);

        Assert.Equal(total, score.Score);
        Assert.Equal("nil-note", Assert.Single(score.Indicators[2].Losses).Why);
    }

    [Fact]
    public void Presence_of_the_same_section_does_not_thin_its_nil_note()
    {
        var there = Duty("there", "section-present", "C", "budget");
        var score = Score(Three, Samples.Bureau("b", [Present, Links, Filled, there]), null, AllMet(Present), AllMet(Links), Met("b", there, "budget"), Met("b", Filled, "budget", nil: true));

        Assert.Equal(30m, score.Indicators[2].Earned);
    }

    [Fact]
    public void Every_lost_point_names_its_finding_and_the_losses_are_returned_for_the_ledger()
    {
        var faults = Enumerable.Range(0, 6).Select(n => Missed("b", Links, $"/{n}.html")).ToList();
        var result = ScoreCalculator.Score(City(Three, Bureau), "2026Q2", new Dictionary<string, IReadOnlyList<ScoredVerdict>> { ["b"] = [AllMet(Present), AllMet(Filled), .. faults, Missed("b", Present, "x", FindingStatus.Suspected)] });

        Assert.Equal(faults.Select(fault => fault.Finding).Order(StringComparer.Ordinal), result.Losses.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([6m, 6m, 6m, 6m, 6m, 0m], faults.Select(fault => result.Losses[fault.Finding]));
    }

    [Fact]
    public void The_same_finding_told_twice_costs_once()
    {
        var score = Score(Three, Bureau, null, AllMet(Present), AllMet(Filled), Missed("b", Links, "/1"), Missed("b", Links, "/1"));

        Assert.Equal(94m, score.Score);
    }

    [Theory]
    [InlineData(8994, 89.94, "良好")]
    [InlineData(9000, 90, "优秀")]
    [InlineData(8000, 80, "良好")]
    [InlineData(7999, 79.99, "合格")]
    [InlineData(6000, 60, "合格")]
    [InlineData(5999, 59.99, "不合格")]
    [InlineData(0, 0, "不合格")]
    public void Grades_hold_from_their_boundary_up(int cents, decimal total, string grade)
    {
        var set = Set(Indicator("B", 100, unit: 100 - (cents / 100m)));
        var score = Score(set, Samples.Bureau("b", [Links]), null, Missed("b", Links, "/1"));

        Assert.Equal((total, grade), (score.Score, score.Grade));
    }

    [Fact]
    public void Rounds_half_away_from_zero_to_two_digits_before_grading()
    {
        var set = Set(Indicator("B", 300, unit: 30.015m), Indicator("Z", 0));
        var score = Score(set, Samples.Bureau("b", [Links]), null, Missed("b", Links, "/1"));

        Assert.Equal((269.98m, 89.99m), (score.Indicators[0].Earned, score.Score)); // loss 30.02; 89.9933...
    }

    [Fact]
    public void Ranks_each_class_with_shared_places()
    {
        decimal[] losses = [0, 5, 5, 20];
        var set = Set(Indicator("B", 100, unit: 5));
        List<Bureau> bureaus = [.. losses.Select((_, n) => Samples.Bureau($"o{n}", [Links])), Samples.Bureau("k", [Links], BureauClass.KeyArea), Samples.Bureau("silent", [Links])];
        var verdicts = losses.Select((loss, n) => ($"o{n}", (IReadOnlyList<ScoredVerdict>)[Met($"o{n}", Links, "site"), .. Enumerable.Range(0, (int)loss / 5).Select(f => Missed($"o{n}", Links, $"/{f}"))]))
            .Append(("k", [Missed("k", Links, "/1")])).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var ranked = ScoreCalculator.Score(City(set, bureaus), "2026Q2", verdicts).Scorecard.Bureaus;

        Assert.Equal([("k", 1), ("o0", 1), ("o1", 2), ("o2", 2), ("o3", 4), ("silent", 0)], ranked.Select(bureau => (bureau.Bureau, bureau.Rank)));
    }

    [Theory]
    [InlineData(0, 3, 103)]
    [InlineData(0, 9, 105)]
    [InlineData(20, 3, 83)]
    [InlineData(21, 3, 79)]
    [InlineData(0, -4, 100)]
    public void Bonus_counts_up_to_five_points_and_only_from_eighty(int lost, decimal bonus, decimal total)
    {
        var score = Score(Set(Indicator("B", 100, unit: lost)), Samples.Bureau("b", [Links]), new() { Bonuses = [new("b", bonus, "获得表彰"), new("other", 5, "他局")] }, Missed("b", Links, "/1"));

        Assert.Equal(total, score.Score);
    }

    [Fact]
    public void Rated_indicators_share_the_loss_among_what_failed()
    {
        var rated = new RatedIndicator("b", "REC-1", 7, ["f1", "f2", "f3"]);
        var score = Score(Set(Indicator("B", 96), Indicator("REC-1", 4)), Samples.Bureau("b", [Links]), new() { Rated = [rated] }, AllMet(Links));

        Assert.Equal((2.29m, 98.29m), (score.Indicators[1].Earned, score.Score)); // 4 x 4/7
        Assert.Equal([("f1", 0.57m), ("f2", 0.57m), ("f3", 0.57m)], score.Indicators[1].Losses.Select(loss => (loss.Finding, loss.Points)));
    }
}
