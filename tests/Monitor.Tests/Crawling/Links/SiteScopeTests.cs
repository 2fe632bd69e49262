using Monitor.Crawling.Links;
using Monitor.Planning;

namespace Monitor.Tests.Crawling.Links;

public sealed class SiteScopeTests
{
    private static SiteScope Of(params string[] roots) =>
        new(new Site { Key = "a-1", Bureau = "a", Url = new(roots[0]), Also = [.. roots.Skip(1).Select(root => new Uri(root))] });

    [Theory]
    [InlineData("http://s.test/", "http://s.test/a/b.html", Reading.Inside)]
    [InlineData("http://s.test/index.html", "http://s.test/a/b.html", Reading.Inside)]
    [InlineData("http://s.test/xxgk/veterans/", "http://s.test/xxgk/veterans/a.html", Reading.Inside)]
    [InlineData("http://s.test/xxgk/veterans/", "http://s.test/xxgk/civil/a.html", Reading.Leaf)]
    [InlineData("http://s.test/", "https://s.test/a", Reading.Outside)]
    [InlineData("http://s.test/", "http://s.test:8080/a", Reading.Outside)]
    [InlineData("http://s.test/", "http://other.test/a", Reading.Outside)]
    [InlineData("http://s.test/public/column/6600261?type=4", "http://s.test/public/6600261/29126641.html", Reading.Inside)]
    [InlineData("http://s.test/public/column/6600261?type=4", "http://s.test/public/column/6600261?type=4&catId=7&pageIndex=2", Reading.Inside)]
    [InlineData("http://s.test/public/column/6600261?type=4", "http://s.test/public/column/6600999?type=4", Reading.Others)]
    [InlineData("http://s.test/public/column/6600261?type=4", "http://s.test/public/content/9440151", Reading.Leaf)]
    [InlineData("http://s.test/site/tpl/12?organId=6600261", "http://s.test/site/tpl/77?organId=6600262", Reading.Others)]
    internal void Tells_where_a_bureau_s_site_ends(string root, string address, Reading reading) => Assert.Equal(reading, Of(root).ReadingOf(new(address)));

    [Fact]
    public void Further_roots_belong_to_it_too() => Assert.Equal(Reading.Inside, Of("http://s.test/", "http://host.test/a/").ReadingOf(new("http://host.test/a/b.html")));
}
