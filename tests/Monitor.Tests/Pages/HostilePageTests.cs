using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Monitor.Pages;

namespace Monitor.Tests.Pages;

/// <summary>The reader never throws and stays bounded, whatever a page contains.</summary>
public sealed class HostilePageTests
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<table><tr><td rowspan=999999 colspan=99999>", "</table>", "<a href='//'>", "<a href='http://[::1'>", "<a href='javascript:window.open(\"x", "</a>", "<li>", "<ul>", "</ul>",
        "2026-02-30", "2025-13-45", "99999999-1-1", "二〇二五年十三月", "[01-15]", "发布日期：", "索 引 号", "\0", "\uD800", "\uFFFD", "&#xD800;", "&#99999999;", "<!--", "-->", "<![CDATA[", "]]>",
        "<script>location.href='", "</script>", "<style>.a{display:none", "</style>", "<meta http-equiv=refresh content='0;url=", "<base href='::'>", "<iframe src=x>", "<svg><foreignObject>", "<math><mi>", "<template>", "<select><option>", "<frameset>",
        "政府信息公开", "：", "(fā)", "\u3000", "\u200B", "<title>", "<h1>", "<p>", "<br>", "{{item}}", "<?xml", "[{\"a\":", "createPageHTML(99999999, 0, \"index\", \"html\")", "<input onclick=\"location.href='x'\">", "当前位置：首页 > ", "网站标识码 1234567890",
    ];

    [Property(MaxTest = 300)]
    public Property Any_mixture_of_markup_is_read() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(), html =>
        {
            var page = new PageReader().Read(Encoding.UTF8.GetBytes(html), "text/html", new("http://a.example/x/y.html?z=1"), Sheet.Today);
            return page.Text.Length <= 200_000 && page.Links.All(link => Uri.IsWellFormedUriString(link.Url, UriKind.Absolute) || Uri.TryCreate(link.Url, UriKind.Absolute, out _));
        });

    [Property(MaxTest = 200)]
    public void Any_bytes_are_read(byte[] body) => Assert.NotNull(new PageReader().Read(body, null, new("http://a.example/"), Sheet.Today));

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<b><i><a href=x>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<p>", 200_000)]
    [InlineData("<a href='/a.html'>公告</a>", 60_000)]
    [InlineData("<li><a href='b.html'>关于某事的通知</a>2025-01-01</li>", 40_000)]
    [InlineData("<font>", 100_000)]
    [InlineData("(((((((((", 100_000)]
    [InlineData("2025-", 200_000)]
    [InlineData("一年一月", 200_000)]
    [InlineData("发布时间", 100_000)]
    [InlineData("<!--", 100_000)]
    [InlineData("<datastore>", 100_000)]
    [InlineData("<datastore></datastore>$.jpage({", 30_000)]
    [InlineData("<datastore><record>", 60_000)]
    [InlineData("createPageHTML(3, pages, \"index\", \"html\");", 30_000)]
    [InlineData("<script src=unitbuild querydata=\"{'a':'b'}\"></script>", 20_000)]
    [InlineData("'/getInfoCommon/' channelid=1234 ", 30_000)]
    [InlineData("<script>location.href='a</script>", 30_000)]
    [InlineData("<li>{{item}}", 50_000)]
    public void A_page_that_repeats_one_thing_is_read(string piece, int times) =>
        Assert.NotNull(new PageReader().Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times))), null, new("http://a.example/"), Sheet.Today));
}
