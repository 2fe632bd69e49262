namespace Monitor.Tests.Pages.Families;

/// <summary>The same four rows in the markup of many families: title, address, day.</summary>
public sealed class ListFamiliesTests
{
    private static readonly (string Title, string Day)[] Rows = [("关于开展春季造林检查的通知", "2026-03-18"), ("2025年林木种苗抽检结果公告", "2026-02-09"), ("林业局2025年第四季度工作情况", "2025-12-30"), ("关于征求林地保护规划意见的公告", "2025-11-05")];

    public static TheoryData<string, string, string> Lists => new()
    {
        { "span after", "<ul>", "<li><a href='{u}'>{t}</a><span>{d}</span></li>" },
        { "span before", "<ul>", "<li><span>{d}</span><a href='{u}'>{t}</a></li>" },
        { "bracketed", "<ul>", "<li>·<a href='{u}'>{t}</a>[{d}]</li>" },
        { "inside the link", "<ul>", "<li><a href='{u}'><span>{t}</span><em>{d}</em></a></li>" },
        { "table", "<table>", "<tr><td>1</td><td><a href='{u}'>{t}</a></td><td>{d}</td></tr>" },
        { "nested tables", "<table>", "<tr><td><table><tr><td><img src='d.gif'></td><td><a href='{u}'>{t}</a></td><td>{d}</td></tr></table></td></tr>" },
        { "dl", "<dl>", "<dt><a href='{u}'>{t}</a></dt><dd>{d}</dd>" },
        { "div rows", "<div>", "<div class='r'><div><a href='{u}'>{t}</a></div><div>{d}</div></div>" },
        { "flat siblings", "<div>", "<a href='{u}'>{t}</a><span>{d}</span><br>" },
        { "flat, day first", "<div>", "<span>{d}</span><a href='{u}'>{t}</a><br>" },
        { "picture and headline", "<ul>", "<li><a href='{u}'><img src='x.jpg'></a><h4><a href='{u}'>{t}</a></h4><p>摘要：本次检查自2020年1月1日起安排，范围包括各县区造林地块、苗圃和林场，重点检查成活率与档案资料。</p><span>{d}</span></li>" },
        { "day and year-month apart", "<ul>", "<li><div><b>{dd}</b><i>{ym}</i></div><a href='{u}'>{t}</a></li>" },
        { "day and year-month in a term", "<dl>", "<dt><em>{dd}</em><i>{ym}</i></dt><dd><a href='{u}'>{t}</a><p>概要文字</p></dd>" },
        { "year and month-day apart", "<ul>", "<li><div><i>{md}</i><b>{y}</b></div><a href='{u}'>{t}</a></li>" },
        { "month and day only", "<ul>", "<li><a href='{u}'>{t}</a><span>{md}</span></li>" },
        { "two-digit year", "<ul>", "<li><a href='{u}'>{t}</a><span>[{yy}]</span></li>" },
        { "Chinese day", "<ul>", "<li><a href='{u}'>{t}</a><span>{cn}</span></li>" },
        { "department before title", "<ul>", "<li>[<a href='/d/'>造林科</a>] <a href='{u}'>{t}</a> <span>{d}</span></li>" },
        { "labelled", "<ul>", "<li><a href='{u}'>{t}</a><p>发布时间：{d} 10:20　来源：市林业局</p></li>" },
        { "formation and publication columns", "<table><tr><th>名称</th><th>成文日期</th><th>发布日期</th></tr>", "<tr><td><a href='{u}'>{t}</a></td><td>2025-01-02</td><td>{d}</td></tr>" },
        { "card as link", "<div>", "<a href='{u}'><div class='c'><h3>{t}</h3><p>概要文字</p><time>{d}</time></div></a>" },
        { "paragraphs", "<div>", "<p><a href='{u}'>{t}</a>　　{d}</p>" },
        { "article tags", "<main>", "<article><h2><a href='{u}'>{t}</a></h2><time>{d}</time></article>" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Rows_are_found_with_their_days(string name, string list, string row)
    {
        var rows = string.Concat(Rows.Select((each, at) => Filled(row, each.Title, DateOnly.ParseExact(each.Day, "yyyy-MM-dd", null), $"/tzgg/{at + 1}.html")));
        var page = Sheet.Body($"<h1>通知公告</h1>{list}{rows}{list.Split('>')[0].Replace("<", "</", StringComparison.Ordinal)}>", "http://lyj.example.gov.cn/tzgg/");

        Assert.True(Rows.Select(each => each.Title + each.Day).SequenceEqual(page.Rows.Select(each => each.Title + each.Shown?.Day.ToString("yyyy-MM-dd", null))), name + ": " + string.Join(" | ", page.Rows));
    }

    [Fact]
    public void A_menu_a_footer_and_prose_give_no_rows()
    {
        var page = Sheet.Body("""
            <ul><li><a href="/1">首页</a></li><li><a href="/2">机构职能</a></li><li><a href="/3">政策文件</a></li><li><a href="/4">办事服务</a></li></ul>
            <p>根据<a href="/law.html">中华人民共和国森林法实施条例</a>的规定，2024年5月1日起，各单位应当按照职责分工做好相关工作，落实巡护责任，加强宣传教育，严防森林火灾发生，确保生态安全，并按要求报送情况。</p>
            <div>主办单位：示例市林业局 网站标识码：1234567890 <a href="/map">网站地图</a> <a href="/lxwm">联系我们</a></div>
            """);

        Assert.Empty(page.Rows);
    }

    private static string Filled(string row, string title, DateOnly day, string url) => row
        .Replace("{u}", url, StringComparison.Ordinal).Replace("{t}", title, StringComparison.Ordinal).Replace("{d}", day.ToString("yyyy-MM-dd", null), StringComparison.Ordinal)
        .Replace("{dd}", day.ToString("dd", null), StringComparison.Ordinal).Replace("{ym}", day.ToString("yyyy-MM", null), StringComparison.Ordinal).Replace("{md}", day.ToString("MM-dd", null), StringComparison.Ordinal)
        .Replace("{yy}", day.ToString("yy-MM-dd", null), StringComparison.Ordinal).Replace("{y}", day.ToString("yyyy", null), StringComparison.Ordinal).Replace("{cn}", day.ToString("yyyy年M月d日", null), StringComparison.Ordinal);
}
