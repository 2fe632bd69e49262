using Monitor.Planning;
using Monitor.Scoring;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Scoring;

public sealed class QuarterTests
{
    private static readonly Duty Links = Duty("links", "links-alive", "B");
    private static readonly Duty News = Duty("news", "section-updated", "A", "news");
    private static readonly IndicatorSet Two = Set(Indicator("A", 30), Indicator("B", 70));
    private static readonly QualityReport Open = new(true, [], []);
    private static readonly DateOnly Day = new(2026, 7, 1);

    private static Scorecard Card(string period, params (string Bureau, int Faults, bool Unread)[] bureaus) => ScoreCalculator.Score(
        City(Two, [.. bureaus.Select(bureau => Bureau(bureau.Bureau, [Links, News]))]), period,
        bureaus.ToDictionary(bureau => bureau.Bureau, bureau => (IReadOnlyList<ScoredVerdict>)
            [bureau.Unread ? Unclear(bureau.Bureau, News, "news") : Met(bureau.Bureau, News, "news"), Met(bureau.Bureau, Links, "site"), .. Enumerable.Range(0, bureau.Faults).Select(n => Missed(bureau.Bureau, Links, $"/{n}"))])).Scorecard;

    [Theory]
    [InlineData(0.30, true)]
    [InlineData(0.29, false)]
    public void The_gate_shuts_when_more_than_its_share_of_a_bureau_is_unread(double most, bool open)
    {
        var report = QualityGate.Judge(Card("2026Q2", ("a", 0, true), ("b", 0, false), ("c", 0, false)), new((decimal)most), new Dictionary<string, string> { ["a"] = "网站拒绝访问" });

        Assert.Equal(open, report.MayClose);
        Assert.Equal(open ? [] : ["示例市a局有30%的分值未能判定，超过29%（A）：网站拒绝访问"], report.Reasons);
    }

    [Fact]
    public void The_gate_shuts_when_a_little_is_unread_everywhere() =>
        Assert.Contains("平均有30%", Assert.Single(QualityGate.Judge(Card("2026Q2", ("a", 0, true), ("b", 0, true)), new(0.5m, 0.29m)).Reasons), StringComparison.Ordinal);

    [Fact]
    public void The_office_may_let_a_bureau_pass() =>
        Assert.True(QualityGate.Judge(Card("2026Q2", ("a", 0, true), ("b", 0, false)), new(0.1m), accepted: new HashSet<string> { "a" }).MayClose);

    [Fact]
    public void Closing_freezes_the_first_version_once()
    {
        var running = Card("2026Q2", ("a", 1, false));
        var frozen = Assert.IsType<CloseOutcome.Frozen>(QuarterClose.Close(running, null, Open, Day)).Card;

        Assert.Equal((1, Day, null), (frozen.Version, frozen.ClosedOn, frozen.VersionReason));
        Assert.Same(frozen, Assert.IsType<CloseOutcome.Unchanged>(QuarterClose.Close(running, frozen, Open, Day.AddDays(9), "申诉")).Card);
    }

    [Fact]
    public void Closing_is_refused_with_the_gates_reasons() =>
        Assert.Equal(["太多未读"], Assert.IsType<CloseOutcome.Refused>(QuarterClose.Close(Card("2026Q2", ("a", 1, false)), null, new(false, ["太多未读"], []), Day)).Reasons);

    [Fact]
    public void A_frozen_quarter_changes_only_as_a_new_version_with_its_reason()
    {
        var frozen = ((CloseOutcome.Frozen)QuarterClose.Close(Card("2026Q2", ("a", 1, false)), null, Open, Day)).Card;
        var appealed = Card("2026Q2", ("a", 0, false));

        Assert.Contains("须写明原因", Assert.Single(Assert.IsType<CloseOutcome.Refused>(QuarterClose.Close(appealed, frozen, Open, Day, " ")).Reasons), StringComparison.Ordinal);
        var second = Assert.IsType<CloseOutcome.Frozen>(QuarterClose.Close(appealed, frozen, Open, Day, "申诉成立")).Card;
        Assert.Equal((2, "申诉成立", 100m), (second.Version, second.VersionReason, second.Bureaus[0].Score));
        Assert.Equal(86m, frozen.Bureaus[0].Score);
    }

    [Fact]
    public void Tells_the_change_against_the_quarter_before()
    {
        var card = QuarterChange.Against(Card("2026Q2", ("a", 1, false), ("b", 0, false), ("new", 0, false)), Card("2026Q1", ("a", 0, false), ("b", 2, false)));

        Assert.Equal([("a", -14m), ("b", 28m), ("new", null)], card.Bureaus.OrderBy(bureau => bureau.Bureau, StringComparer.Ordinal).Select(bureau => (bureau.Bureau, bureau.Change)));
    }

    [Fact]
    public void The_year_is_the_mean_of_its_quarters()
    {
        Scorecard[] cards = [Card("2026Q1", ("a", 1, false), ("b", 0, false)), Card("2026Q2", ("a", 0, false), ("b", 1, false)), Card("2026Q3", ("a", 2, false)), Card("2025Q4", ("a", 5, false))];
        var year = AnnualMean.Of(2026, cards, Two);

        Assert.Equal([("b", 93m, 1), ("a", 86m, 2)], year.Select(bureau => (bureau.Bureau, bureau.Score, bureau.Rank))); // (100+86)/2, (86+100+72)/3
        Assert.Equal([86m, 100m, 72m, null], year[1].Quarters.Select(quarter => quarter.Score));
        Assert.Equal(("优秀", "良好"), (year[0].Grade, year[1].Grade));
    }

    [Fact]
    public void Quarters_weigh_as_the_city_sets_and_the_newest_version_counts()
    {
        Scorecard[] cards = [Card("2026Q1", ("a", 5, false)) with { Version = 1 }, Card("2026Q1", ("a", 0, false)) with { Version = 2 }, Card("2026Q4", ("a", 1, false))];

        Assert.Equal(90.2m, AnnualMean.Of(2026, cards, Two, [15, 0, 25, 35])[0].Score); // (15x100 + 35x86) / 50
    }

    [Fact]
    public void The_heat_map_shows_each_groups_share()
    {
        var set = Two with { Groups = [new("one", "第一组", 30, [Indicator("A", 30)]), new("two", "第二组", 70, [Indicator("B", 70)])] };
        var rows = HeatMap.Of(Card("2026Q2", ("a", 1, true)), set);

        Assert.Equal([("one", null, true), ("two", 0.8m, false)], rows[0].Cells.Select(cell => (cell.Group, cell.Share, cell.Unread)));
    }
}
