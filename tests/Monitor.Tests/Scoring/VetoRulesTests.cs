using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Scoring;

public sealed class VetoRulesTests
{
    private static readonly IndicatorSet One = Set(Indicator("B", 100, unit: 1));

    [Theory]
    [InlineData("site-reachable", "V2")]
    [InlineData("home-updated", "V3")]
    [InlineData("letters-answered", "V5")]
    [InlineData("published-by", "own")]
    public void A_veto_duty_that_is_missed_fails_the_bureau_below_sixty(string check, string veto)
    {
        var duty = Duty("own", check, "B", veto: true);
        var score = Score(One, Bureau("b", [duty]), null, Missed("b", duty, "site"));

        Assert.Equal((veto, "不合格", ScoreCalculator.VetoCap, 99m), (Assert.Single(score.Vetoes), score.Grade, score.Score, score.BaseScore));
        Assert.Equal([FindingId.Of("b", "own", "site")], Assert.Single(score.VetoesFound).Findings);
    }

    [Theory]
    [InlineData(true, FindingStatus.Suspected)]
    [InlineData(true, FindingStatus.Dismissed)]
    [InlineData(false, FindingStatus.Open)]
    public void No_veto_from_doubt_or_from_an_ordinary_duty(bool veto, FindingStatus status)
    {
        var duty = Duty("home", "home-updated", "B", veto: veto);

        Assert.Empty(Score(One, Bureau("b", [duty]), null, Met("b", duty, "other"), Missed("b", duty, "site", status)).Vetoes);
    }

    [Fact]
    public void A_score_below_the_cap_stays_as_it_is()
    {
        var duty = Duty("home", "home-updated", "B", veto: true);

        Assert.Equal(40m, Score(Set(Indicator("B", 100, unit: 60)), Bureau("b", [duty]), null, Missed("b", duty, "site")).Score);
    }

    [Fact]
    public void Severe_incidents_are_only_ever_a_persons_decision()
    {
        var duty = Duty("honest", "dates-honest", "B");
        var input = new OfficeInput { Vetoes = [new("b", "V1", "伪造发稿日期，情节严重", "张三"), new("other", "V1", "他局", "张三")], Bonuses = [new("b", 5, "表彰")] };
        var score = Score(One, Bureau("b", [duty]), input, Met("b", duty, "site"));

        Assert.Equal(("V1", 59.99m, 0m), (Assert.Single(score.Vetoes), score.Score, score.Bonus));
        Assert.Contains("张三", score.VetoesFound[0].Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("动态", "14 days", 4, false)]
    [InlineData("动态", "14 days", 5, true)]
    [InlineData("动态", "7 days", 5, false)]       // a stricter plan does not prove two weeks
    [InlineData("通知公告", "6 months", 5, true)]
    [InlineData("通知公告", "3 months", 9, false)]
    [InlineData("专题", "3 months", 9, false)]
    [InlineData("专题", "3 months", 10, true)]
    public void Counts_stale_columns_by_kind(string name, string within, int stale, bool vetoed)
    {
        List<Duty> duties = [.. Enumerable.Range(0, stale).Select(n => Duty($"d{n}", "section-updated", "B", $"s{n}", false, ("within", within)))];
        var bureau = Bureau("b", duties) with { Sections = new(duties.Select((duty, n) => new SectionDefinition(duty.Section!, $"{name}{n}", []))) };
        var score = Score(One, bureau, null, [.. duties.Select(duty => Missed("b", duty, duty.Section!))]);

        Assert.Equal(vetoed ? ["V4"] : [], score.Vetoes);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Counts_blank_columns(int blank, bool vetoed)
    {
        List<Duty> duties = [.. Enumerable.Range(0, blank).Select(n => Duty($"d{n}", "section-filled", "B", $"s{n}"))];

        Assert.Equal(vetoed, Score(One, Bureau("b", duties), null, [.. duties.Select(duty => Missed("b", duty, duty.Section!))]).Vetoes is ["V4"]);
    }

    [Theory]
    [InlineData(5, 9, 4, true)]    // five guides lack four classes
    [InlineData(5, 9, 3, false)]
    [InlineData(4, 9, 4, false)]
    [InlineData(3, 3, 4, true)]    // fewer than five: every one
    [InlineData(2, 3, 4, false)]
    public void Counts_useless_service_guides(int useless, int guides, int missing, bool vetoed)
    {
        string[] elements = ["名称", "受理地址", "受理电话", "办理依据", "收费标准及依据", "工作流程"];
        var duty = Duty("guides", "elements-stated", "B", "service-guides", false, ("elements", "service-guide"));
        var verdicts = Enumerable.Range(0, guides).SelectMany(guide => elements.Select((element, n) =>
            guide < useless && n < missing ? Missed("b", duty, $"/g{guide}.html#{element}") : Met("b", duty, $"/g{guide}.html#{element}")));

        Assert.Equal(vetoed, Score(One, Bureau("b", [duty]), null, [.. verdicts]).Vetoes is ["V6"]);
    }
}
