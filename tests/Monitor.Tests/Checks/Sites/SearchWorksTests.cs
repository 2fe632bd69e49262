using Monitor.Checks;

namespace Monitor.Tests.Checks.Sites;

public sealed class SearchWorksTests
{
    [Theory]
    [InlineData(true, Outcome.Met)]
    [InlineData(false, Outcome.Missed)]
    [InlineData(null, Outcome.Unclear)]
    public void Judges_what_the_search_found(bool? found, Outcome expected) =>
        Assert.Equal((expected, "site"), Sample.One(Sample.Duty("search-works"), Sample.Site(with: snapshot => snapshot with { Search = new(Sample.Url("/s"), "题", found) })) is var verdict ? (verdict.Outcome, verdict.Subject) : default);

    [Fact]
    public void An_untried_search_is_doubtful() => Assert.Equal(Outcome.Unclear, Sample.One(Sample.Duty("search-works"), Sample.Site()).Outcome);
}
