using Monitor.Dashboard.Bureaus;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.EndToEnd.Tests.Dashboard;

/// <summary>On the sections page, too, doubt is told as doubt.</summary>
public sealed class SectionsReadingTests
{
    private static readonly Bureau health = new() { Id = "health", Name = "卫生健康局", Sites = [], Sections = new([]) };

    [Theory]
    [InlineData(SectionState.Missing, SiteState.Whole, false, false)]
    [InlineData(SectionState.Missing, SiteState.Partial, false, true)]
    [InlineData(SectionState.Missing, SiteState.Whole, true, true)]
    [InlineData(SectionState.Dead, SiteState.Partial, false, false)]
    [InlineData(SectionState.Ambiguous, SiteState.Whole, false, true)]
    [InlineData(SectionState.Unreadable, SiteState.Whole, false, true)]
    [InlineData(SectionState.Found, SiteState.Partial, false, false)]
    public void What_was_not_found_counts_only_on_a_whole_site_without_a_section_of_a_similar_name(SectionState state, SiteState site, bool hasNearMiss, bool isDoubted)
    {
        var section = new RequiredSection { Key = "fees", Name = "收费", State = state, Why = "", NearMisses = hasNearMiss ? [new("费用", "http://a.example/f/")] : [] };
        var tree = new SectionTree { Bureau = "health", Sites = [new("http://a.example/", default, SiteState.Whole, 9), new("http://b.example/", default, site, 9)], Required = [section] };
        Assert.Equal(isDoubted, new SectionsReading(health, tree).IsDoubted(section));
    }
}
