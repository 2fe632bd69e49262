using System.Text;
using Monitor.Crawling.Robots;

namespace Monitor.Tests.Crawling.Robots;

/// <summary>RFC 9309, section by section.</summary>
public sealed class RobotsFileTests
{
    private static bool Allows(string file, string path) =>
        RobotsFile.Parse(Encoding.UTF8.GetBytes(file), "DisclosureMonitor").Forbids(new Uri("http://site.test" + path)) is null;

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: DisclosureMonitor\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: DisclosureMonitor\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: disclosuremonitor\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: DisclosureMonitor/2.0 (x)\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: DisclosureMonitorPlus\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: Other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Other\nUser-agent: DisclosureMonitor\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: DisclosureMonitor\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: DisclosureMonitor\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: DisclosureMonitor\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: DisclosureMonitor\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true)]
    public void Chooses_the_group_that_names_us_else_that_of_everyone(string file, string path, bool allowed) => Assert.Equal(allowed, Allows(file, path));

    [Theory]
    [InlineData("Allow: /a/b\nDisallow: /a", "/a/b/c", true)]
    [InlineData("Disallow: /a/b\nAllow: /a", "/a/b/c", false)]
    [InlineData("Allow: /a\nDisallow: /a", "/a", true)]
    [InlineData("Disallow: /a\nAllow: /a", "/a", true)]
    [InlineData("Disallow: /a", "/A", true)]
    [InlineData("Disallow: /a", "/b/a", true)]
    [InlineData("Disallow: /a?x", "/a?x=1", false)]
    [InlineData("Disallow:", "/a", true)]
    [InlineData("", "/a", true)]
    public void Lets_the_longest_match_decide_and_allow_win_a_tie(string rules, string path, bool allowed) => Assert.Equal(allowed, Allows("User-agent: *\n" + rules, path));

    [Theory]
    [InlineData("/*.pdf$", "/a/b.pdf", false)]
    [InlineData("/*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("/*.pdf", "/a/b.pdf?x", false)]
    [InlineData("/a$", "/a", false)]
    [InlineData("/a$", "/ab", true)]
    [InlineData("/a*b*c", "/a1b2c3", false)]
    [InlineData("/a*b*c", "/a1c2b3", true)]
    [InlineData("/*a$", "/aba", false)]
    [InlineData("*/private", "/x/private/y", false)]
    [InlineData("/$", "/", false)]
    [InlineData("/$", "/a", true)]
    [InlineData("/a*a$", "/a", true)]
    [InlineData("/file-%2A.html", "/file-*.html", false)]
    [InlineData("/file-%2A.html", "/file-1.html", true)]
    [InlineData("/a%24", "/a$/b", false)]
    [InlineData("/a$b", "/a$b", false)]
    public void Reads_stars_and_the_closing_dollar(string pattern, string path, bool allowed) => Assert.Equal(allowed, Allows("User-agent: *\nDisallow: " + pattern, path));

    [Theory]
    [InlineData("/a/公开", "/a/%E5%85%AC%E5%BC%80/1", false)]
    [InlineData("/a/%e5%85%ac", "/a/公", false)]
    [InlineData("/%7Euser", "/~user", false)]
    [InlineData("/~user", "/%7euser", false)]
    [InlineData("/a%2Fb", "/a/b", true)]
    [InlineData("/a%2Fb", "/a%2fb", false)]
    [InlineData("/%D6%D0", "/%d6%d0/x", false)]
    public void Compares_percent_encodings_as_octets(string pattern, string path, bool allowed) => Assert.Equal(allowed, Allows("User-agent: *\nDisallow: " + pattern, path));

    [Theory]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a")]
    [InlineData("User-agent: *\r\nDisallow: /a\r\n")]
    [InlineData("User-agent: *\rDisallow: /a\r")]
    [InlineData("user-AGENT :  * # everyone\nDISALLOW :/a # this")]
    [InlineData("User-agent: *\nNoindex: /x\nHost: y\nnonsense\n: z\n\nDisallow: /a")]
    [InlineData("Sitemap: http://site.test/s.xml\nUser-agent: *\nSitemap: http://site.test/t.xml\nDisallow: /a")]
    public void Reads_files_as_people_write_them(string file)
    {
        Assert.False(Allows(file, "/a"));
        Assert.True(Allows(file, "/b"));
    }

    [Fact]
    public void Always_allows_robots_txt_itself() => Assert.True(Allows("User-agent: *\nDisallow: /", "/robots.txt"));

    [Fact]
    public void Rules_before_any_group_bind_nobody() => Assert.True(Allows("Disallow: /\nUser-agent: Other\nDisallow: /a", "/a"));

    [Fact]
    public void Reads_500_kibibytes_and_no_more()
    {
        var filling = new string('#', RobotsFile.MaxBytes - 60);
        Assert.False(Allows($"User-agent: *\n{filling}\nDisallow: /a\n", "/a"));
        Assert.True(Allows($"User-agent: *\n{filling}{new string('#', 100)}\nDisallow: /a\n", "/a"));
    }

    [Fact]
    public void A_rule_that_the_limit_cuts_in_two_is_none()
    {
        var start = "User-agent: *\nDisallow: /a\n";
        var cut = start + new string('#', RobotsFile.MaxBytes - start.Length - "\nDisallow: /".Length) + "\nDisallow: /private/\n";
        Assert.True(Allows(cut, "/b"));
        Assert.False(Allows(cut, "/a"));
    }

    [Fact]
    public void Chinese_paths_in_the_charset_of_an_old_server_are_compared_as_octets()
    {
        var rules = RobotsFile.Parse([.. "User-agent: *\nDisallow: /"u8, 0xD6, 0xD0, .. "/\n"u8], "DisclosureMonitor");
        Assert.NotNull(rules.Forbids(new Uri("http://site.test/%D6%D0/1.html")));
        Assert.Null(rules.Forbids(new Uri("http://site.test/%CE%C4/1.html")));
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("100000", 86400.0)]
    [InlineData("-1", null)]
    [InlineData("soon", null)]
    public void A_crawl_delay_is_read_as_far_as_it_makes_sense(string written, double? seconds) =>
        Assert.Equal(seconds, RobotsFile.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nCrawl-delay: {written}\n"), "DisclosureMonitor").CrawlDelay?.TotalSeconds);

    [Fact]
    public void A_web_page_in_place_of_the_file_forbids_nothing() => Assert.True(Allows("<!DOCTYPE html>\n<html><head><title>404: 页面不存在</title></head>\n<body>User-agent 与 Disallow 的说明</body></html>", "/a"));

    [Fact]
    public void Keeps_crawl_delay_and_sitemaps()
    {
        var rules = RobotsFile.Parse("Sitemap: http://site.test/s.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /a"u8, "DisclosureMonitor");

        Assert.Equal(TimeSpan.FromSeconds(2.5), rules.CrawlDelay);
        Assert.Equal(["http://site.test/s.xml"], rules.Sitemaps);
    }

    [Fact]
    public void Many_stars_cost_no_more_than_their_length()
    {
        var hostile = "/" + string.Concat(Enumerable.Repeat("*a", 5000)) + "b";
        Assert.True(Allows("User-agent: *\nDisallow: " + hostile, "/" + new string('a', 8000)));
    }
}
