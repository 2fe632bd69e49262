using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Timeliness;

public sealed class PublishedWithinTests
{
    private static Verdict Judge(string within, string from, SectionItem item) =>
        Sample.One(Sample.Duty("published-within", "policy-documents", ("within", within), ("from", from)), Sample.With("policy-documents", Sample.List("policy-documents", item)));

    [Theory]
    [InlineData("20 working days", "2025-12-25", "2026-01-23", Outcome.Met)]
    [InlineData("20 working days", "2025-12-25", "2026-01-26", Outcome.Missed)]
    [InlineData("7 working days", "2026-02-13", "2026-03-02", Outcome.Met)]
    [InlineData("7 working days", "2026-02-13", "2026-03-03", Outcome.Missed)]
    [InlineData("20 days", "2026-02-01", "2026-02-21", Outcome.Met)]
    [InlineData("20 days", "2026-02-01", "2026-02-22", Outcome.Missed)]
    [InlineData("20 days", "2026-02-01", null, Outcome.Unclear)]
    [InlineData("20 days", null, "2026-02-22", Outcome.Unclear)]
    [InlineData("20 days", "2026-03-01", "2026-02-22", Outcome.Unclear)]
    [InlineData("20 days", "2026-01", "2026-02-10", Outcome.Unclear)]
    [InlineData("20 days", "2026-01", "2026-02-21", Outcome.Missed)]
    public void Judges_publication_against_formation(string within, string? formed, string? published, Outcome expected)
    {
        var verdict = Judge(within, "formation", Sample.Item("某办法", published, "/d/1.html", formed: formed));

        Assert.Equal((expected, "/d/1.html"), (verdict.Outcome, verdict.Subject));
    }

    [Theory]
    [InlineData("approval", "批复日期：2026年2月1日", "2026-02-22")]
    [InlineData("approval", "批复日期2026年2月1日。", "2026-02-22")]
    [InlineData("formation", "现将有关事项通知如下。\n某局\n2026年2月1日", "2026-02-22")]
    [InlineData("approval", "本预算于2026年2月1日经市财政局批复。", "2026-02-22")]
    [InlineData("decision", "处罚决定日期：2026-02-01", "2026-02-22")]
    [InlineData("decision", "我局于2026年2月1日依法作出行政处罚决定。", "2026-02-22")]
    [InlineData("reply", "答复时间：2026/2/1", "2026-02-22")]
    public void Reads_the_day_the_limit_runs_from(string from, string text, string late)
    {
        Assert.Equal(Outcome.Missed, Judge("20 days", from, Sample.Item("某件", late, article: Sample.Article("某件", late, text))).Outcome);
        Assert.Equal(Outcome.Met, Judge("21 days", from, Sample.Item("某件", late, article: Sample.Article("某件", late, text))).Outcome);
    }

    [Theory]
    [InlineData("decision", "某局2025年度行政执法总体情况", Outcome.Met)]
    [InlineData("reply", "2025年建议提案办理总体情况", Outcome.Met)]
    [InlineData("decision", "某公司行政处罚决定书", Outcome.Unclear)]
    [InlineData("reply", "对第12号建议的答复", Outcome.Unclear)]
    public void A_summary_beside_the_acts_has_no_day_to_state(string from, string title, Outcome expected) =>
        Assert.Equal(expected, Judge("20 days", from, Sample.Item(title, "2026-01-20", article: Sample.Article(title, "2026-01-20", "现将有关情况公布如下。"))).Outcome);

    [Fact]
    public void Two_different_days_are_doubtful() =>
        Assert.Equal(Outcome.Unclear, Judge("20 days", "approval", Sample.Item("某件", "2026-03-01", article: Sample.Article("某件", "2026-03-01", "批复日期：2026年1月1日\n批复日期：2026年1月5日"))).Outcome);

    [Fact]
    public void Items_before_the_window_are_not_judged() =>
        Assert.Equal(Outcome.Met, Judge("20 days", "formation", Sample.Item("旧", "2023-12-31", formed: "2020-01-01")).Outcome);

    [Fact]
    public void Since_moves_the_window()
    {
        var duty = Sample.Duty("published-within", "policy-documents", ("within", "20 days"), ("since", "2020-01-01"));

        Assert.Equal(Outcome.Missed, Sample.One(duty, Sample.With("policy-documents", Sample.List("policy-documents", Sample.Item("旧", "2023-12-31", formed: "2020-01-02")))).Outcome);
    }

    [Fact]
    public void An_old_document_shown_with_a_new_day_is_doubtful() =>
        Assert.Equal(Outcome.Unclear, Judge("20 working days", "formation", Sample.Item("旧稿", "2026-02-01", formed: "2016-05-01")).Outcome);

    [Fact]
    public void The_day_we_first_saw_it_counts_where_it_is_earlier() =>
        Assert.Equal(Outcome.Met, Judge("20 days", "formation", Sample.Item("某", "2026-03-30", formed: "2026-02-01", seen: "2026-02-10")).Outcome);

    [Fact]
    public void A_year_without_published_holidays_is_told()
    {
        var verdict = Sample.One(Sample.Duty("published-within", "policy-documents", ("within", "5 working days")),
            Sample.With("policy-documents", Sample.List("policy-documents", Sample.Item("某", "2027-02-28", formed: "2027-02-01")), "2027-04-01"));

        Assert.Contains("2027年放假安排未收录", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("关于某公司的行政处罚决定书", "2026-03-02", "2026-03-11", Outcome.Met)]
    [InlineData("关于某公司的行政处罚决定书", "2026-03-02", "2026-03-12", Outcome.Missed)]
    [InlineData("关于准予某公司林木采伐许可的决定", "2026-03-02", "2026-03-12", Outcome.Missed)]
    [InlineData("关于某地块的行政征收决定", "2026-03-02", "2026-03-30", Outcome.Met)]
    [InlineData("关于某地块的行政征收决定", "2026-03-02", "2026-03-31", Outcome.Missed)]
    public void Penalties_and_permits_have_seven_working_days_other_decisions_twenty(string title, string decided, string published, Outcome expected)
    {
        var item = Sample.Item(title, published, "/x/1.html", Sample.Article(title, published, $"决定日期：{decided} 10:00"));

        Assert.Equal(expected, Sample.One(Sample.Duty("published-within", "enforcement-decisions", ("from", "decision")), Sample.With("enforcement-decisions", Sample.List("enforcement-decisions", item))).Outcome);
    }

    [Theory]
    [InlineData("【转载】国务院办公厅关于优化政务服务的意见", true)]
    [InlineData("国务院办公厅关于优化政务服务的意见", true)]
    [InlineData("某省人民政府办公厅关于印发护林规划的通知", true)]
    [InlineData("示例市人民政府关于表彰护林员的决定", true)]
    [InlineData("示例市退役军人事务局转发某省护林规划的通知", false)]
    [InlineData("关于贯彻国务院办公厅护林意见的通知", false)]
    public void What_another_organ_made_is_published_by_that_organ(string title, bool another)
    {
        var verdict = Judge("20 working days", "formation", Sample.Item(title, "2026-03-12", "/r/1.html", formed: "2024-01-02"));

        Assert.Equal(another ? "policy-documents" : "/r/1.html", verdict.Subject);
    }
}
