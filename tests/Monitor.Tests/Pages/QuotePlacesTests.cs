using System.Text;
using Monitor.Pages;

namespace Monitor.Tests.Pages;

/// <summary>Positions count in the page's readable text, which anyone can make again of the stored bytes.</summary>
public sealed class QuotePlacesTests
{
    private const string Menu = """<ul class="nav"><li><a href="/">首页</a></li><li><a href="/tzgg/">通知公告</a></li><li><a href="/gzdt/">工作动态</a></li></ul>""";

    private const string Article = $"""
        <!doctype html><html><head><title>关于防汛工作的通知</title></head><body>{Menu}
        <div class="info"><h1>关于防汛工作的通知</h1><p>发布日期：2026-03-02　成文日期：2026-03-02　来源：局办公室</p></div>
        <div class="content"><p>各科室：为做好２０２６年防汛工作，现将有关事项通知如下，请认真贯彻执行，不得有误。</p><p>【打印】</p>
        <p>一、加强值班值守。联系电话：０５００－１２３４５６７，由局办公室负责接听并记录，重要情况及时报告。</p>
        <p>二、加强巡查。联系电话：0500-7654321，由河道科负责。</p></div><div class="footer">主办单位：示例市水务局 联系电话：0500-1234567</div></body></html>
        """;

    private static readonly Page Page = Sheet.Read(Article);
    private static readonly string Readable = PageReader.TextOf(Encoding.UTF8.GetBytes(Article), null);

    [Fact]
    public void Every_fact_that_tells_its_place_stands_there()
    {
        Assert.Equal("关于防汛工作的通知", Said(Page.TitleAt));
        Assert.All(Page.Dates, date => Assert.Equal(date.Words, Said(date.At)));
        Assert.All(Page.Links, link => Assert.Equal(link.Text, Said(link.At)));
        Assert.All(Page.Text.Split('\n'), line => Assert.Equal(line, Said(Page.PlaceOf(line))));
    }

    [Fact]
    public void Two_equal_dates_have_places_of_their_own()
    {
        var (published, formed) = (Page.PlaceOf(Page.Published!)!.Value, Page.PlaceOf(Page.Formed!)!.Value);

        Assert.EndsWith("发布日期：", Readable[..published.Start]);
        Assert.EndsWith("成文日期：", Readable[..formed.Start]);
    }

    [Theory]
    [InlineData("2026年防汛工作", "２０２６年防汛工作")]
    [InlineData("联系电话:0500-1234567,由局办公室", "联系电话：０５００－１２３４５６７，由局办公室")]
    [InlineData("联系 电话：0500-7654321", "联系电话：0500-7654321")]
    [InlineData("贯彻执行，不得有误。 一、加强值班", "贯彻执行，不得有误。\n【打印】\n一、加强值班")]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("本页没有的话", null)]
    [InlineData("  ", null)]
    public void Quotes_are_found_whatever_their_blanks_and_width(string quote, string? expected) => Assert.Equal(expected, Said(Page.PlaceOf(quote)));

    [Fact]
    public void Of_rows_with_one_title_each_has_its_place()
    {
        const string list = $"""
            <html><body>{Menu}<ul class="list"><li><a href="/x/1.html">关于召开会议的通知</a><span>2026-03-02</span></li><li><a href="/x/2.html">关于召开会议的通知</a><span>2026-01-05</span></li>
            <li><a href="/x/3.html" title="关于印发防汛应急预案的通知">关于印发防汛…</a><span>2026-01-04</span></li></ul></body></html>
            """;
        var (page, text) = (Sheet.Read(list), PageReader.TextOf(Encoding.UTF8.GetBytes(list), null));

        Assert.Equal(["关于召开会议的通知", "关于召开会议的通知", "关于印发防汛…"], page.Rows.Select(row => text.Substring(row.At!.Value.Start, row.At.Value.Length)));
        Assert.StartsWith("2026-01-05", text[page.PlaceOfLink(page.Rows[1].Url + "#top")!.Value.End..].TrimStart());
        Assert.StartsWith("2026-03-02", text[page.PlaceOf("关于召开会议的通知")!.Value.End..].TrimStart());
        Assert.All(page.Rows, row => Assert.Equal(row.Shown!.Words, text.Substring(row.Shown.At!.Value.Start, row.Shown.At.Value.Length)));
    }

    [Fact]
    public void A_page_of_an_older_version_tells_no_place()
    {
        var old = Page with { TitleAt = null, TextRuns = [], Links = [], Rows = [] };

        Assert.Null(old.PlaceOf(Page.Title));
        Assert.Null(old.PlaceOf("加强值班值守"));
        Assert.Null(old.PlaceOf(Page.Published! with { At = null }));
        Assert.Null(old.PlaceInText(0, 4));
    }

    [Fact]
    public void Damage_tells_where_its_sample_stands()
    {
        const string html = "<html><body><div class=\"content\"><p>各单位要做好汛期值守工作，乱码为锟斤拷锟斤拷锟斤拷，请更正。</p></div></body></html>";
        var (damage, text) = (Sheet.Read(html).Damage!, PageReader.TextOf(Encoding.UTF8.GetBytes(html), null));

        Assert.Equal(damage.Sample, text.Substring(damage.At!.Value.Start, damage.At.Value.Length));
    }

    [Fact]
    public void A_date_of_another_page_has_no_place_here() => Assert.Null(Page.PlaceOf(Page.Published! with { At = new(1, 10) }));

    private static string? Said(TextSpan? span) => span is { } there ? Readable.Substring(there.Start, there.Length) : null;
}
