using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class DatesHonestTests
{
    private static PageRecord Article(string path, string shown, string? seen = null, string? formed = null, string? url = null, string hash = "") =>
        Sample.Read(path, Sample.Article("文", shown, new string('文', 200)) with { Formed = Sample.Shown(formed, DateKind.Formation), ContentHash = hash, Dates = url is null ? [] : [Sample.Shown(url, place: "url")!] }) with { FirstSeenOn = seen is null ? default : Sample.Day(seen) };

    private static Outcome Judge(params PageRecord[] pages) => Sample.One(Sample.Duty("dates-honest"), Sample.Site(pages)).Outcome;

    [Fact]
    public void Agreeing_dates_meet_it() => Assert.Equal(Outcome.Met, Judge(Article("/a", "2026-03-01", "2026-03-02", "2026-02-20", "2026-03-01")));

    [Theory]
    [InlineData("2026-03-01", "2026-03-01", Outcome.Met)]
    [InlineData("2026-03-02", "2026-03-01", Outcome.Unclear)]
    public void Shown_later_than_first_seen_is_told(string shown, string seen, Outcome expected) => Assert.Equal(expected, Judge(Article("/a", shown, seen)));

    [Theory]
    [InlineData("2026-03-01", "2026-03-02", Outcome.Unclear)]
    [InlineData("2026-03-02", "2026-03-02", Outcome.Met)]
    public void Shown_earlier_than_formed_is_told(string shown, string formed, Outcome expected) => Assert.Equal(expected, Judge(Article("/a", shown, null, formed)));

    [Fact]
    public void An_address_of_long_ago_is_told() => Assert.Equal(Outcome.Unclear, Judge(Article("/a", "2026-03-01", url: "2020-03-01")));

    [Fact]
    public void The_same_text_with_a_new_day_is_told_on_the_newer()
    {
        var verdict = Sample.One(Sample.Duty("dates-honest"), Sample.Site([Article("/old", "2024-03-01", hash: "h"), Article("/new", "2026-03-01", hash: "h")]));

        Assert.Equal(("/new", Outcome.Unclear), (verdict.Subject, verdict.Outcome));
    }
}
