using Monitor.Planning;
using Monitor.Scoring;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Scoring;

public sealed class WhatIfTests
{
    private static readonly Duty Home = Duty("home", "home-updated", "A", veto: true);
    private static readonly Duty Links = Duty("links", "links-alive", "B");
    private static readonly City Town = City(Set(Indicator("A", 50), Indicator("B", 50)), Bureau("b", [Home, Links]), Bureau("c", [Home, Links]));
    private static readonly ScoredVerdict Stale = Missed("b", Home, "site");
    private static readonly List<ScoredVerdict> Dead = [.. Enumerable.Range(0, 6).Select(n => Missed("b", Links, $"/{n}"))];
    private static readonly Dictionary<string, IReadOnlyList<ScoredVerdict>> Judged = new()
    {
        ["b"] = [Stale, .. Dead],
        ["c"] = [Met("c", Home, "site"), Missed("c", Links, "/1")],
    };

    [Fact]
    public void Mending_everything_gives_full_points_and_the_rank_they_earn()
    {
        var score = Mended("b", null, [.. Judged["b"].Select(verdict => verdict.Finding)]);

        Assert.Equal((100m, 1), (score.Score, score.Rank));
        Assert.Empty(score.Vetoes);
    }

    [Fact]
    public void Mending_some_leaves_the_rest()
    {
        var score = Mended("b", null, Stale.Finding, Dead[0].Finding, Dead[1].Finding);

        Assert.Equal((60m, 2), (score.Score, score.Rank)); // 50 + 10: four of the six dead links stay
    }

    [Fact]
    public void A_persons_veto_ends_with_the_finding_it_names_and_stays_without_one()
    {
        var input = new OfficeInput { Vetoes = [new("b", "V1", "伪造日期", "张三", Stale.Finding), new("c", "V1", "泄密", "张三")] };

        Assert.Empty(Mended("b", input, Stale.Finding).Vetoes);
        Assert.Equal(["V1"], Mended("c", input, Stale.Finding).Vetoes);
    }

    [Fact]
    public void Gains_tell_what_each_fault_alone_would_bring()
    {
        var gains = WhatIf.Gains(Town, Judged["b"], Town.Bureaus[0]);

        Assert.Equal((Stale.Finding, 10m), (gains[0].Finding, gains[0].Points)); // 40 of 100 now, 50 with the home page mended
        Assert.All(gains.Skip(1), gain => Assert.Equal(0m, gain.Points)); // six faults, capped at five
    }

    [Fact]
    public void Mending_nothing_says_what_the_card_says()
    {
        var now = Mended("b", null);

        Assert.Equal((Card.Of("b")!.Score, Card.Of("b")!.Rank), (now.Score, now.Rank));
    }

    private static Scorecard Card => ScoreCalculator.Score(Town, "2026Q2", Judged).Scorecard;

    private static BureauScore Mended(string bureau, OfficeInput? input, params string[] findings) =>
        WhatIf.Mended(Town, Judged[bureau], Town.BureauOf(bureau)!, Card, findings.ToHashSet(), input);
}
