using System.Text;
using Monitor.Crawling.Network;
using Monitor.Crawling.Robots;

namespace Monitor.Tests.Crawling.Robots;

/// <summary>
/// RFC 9309, sentence by sentence: what a file says. Each test bears the number of its section and stands under the sentence it holds; what a
/// server answers (2.3, 2.4) is in <see cref="Rfc9309AccessTests"/>.
/// </summary>
public sealed class Rfc9309Tests
{
    private static bool Allows(string file, string path) =>
        RobotsFile.Parse(Encoding.UTF8.GetBytes(file), UserAgent.Token).Forbids(new Uri("http://site.test" + path)) is null;

    private static bool AllowsUnder(string rules, string path) => Allows("User-agent: *\n" + rules, path);

    // "The group is terminated by a user-agent line or end of file. The last group may have no rules, which means it implicitly allows everything."
    [Theory]
    [InlineData("User-agent: DisclosureMonitor\nDisallow: /a\nUser-agent: Other\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: DisclosureMonitor\nDisallow: /a\nUser-agent: Other\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: DisclosureMonitor", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a", "/a", false)]
    public void Section_2_1_a_group_ends_at_the_next_user_agent_line_or_with_the_file(string file, string path, bool allowed) => Assert.Equal(allowed, Allows(file, path));

    // startgroupline *(startgroupline / emptyline) *(rule / emptyline); EOL = *WS [comment] NL; NL = CR / LF / CRLF; WS = blank / tab
    [Theory]
    [InlineData("User-agent: *\nDisallow: /a")]
    [InlineData("User-agent: *\r\nDisallow: /a\r\n")]
    [InlineData("User-agent: *\rDisallow: /a\r")]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a")]
    [InlineData("  User-agent:*\n\tDisallow\t:\t/a\t")]
    [InlineData("user-AGENT :  * # everyone\nDISALLOW :/a # this")]
    [InlineData("# a word before\n\nUser-agent: *\n\n# a word between\n\nDisallow: /a\n\n")]
    [InlineData("User-agent: Other\n\nUser-agent: *\n\nDisallow: /a")]
    [InlineData("User-agent: *\nDisallow: /a#b")]
    public void Section_2_2_lines_are_read_with_any_blanks_comments_line_ends_and_letter_case(string file)
    {
        Assert.False(Allows(file, "/a"));
        Assert.True(Allows(file, "/b"));
    }

    // empty-pattern = *WS
    [Theory]
    [InlineData("Disallow:")]
    [InlineData("Disallow: \t")]
    [InlineData("Disallow: # nothing")]
    [InlineData("Allow:\nDisallow:")]
    public void Section_2_2_an_empty_pattern_matches_nothing(string rules) => Assert.True(AllowsUnder(rules, "/a"));

    // "The product token MUST contain only uppercase and lowercase letters, underscores, and hyphens." "SHOULD be a substring in the User-Agent header." "The identification string SHOULD describe the purpose of the crawler."
    [Fact]
    public void Section_2_2_1_our_token_is_letters_only_and_stands_in_the_header_with_whom_to_write_to()
    {
        Assert.Matches("^[A-Za-z_-]+$", UserAgent.Token);
        Assert.StartsWith(UserAgent.Token, UserAgent.For("zwgk@example.invalid"), StringComparison.Ordinal);
        Assert.Contains("zwgk@example.invalid", UserAgent.For("zwgk@example.invalid"), StringComparison.Ordinal);
        Assert.Contains("disclosure office", UserAgent.For(null), StringComparison.Ordinal);
    }

    // "Crawlers MUST use case-insensitive matching to find the group that matches the product token and then obey the rules of the group."
    [Theory]
    [InlineData("User-agent: disclosuremonitor\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: DISCLOSUREMONITOR\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: DisclosureMonitor/2.0 (x)\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: DisclosureMonitorPlus\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: Disclosure\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: DisclosureMonitor\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: Other\nUser-agent: DisclosureMonitor\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nUser-agent: DisclosureMonitor\nDisallow: /a", "/a", false)]
    public void Section_2_2_1_the_group_that_names_us_is_obeyed(string file, string path, bool allowed) => Assert.Equal(allowed, Allows(file, path));

    // "If there is more than one group matching the user-agent, the matching groups' rules MUST be combined into one group."
    [Theory]
    [InlineData("/a", false)]
    [InlineData("/b", true)]
    [InlineData("/c", false)]
    public void Section_2_2_1_groups_that_name_us_are_combined(string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: DisclosureMonitor\nDisallow: /a\n\nUser-agent: Other\nDisallow: /b\n\nUser-agent: disclosuremonitor\nDisallow: /c", path));

    // "If no matching group exists, crawlers MUST obey the group with a user-agent line with the "*" value, if present."
    [Fact]
    public void Section_2_2_1_else_the_group_for_everyone_is_obeyed()
    {
        Assert.False(Allows("User-agent: Other\nDisallow: /b\n\nUser-agent: *\nDisallow: /a", "/a"));
        Assert.False(Allows("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b"));
    }

    // "If no group matches the product token and there is no group with a user-agent line with the "*" value, then no rules apply."
    [Theory]
    [InlineData("User-agent: Other\nDisallow: /")]
    [InlineData("")]
    public void Section_2_2_1_else_no_rules_apply(string file) => Assert.True(Allows(file, "/a"));

    // "a crawler MUST match the paths in "allow" and "disallow" rules against the URI. The matching SHOULD be case sensitive. The matching MUST start with the first octet of the path."
    [Theory]
    [InlineData("Disallow: /a", "/ab", false)]
    [InlineData("Disallow: /a", "/a/b.html?c", false)]
    [InlineData("Disallow: /a", "/A", true)]
    [InlineData("Disallow: /a", "/b/a", true)]
    [InlineData("Disallow: a", "/a", true)]
    [InlineData("Disallow: /a?x", "/a?x=1", false)]
    [InlineData("Disallow: /a?x", "/a?y=1", true)]
    public void Section_2_2_2_paths_are_matched_from_their_first_octet_by_case(string rules, string path, bool allowed) => Assert.Equal(allowed, AllowsUnder(rules, path));

    // "The most specific match found MUST be used. The most specific match is the match that has the most octets." "Duplicate rules in a group MAY be deduplicated."
    [Theory]
    [InlineData("Allow: /a/b\nDisallow: /a", "/a/b/c", true)]
    [InlineData("Disallow: /a/b\nAllow: /a", "/a/b/c", false)]
    [InlineData("Allow: /a/*/c\nDisallow: /a/b", "/a/b/c", true)]
    [InlineData("Disallow: /公开\nAllow: /%E5%85%AC", "/公开/1", false)]
    [InlineData("Disallow: /a\nDisallow: /a\nAllow: /a/b", "/a/b", true)]
    [InlineData("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    public void Section_2_2_2_the_match_of_most_octets_decides(string rules, string path, bool allowed) => Assert.Equal(allowed, AllowsUnder(rules, path));

    // "If an "allow" rule and a "disallow" rule are equivalent, then the "allow" rule SHOULD be used."
    [Theory]
    [InlineData("Allow: /a\nDisallow: /a")]
    [InlineData("Disallow: /a\nAllow: /a")]
    [InlineData("Disallow: /%61\nAllow: /a")]
    public void Section_2_2_2_of_equal_rules_the_allowing_one_is_used(string rules) => Assert.True(AllowsUnder(rules, "/a"));

    // "If no match is found amongst the rules in a group for a matching user-agent or there are no rules in the group, the URI is allowed."
    [Theory]
    [InlineData("User-agent: DisclosureMonitor\nDisallow: /b\nUser-agent: *\nDisallow: /")]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: DisclosureMonitor\n")]
    public void Section_2_2_2_what_no_rule_matches_is_allowed(string file) => Assert.True(Allows(file, "/a"));

    // "The /robots.txt URI is implicitly allowed."
    [Fact]
    public void Section_2_2_2_the_file_itself_is_allowed() => Assert.True(AllowsUnder("Disallow: /", "/robots.txt"));

    // "Octets ... outside the range of the ASCII coded character set, and those in the reserved range ..., MUST be percent-encoded ... prior to comparison." "If a percent-encoded ASCII octet is encountered in the URI, it MUST be unencoded prior to comparison, unless it is a reserved character" (table 1 comes first)
    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz", false)]
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false)]
    [InlineData("/foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar", false)]
    [InlineData("/foo/bar/\u30C4", "/foo/bar/%E3%83%84", false)]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84", false)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("/foo/bar/baz", "/foo/bar/%62%61%7A", false)]
    [InlineData("/a/公开", "/a/%E5%85%AC%E5%BC%80/1", false)]
    [InlineData("/a/%e5%85%ac", "/a/公", false)]
    [InlineData("/%7Euser", "/~user", false)]
    [InlineData("/~user", "/%7euser", false)]
    [InlineData("/a%2Fb", "/a/b", true)]
    [InlineData("/a%2Fb", "/a%2fb", false)]
    [InlineData("/a:b", "/a%3Ab", false)]
    [InlineData("/%D6%D0", "/%d6%d0/x", false)]
    [InlineData("/*/private", "/go?to=/private", false)]
    public void Section_2_2_2_octets_are_compared_by_what_they_stand_for(string pattern, string path, bool allowed) => Assert.Equal(allowed, AllowsUnder("Disallow: " + pattern, path));

    // "The match evaluates positively if and only if the end of the path from the rule is reached before a difference in octets is encountered."
    [Theory]
    [InlineData("/abc", "/ab", true)]
    [InlineData("/abc", "/abc", false)]
    [InlineData("/abc", "/abd", true)]
    public void Section_2_2_2_a_rule_matches_when_its_end_is_reached(string pattern, string path, bool allowed) => Assert.Equal(allowed, AllowsUnder("Disallow: " + pattern, path));

    // "The crawler SHOULD ignore "disallow" and "allow" rules that are not in any group (for example, any rule that precedes the first user-agent line)."
    [Fact]
    public void Section_2_2_2_rules_before_any_group_bind_nobody() => Assert.True(Allows("Disallow: /\nUser-agent: Other\nDisallow: /a", "/a"));

    // "Implementors MAY bridge encoding mismatches if they detect that the robots.txt file is not UTF-8 encoded."
    [Fact]
    public void Section_2_2_2_chinese_paths_in_the_charset_of_an_old_server_are_compared_as_octets()
    {
        var rules = RobotsFile.Parse([.. "User-agent: *\nDisallow: /"u8, 0xD6, 0xD0, .. "/\n"u8], UserAgent.Token);
        Assert.NotNull(rules.Forbids(new Uri("http://site.test/%D6%D0/1.html")));
        Assert.Null(rules.Forbids(new Uri("http://site.test/%CE%C4/1.html")));
    }

    // "Crawlers MUST support the following special characters": # a comment, $ the end of the pattern, * any number of any letter
    [Theory]
    [InlineData("/a # b", "/a", false)]
    [InlineData("/*.pdf$", "/a/b.pdf", false)]
    [InlineData("/*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("/*.pdf", "/a/b.pdf?x", false)]
    [InlineData("/a$", "/a", false)]
    [InlineData("/a$", "/ab", true)]
    [InlineData("/a*b*c", "/a1b2c3", false)]
    [InlineData("/a*b*c", "/a1c2b3", true)]
    [InlineData("/a**b", "/ab", false)]
    [InlineData("/*a$", "/aba", false)]
    [InlineData("*/private", "/x/private/y", false)]
    [InlineData("/this/*/exactly", "/this/path/exactly/", false)]
    [InlineData("/this/path/exactly$", "/this/path/exactly/", true)]
    [InlineData("/$", "/", false)]
    [InlineData("/$", "/a", true)]
    [InlineData("/a*a$", "/a", true)]
    [InlineData("/a$b", "/a$b", false)]
    [InlineData("/*", "/", false)]
    public void Section_2_2_3_stars_dollars_and_comments_have_their_meaning(string pattern, string path, bool allowed) => Assert.Equal(allowed, AllowsUnder("Disallow: " + pattern, path));

    // "If crawlers match special characters verbatim in the URI, crawlers SHOULD use "%" encoding."
    [Theory]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", false)]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-1.html", true)]
    [InlineData("/path/foo-%24", "/path/foo-$", false)]
    [InlineData("/path/foo-%24", "/path/foo-", true)]
    [InlineData("/a%24", "/a$/b", false)]
    public void Section_2_2_3_encoded_they_stand_for_themselves(string pattern, string path, bool allowed) => Assert.Equal(allowed, AllowsUnder("Disallow: " + pattern, path));

    // "Crawlers MAY interpret other records", "Parsing of other records MUST NOT interfere with the parsing of explicitly defined records": they end no group
    [Theory]
    [InlineData("Sitemap: http://site.test/s.xml\nUser-agent: *\nSitemap: http://site.test/t.xml\nDisallow: /a")]
    [InlineData("User-agent: DisclosureMonitor\nSitemap: http://site.test/s.xml\nUser-agent: Other\nDisallow: /a")]
    [InlineData("User-agent: DisclosureMonitor\nHost: site.test\nNoindex: /x\nUser-agent: Other\nDisallow: /a")]
    [InlineData("User-agent: *\nClean-param: ref /\nDisallow: /a")]
    public void Section_2_2_4_other_records_end_no_group(string file) => Assert.False(Allows(file, "/a"));

    // "for example, "Sitemaps"", and the delay that many files ask for: a rule of its group
    [Fact]
    public void Section_2_2_4_sitemaps_and_the_delay_of_our_group_are_taken()
    {
        var rules = RobotsFile.Parse("Sitemap: http://site.test/s.xml\nUser-agent: Other\nCrawl-delay: 9\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /a"u8, UserAgent.Token);

        Assert.Equal(TimeSpan.FromSeconds(2.5), rules.CrawlDelay);
        Assert.Equal(["http://site.test/s.xml"], rules.Sitemaps);
        Assert.NotNull(rules.Forbids(new("http://site.test/a")));
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("100000", 86400.0)]
    [InlineData("-1", null)]
    [InlineData("soon", null)]
    public void Section_2_2_4_a_delay_is_taken_as_far_as_it_makes_sense(string written, double? seconds) =>
        Assert.Equal(seconds, RobotsFile.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nCrawl-delay: {written}\n"), UserAgent.Token).CrawlDelay?.TotalSeconds);

    // "Crawlers MUST try to parse each line of the robots.txt file. Crawlers MUST use the parseable rules."
    [Theory]
    [InlineData("nonsense\n: z\n\0\0\nUser-agent: *\n<html>\nDisallow /b\nDisallow: /a")]
    [InlineData("User-agent: *\nDisallow: /a\n\uFFFD\uFFFD:\uFFFD\n")]
    public void Section_2_3_1_5_lines_that_cannot_be_read_are_passed_over(string file)
    {
        Assert.False(Allows(file, "/a"));
        Assert.True(Allows(file, "/b"));
    }

    [Fact]
    public void Section_2_3_1_5_a_web_page_in_place_of_the_file_forbids_nothing() => Assert.True(Allows("<!DOCTYPE html>\n<html><head><title>404: 页面不存在</title></head>\n<body>User-agent 与 Disallow 的说明</body></html>", "/a"));

    // "Crawlers SHOULD impose a parsing limit to protect their systems. The parsing limit MUST be at least 500 kibibytes."
    [Fact]
    public void Section_2_5_500_kibibytes_are_read_and_no_more()
    {
        var filling = new string('#', RobotsFile.MaxBytes - 60);
        Assert.False(Allows($"User-agent: *\n{filling}\nDisallow: /a\n", "/a"));
        Assert.True(Allows($"User-agent: *\n{filling}{new string('#', 100)}\nDisallow: /a\n", "/a"));
    }

    [Fact]
    public void Section_2_5_a_rule_that_the_limit_cuts_in_two_is_none()
    {
        var start = "User-agent: *\nDisallow: /a\n";
        var cut = start + new string('#', RobotsFile.MaxBytes - start.Length - "\nDisallow: /".Length) + "\nDisallow: /private/\n";
        Assert.True(Allows(cut, "/b"));
        Assert.False(Allows(cut, "/a"));
    }

    // Section 3: "a parsing limit to protect their systems"
    [Fact]
    public void Section_3_many_stars_cost_no_more_than_their_length()
    {
        var hostile = "/" + string.Concat(Enumerable.Repeat("*a", 5000)) + "b";
        Assert.True(AllowsUnder("Disallow: " + hostile, "/" + new string('a', 8000)));
    }
}
