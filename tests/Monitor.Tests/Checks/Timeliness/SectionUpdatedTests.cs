using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Timeliness;

public sealed class SectionUpdatedTests
{
    private static Monitor.Planning.Duty Within(string limit) => Sample.Duty("section-updated", "notices", ("within", limit));

    [Theory]
    [InlineData("6 months", "2025-10-10", Outcome.Met)]
    [InlineData("6 months", "2025-10-09", Outcome.Missed)]
    [InlineData("14 days", "2026-03-27", Outcome.Met)]
    [InlineData("14 days", "2026-03-26", Outcome.Missed)]
    [InlineData("20 working days", "2026-03-12", Outcome.Met)]
    [InlineData("20 working days", "2026-03-11", Outcome.Missed)]
    [InlineData("14 days", "2026-03", Outcome.Unclear)]
    [InlineData("14 days", "2026-02", Outcome.Missed)]
    public void Judges_the_newest_day_against_the_period(string limit, string newest, Outcome expected)
    {
        var verdict = Sample.One(Within(limit), Sample.With("notices", Sample.List("notices", Sample.Item("新", newest), Sample.Item("旧", "2020-01-01"))));

        Assert.Equal((expected, "notices"), (verdict.Outcome, verdict.Subject));
    }

    [Fact]
    public void Pinned_old_rows_do_not_hide_the_newest() =>
        Assert.Equal(Outcome.Met, Sample.One(Within("14 days"), Sample.With("notices", Sample.List("notices", Sample.Item("置顶", "2019-01-01"), Sample.Item("新", "2026-04-08")))).Outcome);

    [Fact]
    public void Days_to_come_are_no_updates() =>
        Assert.Equal(Outcome.Missed, Sample.One(Within("14 days"), Sample.With("notices", Sample.List("notices", Sample.Item("误", "2062-04-08"), Sample.Item("旧", "2025-01-08")))).Outcome);

    [Fact]
    public void A_nil_note_in_the_period_earns_the_nil_note_rate()
    {
        var verdict = Sample.One(Within("14 days"), Sample.With("notices", Sample.List("notices", Sample.Item("情况说明", "2026-04-01", nil: true), Sample.Item("旧", "2025-01-08"))));

        Assert.True(verdict is { Outcome: Outcome.Met, NilNote: true });
    }

    public static TheoryData<string, SectionMatch, Outcome> Others => new()
    {
        { "undated rows", Sample.List("notices", Sample.Item("甲"), Sample.Item("乙")), Outcome.Unclear },
        { "a script list", Sample.Unread("notices", "列表由脚本加载"), Outcome.Unclear },
        { "a list read in part, but fresh", Sample.Unread("notices", "翻页未读完", Sample.Item("新", "2026-04-09")), Outcome.Met },
        { "a list read in part, and old", Sample.Unread("notices", "翻页未读完", Sample.Item("旧", "2024-04-09")), Outcome.Unclear },
        { "a page with its day", Sample.Document("notices", Sample.Article("公告", "2026-04-01")), Outcome.Met },
        { "an old page", Sample.Document("notices", Sample.Article("公告", "2024-04-01")), Outcome.Missed },
        { "nothing said", Sample.Document("notices", Sample.Page("公告", "暂无内容")), Outcome.Missed },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Judges_lists_without_a_plain_newest_day(string what, SectionMatch section, Outcome expected) =>
        Assert.Equal((what, expected), (what, Sample.One(Within("14 days"), Sample.With("notices", section)).Outcome));

    [Fact]
    public void An_empty_section_is_told_by_the_duty_to_fill_it()
    {
        var verdict = Sample.One(Within("14 days"), Sample.With("notices", Sample.Document("notices", Sample.Page("公告", "暂无内容")), duties: Sample.Duty("section-filled", "notices")));

        Assert.True(verdict is { Outcome: Outcome.Unclear, Follows: true });
    }

    [Fact]
    public void The_reason_tells_day_and_title()
    {
        var verdict = Sample.One(Within("14 days"), Sample.With("notices", Sample.List("notices", Sample.Item("关于某事的公告", "2026-03-01"))));

        Assert.Contains("《关于某事的公告》发布于2026年3月1日", verdict.Reason, StringComparison.Ordinal);
        Assert.Equal("关于某事的公告", verdict.Evidence?.Quote);
    }
}
