using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class PublicationTimeFormatTests
{
    private static Page Showing(string words, DatePrecision precision = DatePrecision.Minute, string place = "head:发布时间") =>
        Sample.Article("文") with { Dates = [new(new(2026, 1, 5), DateKind.Publication, precision, place, words)] };

    private static Verdict Judge(Page page) => Sample.One(Sample.Duty("publication-time-format"), Sample.Site([Sample.Read("/a.html", page)]));

    [Theory]
    [InlineData("2026-01-05 09:30", DatePrecision.Minute, Outcome.Met)]
    [InlineData("2026-01-05 09:30:12", DatePrecision.Minute, Outcome.Met)]
    [InlineData("2026-01-05", DatePrecision.Day, Outcome.Missed)]
    [InlineData("2026年1月5日", DatePrecision.Day, Outcome.Missed)]
    [InlineData("2026/1/5 9:30", DatePrecision.Minute, Outcome.Missed)]
    public void Judges_the_words_of_the_day(string words, DatePrecision precision, Outcome expected) => Assert.Equal((expected, expected == Outcome.Met ? "site" : "/a.html"), (Judge(Showing(words, precision)).Outcome, Judge(Showing(words, precision)).Subject));

    [Theory]
    [InlineData("meta:PubDate")]
    [InlineData("url")]
    public void What_readers_cannot_see_is_doubtful(string place) => Assert.Equal(Outcome.Unclear, Judge(Showing("2026-01-05", DatePrecision.Day, place)).Outcome);

    [Theory]
    [InlineData("columntype", Outcome.Met)]
    [InlineData("articletitle", Outcome.Missed)]
    public void A_column_that_is_one_document_is_no_article(string meta, Outcome expected) =>
        Assert.Equal(expected, Judge(Showing("2026-01-05", DatePrecision.Day) with { Metas = new Dictionary<string, string> { ["columnname"] = "公开指南", ["columndescription"] = "公开指南", [meta] = "公开指南" } }).Outcome);

    [Fact]
    public void The_same_format_everywhere_is_told_once() =>
        Assert.Contains("9个", Sample.One(Sample.Duty("publication-time-format"), Sample.Site([.. Enumerable.Range(1, 9).Select(i => Sample.Read($"/{i}.html", Showing("2026年1月5日", DatePrecision.Day)))])).Reason, StringComparison.Ordinal);
}
