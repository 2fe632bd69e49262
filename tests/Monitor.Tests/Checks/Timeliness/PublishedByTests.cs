using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Timeliness;

public sealed class PublishedByTests
{
    private const string Key = "annual-reports";
    private const string Title = "2025年政府信息公开工作年度报告";

    private static Monitor.Planning.Duty Duty(string grace = "0") => Sample.Duty("published-by", Key, ("title", Title), ("due", "01-31"), ("graceDays", grace));

    private static Verdict Judge(params SectionItem[] items) => Sample.One(Duty(), Sample.With(Key, Sample.List(Key, items)));

    [Theory]
    [InlineData("2026-01-31", "0", Outcome.Met)]
    [InlineData("2026-02-01", "0", Outcome.Missed)]
    [InlineData("2026-02-01", "1", Outcome.Met)]
    [InlineData("2026-02-02", "1", Outcome.Missed)]
    [InlineData("2026-01", "0", Outcome.Met)]
    [InlineData("2026-02", "0", Outcome.Missed)]
    [InlineData("2026", "0", Outcome.Unclear)]
    [InlineData(null, "0", Outcome.Unclear)]
    public void Judges_the_published_day_against_the_due_day(string? published, string grace, Outcome expected)
    {
        var verdict = Sample.One(Duty(grace), Sample.With(Key, Sample.List(Key, Sample.Item(Title, published))));

        Assert.Equal((expected, Key), (verdict.Outcome, verdict.Subject));
    }

    [Theory]
    [InlineData("2026-01-31", Outcome.NotDue)]
    [InlineData("2026-02-01", Outcome.Missed)]
    public void What_is_not_there_is_not_due_until_the_day_has_passed(string today, Outcome expected)
    {
        var verdict = Sample.One(Duty(), Sample.With(Key, Sample.List(Key, Sample.Item("2024年政府信息公开工作年度报告", "2025-01-20")), today));

        Assert.Equal(expected, verdict.Outcome);
        Assert.Equal(expected == Outcome.NotDue ? Sample.Day("2026-01-31") : null, verdict.DueOn);
    }

    [Theory]
    [InlineData("示例市退役军人事务局2025年政府信息公开工作年度报告", Outcome.Met)]
    [InlineData("２０２５年度政府信息公开年报", Outcome.Met)]
    [InlineData("二〇二五年 政府信息公开 年度报告", Outcome.Met)]
    [InlineData("市退役军人局政府信息公开工作年度报告（2025年）", Outcome.Met)]
    [InlineData("2024年政府信息公开工作年度报告", Outcome.Missed)]
    [InlineData("2025年度政府网站工作年度报表", Outcome.Missed)]
    [InlineData("关于做好2025年政府信息公开工作年度报告编制工作的通知", Outcome.Unclear)]
    public void Knows_the_report_by_its_words_and_year(string title, Outcome expected) =>
        Assert.Equal(expected, Judge(Sample.Item(title, "2026-01-20")).Outcome);

    [Fact]
    public void A_late_corrected_copy_does_not_make_the_first_late() =>
        Assert.Equal(Outcome.Met, Judge(Sample.Item(Title, "2026-03-01", "/b"), Sample.Item(Title, "2026-01-20", "/a")).Outcome);

    [Fact]
    public void An_edited_date_yields_to_the_day_we_first_saw_it() =>
        Assert.Equal(Outcome.Met, Judge(Sample.Item(Title, "2026-03-01", seen: "2026-01-25")).Outcome);

    [Fact]
    public void Found_elsewhere_is_doubtful()
    {
        var site = Sample.Site([Sample.Read("/"), Sample.Read("/tz/9.html", Sample.Article(Title, "2026-01-15"))], new Dictionary<string, SectionMatch> { [Key] = Sample.List(Key) });

        Assert.Equal(Outcome.Unclear, Sample.One(Duty(), site).Outcome);
    }

    [Fact]
    public void An_unread_list_is_doubtful() =>
        Assert.Equal(Outcome.Unclear, Sample.One(Duty(), Sample.With(Key, Sample.Unread(Key, "列表由脚本加载"))).Outcome);
}
