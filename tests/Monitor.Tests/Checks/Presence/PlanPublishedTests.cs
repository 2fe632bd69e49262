using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Presence;

public sealed class PlanPublishedTests
{
    private static readonly Monitor.Planning.Duty Duty = Sample.Duty("plan-published", "work-plan", ("by", "03-31"));

    [Theory]
    [InlineData("示例市退役军人事务局2026年政务公开工作方案", "2026-03-31", Outcome.Met)]
    [InlineData("示例市退役军人事务局2026年政务公开工作方案", "2026-04-01", Outcome.Missed)]
    [InlineData("2026年政务公开工作要点任务分解表", "2026-02-01", Outcome.Met)]
    [InlineData("2025年政务公开工作方案", "2025-03-01", Outcome.Missed)]
    [InlineData("2026年政务公开工作方案解读", "2026-03-01", Outcome.Unclear)]
    public void Judges_the_plan_of_the_year(string title, string published, Outcome expected)
    {
        var verdict = Sample.One(Duty, Sample.With("work-plan", Sample.List("work-plan", Sample.Item(title, published))));

        Assert.Equal((expected, "work-plan"), (verdict.Outcome, verdict.Subject));
    }

    [Theory]
    [InlineData("2026-03-31", Outcome.NotDue)]
    [InlineData("2026-04-01", Outcome.Missed)]
    public void Is_not_due_until_its_day_has_passed(string today, Outcome expected) =>
        Assert.Equal(expected, Sample.One(Duty, Sample.With("work-plan", Sample.List("work-plan"), today)).Outcome);

    [Fact]
    public void A_plan_among_the_notices_is_published_all_the_same()
    {
        var site = Sample.Site([Sample.Read("/"), Sample.Read("/tz/1.html", Sample.Article("示例市退役军人事务局2026年政务公开工作方案", "2026-03-01"))], new Dictionary<string, SectionMatch> { ["work-plan"] = Sample.Missing() });

        Assert.Equal(Outcome.Met, Sample.One(Duty, site).Outcome);
    }
}
