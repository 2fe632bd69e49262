using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class NoHiddenLinksTests
{
    private static Page Hiding(string url, string text, string how) => Sample.Page("页") with { HiddenLinks = [new(url, text, how)] };

    private static Verdict Judge(int pages, string url, string text, string how) =>
        Sample.One(Sample.Duty("no-hidden-links"), Sample.Site([.. Enumerable.Range(0, 6).Select(i => Sample.Read($"/{i}.html", i < pages ? Hiding(url, text, how) : Sample.Page("页")))]));

    [Theory]
    [InlineData(1, "http://x.example/", "友情", "off-screen", Outcome.Missed)]
    [InlineData(1, "http://x.example/", "友情", "display:none", Outcome.Missed)]
    [InlineData(6, "http://x.example/", "网上彩票", "display:none", Outcome.Missed)]
    [InlineData(6, "http://x.example/", "合作单位", "display:none", Outcome.Unclear)]
    [InlineData(6, "http://www.gov.cn/", "中国政府网", "display:none", Outcome.Met)]
    [InlineData(1, "http://service.weibo.com/share", "分享", "display:none", Outcome.Met)]
    [InlineData(1, "http://a.example/x.html", "本站", "off-screen", Outcome.Met)]
    public void Judges_hidden_targets(int pages, string url, string text, string how, Outcome expected) => Assert.Equal(expected, Judge(pages, url, text, how).Outcome);

    [Fact]
    public void The_subject_is_the_target() => Assert.Equal("http://x.example/", Judge(2, "http://x.example/", "甲", "zero size").Subject);

    [Fact]
    public void A_folded_menu_of_other_government_sites_and_media_is_no_fault()
    {
        var menu = Sample.Page("页") with { HiddenLinks = [new("http://www.gov.cn/", "中国政府网", "display:none", 4), new("http://paper.example/", "示例日报", "display:none", 4)] };

        Assert.Equal(Outcome.Met, Sample.One(Sample.Duty("no-hidden-links"), Sample.Site([Sample.Read("/1.html", menu)])).Outcome);
    }

    [Fact]
    public void Gambling_words_in_a_folded_menu_are_one()
    {
        var menu = Sample.Page("页") with { HiddenLinks = [new("http://www.gov.cn/", "中国政府网", "display:none", 4), new("http://x.example/", "网上彩票", "display:none", 4)] };

        Assert.Equal(Outcome.Missed, Sample.One(Sample.Duty("no-hidden-links"), Sample.Site([Sample.Read("/1.html", menu)])).Outcome);
    }

    [Fact]
    public void A_menu_does_not_excuse_a_link_hidden_elsewhere_on_the_page()
    {
        var page = Sample.Page("页") with { HiddenLinks = [new("http://www.gov.cn/", "中国政府网", "display:none", 4), new("http://x.example/", "友情", "display:none", 90)] };

        Assert.Equal(Outcome.Missed, Sample.One(Sample.Duty("no-hidden-links"), Sample.Site([Sample.Read("/1.html", page)])).Outcome);
    }

    [Fact]
    public void A_picture_in_a_box_of_font_size_nought_is_seen() => Assert.Equal(Outcome.Met, Judge(1, "http://x.example/", "", "zero size").Outcome);
}
