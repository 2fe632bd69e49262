using System.Text;
using System.Text.RegularExpressions;
using Monitor.Dashboard.Issues;
using Monitor.Pages;

namespace Monitor.EndToEnd.Tests.Dashboard;

public sealed partial class HarmlessCopyTests
{
    private const string Page = """
        <html><head><title>通知公告</title></head><body><ul class="nav"><li><a href="/tzgg/">通知公告</a></li></ul><p id="a">一、联系电话：0500-1234567，由办公室负责。</p>
        <table><tr><td id="b">联系电话：</td><td>０５００－１２３４５６７</td></tr></table><p id="c">二、联系电话：0500-1234567，由办公室<b>负</b>责。</p><p id="d">张建国 11010519491231002X</p><ul><li id="e"><a href="1">关于印发防汛…</a></li></ul></body></html>
        """;

    private static readonly string Readable = PageReader.TextOf(Encoding.UTF8.GetBytes(Page), null);

    [Theory]
    [InlineData("联系电话：0500-1234567，由办公室负责", 0, "a")]
    [InlineData("联系电话：0500-1234567，由办公室负责", 1, "c")]
    [InlineData("通知公告", 0, "nav")]
    public void Of_equal_words_those_at_the_position_are_marked(string quote, int which, string within)
    {
        var at = -1;
        for (var i = 0; i <= which; i++) at = Readable.IndexOf(quote, at + 1, StringComparison.Ordinal);

        Assert.Equal((within, quote), Marked(quote, new(at, quote.Length)));
    }

    [Theory]
    [InlineData("110105********002X", "11010519491231002X", "d")]
    [InlineData("关于印发防汛应急预案的通知", "关于印发防汛…", "e")]
    [InlineData("联系电话:0500-1234567", "联系电话：\n０５００－１２３４５６７", "b")]
    public void Masked_cut_and_wide_words_are_marked_where_they_stand(string quote, string said, string within)
    {
        var at = Readable.IndexOf(said, StringComparison.Ordinal);

        Assert.Equal((within, said.Replace("\n", "", StringComparison.Ordinal)), Marked(quote, new(at, said.Length)));
    }

    [Theory]
    [InlineData("联系电话：0500-1234567，由办公室负责", "a")]
    [InlineData("联系 电话：0500-1234567，由办公室负责", "a")]
    public void Without_a_position_or_with_one_of_another_text_the_first_words_are_marked(string quote, string within)
    {
        Assert.Equal(within, Marked(quote, null).Within);
        Assert.Equal(within, Marked(quote, new(3, quote.Length)).Within);
        Assert.Equal(within, Marked(quote, new(100_000, quote.Length)).Within);
    }

    [Fact]
    public void Words_that_stand_nowhere_are_not_marked() => Assert.DoesNotContain("<mark", HarmlessCopy.Of(Encoding.UTF8.GetBytes(Page), "没有这句话"), StringComparison.Ordinal);

    private static (string Within, string Words) Marked(string quote, TextSpan? position)
    {
        var html = HarmlessCopy.Of(Encoding.UTF8.GetBytes(Page), quote, position is { } there ? QuotePlace.Of(Readable, there, quote) : null);
        var first = html.IndexOf("<mark id=\"quote\">", StringComparison.Ordinal);
        var within = Id().Matches(html[..first]) is [.., var last] ? last.Groups[1].Value : "nav";
        return (within, string.Concat(Mark().Matches(html).Select(mark => mark.Groups[1].Value)));
    }

    [GeneratedRegex("<(?:p|td|li) id=\"(\\w)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<mark[^>]*>([^<]*)</mark>")]
    private static partial Regex Mark();
}
