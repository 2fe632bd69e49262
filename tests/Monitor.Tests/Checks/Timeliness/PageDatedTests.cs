using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Timeliness;

public sealed class PageDatedTests
{
    private const string Text = "为了方便公民、法人和其他组织依法获取政府信息，制定本指南，内容包括信息分类、编排体系和获取方式等。";

    private static Verdict Judge(Page page) => Sample.One(Sample.Duty("page-dated", "disclosure-guide", ("within", "1 year")), Sample.With("disclosure-guide", Sample.Document("disclosure-guide", page)));

    [Theory]
    [InlineData("2025-04-10", Outcome.Met)]
    [InlineData("2025-04-09", Outcome.Missed)]
    [InlineData("2025-04", Outcome.Unclear)]
    [InlineData("2024", Outcome.Missed)]
    public void Judges_the_stated_update_day(string updated, Outcome expected)
    {
        var verdict = Judge(Sample.Page("公开指南", Text) with { Updated = Sample.Shown(updated, DateKind.Update) });

        Assert.Equal((expected, "disclosure-guide"), (verdict.Outcome, verdict.Subject));
    }

    [Fact]
    public void The_update_day_goes_before_the_publication_day()
    {
        var page = Sample.Page("公开指南", Text) with { Dates = [Sample.Shown("2021-01-01")!, Sample.Shown("2026-01-01", DateKind.Update, "text:更新日期")!] };

        Assert.Equal(Outcome.Met, Judge(page).Outcome);
    }

    [Fact]
    public void A_page_without_any_day_misses_it() => Assert.Equal(Outcome.Missed, Judge(Sample.Page("公开指南", Text)).Outcome);

    [Theory]
    [InlineData("footer")]
    [InlineData("clock")]
    [InlineData("list")]
    public void Days_of_the_template_are_no_update_day(string place) =>
        Assert.Equal(Outcome.Missed, Judge(Sample.Page("公开指南", Text) with { Dates = [Sample.Shown("2026-04-10", DateKind.Publication, place)!] }).Outcome);

    [Fact]
    public void A_day_only_the_address_tells_is_doubtful() =>
        Assert.Equal(Outcome.Unclear, Judge(Sample.Page("公开指南", Text) with { Published = Sample.Shown("2026-01-01", place: "url") }).Outcome);

    [Fact]
    public void A_picture_is_doubtful() =>
        Assert.Equal(Outcome.Unclear, Judge(Sample.Page("公开指南") with { Images = new(2, 0, 2) }).Outcome);
}
