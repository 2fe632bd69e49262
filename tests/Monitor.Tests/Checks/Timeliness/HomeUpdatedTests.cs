using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Timeliness;

public sealed class HomeUpdatedTests
{
    private static readonly Monitor.Planning.Duty Duty = Sample.Duty("home-updated", null, ("within", "14 days"));

    private static Page Home(params string?[] days) => Sample.Page("首页", kind: PageKind.Home) with { Rows = [.. days.Select((day, i) => new ListRow($"新闻{i}", Sample.Url($"/n/{i}.html"), Sample.Shown(day)))] };

    [Theory]
    [InlineData("2026-03-27", Outcome.Met)]
    [InlineData("2026-03-26", Outcome.Missed)]
    [InlineData(null, Outcome.Unclear)]
    public void Judges_the_newest_item_of_the_home_page(string? newest, Outcome expected)
    {
        var verdict = Sample.One(Duty, Sample.Site([Sample.Read("/", Home(newest, "2025-01-01", newest))]));

        Assert.Equal((expected, "site"), (verdict.Outcome, verdict.Subject));
    }

    [Fact]
    public void A_home_page_that_only_navigates_is_judged_one_level_below()
    {
        var home = Sample.Page("首页", kind: PageKind.Home) with { Links = [new("动态", Sample.Url("/dt/"), LinkPlace.Navigation)] };

        Assert.Equal(Outcome.Met, Sample.One(Duty, Sample.Site([Sample.Read("/", home), Sample.Read("/dt/", Home("2026-04-09"))])).Outcome);
        Assert.Equal(Outcome.Missed, Sample.One(Duty, Sample.Site([Sample.Read("/", home), Sample.Read("/dt/", Home("2026-01-09"))])).Outcome);
    }

    [Fact]
    public void Rows_without_a_day_take_the_day_of_their_article() =>
        Assert.Equal(Outcome.Met, Sample.One(Duty, Sample.Site([Sample.Read("/", Home([null])), Sample.Read("/n/0.html", Sample.Article("新闻0", "2026-04-09"))])).Outcome);

    [Fact]
    public void Todays_date_in_the_head_is_no_update()
    {
        var home = Home("2025-01-01") with { Dates = [new(new(2026, 4, 10), DateKind.Unknown, DatePrecision.Day, "clock", "今天是2026年4月10日")] };

        Assert.Equal(Outcome.Missed, Sample.One(Duty, Sample.Site([Sample.Read("/", home)])).Outcome);
    }

    [Fact]
    public void A_scripted_home_page_is_doubtful() =>
        Assert.Equal(Outcome.Unclear, Sample.One(Duty, Sample.Site([Sample.Read("/", Home("2025-01-01") with { ScriptedList = "/api" })])).Outcome);
}
