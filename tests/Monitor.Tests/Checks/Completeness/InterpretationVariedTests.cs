using Monitor.Checks;

namespace Monitor.Tests.Checks.Completeness;

public sealed class InterpretationVariedTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("本办法共五章二十条。", 30));

    private static Verdict Judge(string[] titles, params (string, string)[] with) => Sample.One(Sample.Duty("interpretation-varied", "policy-interpretation", with), Sample.With("policy-interpretation", Sample.List("policy-interpretation",
        [.. titles.Select((title, i) => Sample.Item(title, "2026-01-01", $"/i/{i}.html", Sample.Article(title, "2026-01-01", Long)))])));

    [Theory]
    [InlineData("甲办法解读|乙办法解读", Outcome.Missed)]
    [InlineData("甲办法解读|一图读懂乙办法", Outcome.Met)]
    [InlineData("甲办法解读|局长解读乙办法", Outcome.Met)]
    [InlineData("甲办法解读", Outcome.Unclear)]
    public void Wants_more_than_one_form(string titles, Outcome expected) => Assert.Equal((expected, "policy-interpretation"), (Judge(titles.Split('|')).Outcome, Judge(titles.Split('|')).Subject));

    [Fact]
    public void A_short_text_beside_a_picture_is_a_second_form()
    {
        var text = Sample.Item("甲办法解读", "2026-01-01", "/i/1.html", Sample.Article("甲办法解读", "2026-01-01", "一、出台背景。二、主要内容。三、咨询方式和联系电话。"));
        var picture = Sample.Item("图解：乙办法", "2026-01-01", "/i/2.html", Sample.Article("图解：乙办法", "2026-01-01", "一张图读懂乙办法"));

        Assert.Equal(Outcome.Met, Sample.One(Sample.Duty("interpretation-varied", "policy-interpretation"), Sample.With("policy-interpretation", Sample.List("policy-interpretation", text, picture))).Outcome);
    }

    [Fact]
    public void A_form_can_be_demanded() => Assert.Equal(Outcome.Missed, Judge(["甲办法解读", "一图读懂乙办法"], ("forms", "video")).Outcome);
}
