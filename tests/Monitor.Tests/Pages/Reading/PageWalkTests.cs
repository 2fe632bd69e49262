using System.Text;
using Monitor.Pages;
using Monitor.Pages.Reading;

namespace Monitor.Tests.Pages.Reading;

/// <summary>Markup as people leave it: what is open when a tag comes decides where text and links belong.</summary>
public sealed class PageWalkTests
{
    [Theory]
    [InlineData("<ul><li>甲<li>乙<ul><li>丙</ul><li>丁</ul>", "甲|乙|丙|丁")]
    [InlineData("<p>甲<div>乙</div>丙", "甲|乙|丙")]
    [InlineData("<dl><dt>甲<dd>乙<dt>丙</dl>", "甲|乙|丙")]
    [InlineData("<b><p>甲</b>乙</p>丙", "甲乙|丙")]
    [InlineData("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", "甲|乙|丙|丁")]
    [InlineData("<table><tbody><tr><td><table><tr><td>甲</table>乙</table>", "甲|乙")]
    [InlineData("<h1>甲<h2>乙</h1>丙", "甲|乙|丙")]
    [InlineData("甲<script>if (1 < 2) document.write('<p>乙</p>')</script>丙", "甲丙")]
    [InlineData("甲<svg><title>乙</title><text>丙</text></svg>丁", "甲丁")]
    [InlineData("<select><option>甲<option>乙</select>丙", "甲|乙|丙")]
    [InlineData("</div></p></td>甲", "甲")]
    [InlineData("<iframe src=x><p>乙</p></iframe>甲", "甲")]
    [InlineData("甲<br/>乙<hr>丙", "甲|乙|丙")]
    [InlineData("&#x7532;&nbsp;&lt;乙&gt;", "甲 <乙>")]
    public void Text_stands_in_the_lines_a_reader_sees(string markup, string lines) => Assert.Equal(lines.Split('|'), Walked(markup).Lines.Select(line => line.Text));

    [Theory]
    [InlineData("<a href=1.html>甲<a href=2.html>乙</a>", "甲,乙")]
    [InlineData("<li><a href=1.html>甲<li><a href=2.html>乙", "甲,乙")]
    [InlineData("<a href=1.html><div>甲</div></a>丙", "甲")]
    [InlineData("<a href=1.html><img alt=图 src=x></a>", "图")]
    [InlineData("<p onclick=\"location.href='1.html'\">甲</p>", "甲")]
    public void Links_have_the_words_inside_them(string markup, string words) => Assert.Equal(words, string.Join(',', Read(markup).Links.Select(link => link.Text)));

    [Fact]
    public void A_table_keeps_numbers_whole_that_were_split_over_elements()
    {
        var table = Assert.Single(Read("<table><tr><th>年份<th>件数<tr><td><span>202</span><span>5</span><td>1<b>2</b></table>").Tables);
        Assert.Equal(["2025", "12"], table.Rows[1]);
    }

    [Fact]
    public void Queries_are_written_in_the_page_s_own_charset()
    {
        var body = ChineseText.Gb18030.GetBytes("<meta charset=gbk><p>" + string.Concat(Enumerable.Repeat("政府信息公开工作动态通知公告", 20)) + "</p><a href='/search?q=公开'>搜索</a><a href='/公开/'>公开</a>");
        var links = new PageReader().Read(body, null, new("http://a.example/"), new(2026, 4, 10)).Links.Select(link => link.Url);
        Assert.Equal(["http://a.example/search?q=%B9%AB%BF%AA", "http://a.example/%E5%85%AC%E5%BC%80/"], links);
    }

    private static Page Read(string markup) => new PageReader().Read(Encoding.UTF8.GetBytes("<!DOCTYPE html>" + markup), null, new("http://a.example/x/"), new(2026, 4, 10));

    private static (Draft Draft, IReadOnlyList<(string Text, Box Box)> Lines) Walked(string markup)
    {
        var draft = new Draft { Html = ("<!DOCTYPE html>" + markup).AsMemory(), Url = new("http://a.example/x/"), Today = new(2026, 4, 10) };
        PageWalk.Over(draft);
        return (draft, [.. draft.Lines.Select(line => (draft.Of(line).ToString(), line.Box))]);
    }
}
