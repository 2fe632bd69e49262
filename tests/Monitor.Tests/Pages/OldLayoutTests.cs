using Monitor.Pages;

namespace Monitor.Tests.Pages;

/// <summary>Tables for layout, menus set apart by bars, lists of one: old one-off systems.</summary>
public sealed class OldLayoutTests
{
    private const string Menu = """
        <table width="980"><tr><td><b>新闻动态</b></td><td><a href="class.asp?id=1">工作动态</a> | <a href="class.asp?id=2">通知公告</a> | </td></tr>
        <tr><td><b>信息公开</b></td><td><a href="class.asp?id=3">公开指南说明</a> | <a href="class.asp?id=4">信息公开制度</a> | <a href="class.asp?id=5">法定主动公开</a> | <a href="class.asp?id=6">信息公开年报</a> | <a href="class.asp?id=7">依申请公开</a> | <a href="class.asp?id=8">监督保障</a> | </td></tr></table>
        """;

    private static Page Column(string list) => Sheet.Body(
        $"{Menu}<table width=\"980\"><tr><td>当前位置：<a href=\"/\">首页</a> → <a href=\"class.asp?id=2\">通知公告</a><hr><table>{list}</table></td></tr></table><p>主办单位：示例市林业局 网站标识码：3399000051</p>",
        "http://lvju.example.gov.cn/class.asp?id=2");

    private static string Row(int id, string title, string day) => $"<tr><td>·<a href=\"show.asp?id={id}\">{title}</a></td><td><font>{day}</font></td></tr>";

    [Fact]
    public void A_short_list_after_the_place_in_one_cell_is_read()
    {
        var page = Column(Row(11, "关于公布林木采伐限额的通知", "2026-3-3") + Row(12, "关于封山育林的公告", "2025-12-10") + Row(13, "关于森林防火期的公告", "2025-10-28"));

        Assert.Equal(["关于公布林木采伐限额的通知", "关于封山育林的公告", "关于森林防火期的公告"], page.Rows.Select(row => row.Title));
        Assert.Equal(Sheet.Day("2026-03-03"), page.Rows[0].Shown?.Day);
    }

    [Fact]
    public void A_menu_set_apart_by_bars_is_no_list()
    {
        var page = Column(Row(11, "关于公布林木采伐限额的通知", "2026-3-3"));

        Assert.Equal(["关于公布林木采伐限额的通知"], page.Rows.Select(row => row.Title));
        Assert.Contains(page.Links, link => link is { Text: "依申请公开", Place: LinkPlace.Navigation });
    }

    [Fact]
    public void A_list_of_one_takes_nothing_from_the_head_of_the_page()
    {
        var page = Sheet.Body("<div class=\"top\"><a href=\"/\">示例市林业局</a></div><div class=\"content\"><ul><li><a href=\"info/1042/55.htm\">关于印发林地保护办法的通知</a><span>2025-12-19</span></li></ul></div>");

        Assert.Equal(["关于印发林地保护办法的通知"], page.Rows.Select(row => row.Title));
    }

    [Theory]
    [InlineData("<table width=\"1000\"><tr><td>", "</td></tr></table>")]
    [InlineData("<div class=\"wrap\">", "</div>")]
    [InlineData("<p>晴 12℃～21℃</p><div class=\"wrap\"><div>", "</div></div><p>欢迎您</p>")]
    public void A_box_around_the_whole_page_is_neither_its_menu_nor_its_foot(string open, string close)
    {
        var page = Sheet.Body($"{open}<a href=\"/\">示例市林业局</a>{Menu}<div>当前位置：<a href=\"/\">首页</a> → <a href=\"class.asp?id=9\">领导信息</a></div><div>局长：王立新，主持全面工作。副局长：李春明，分管造林。</div><div>主办单位：示例市林业局 网站标识码：3399000051</div>{close}",
            "http://lvju.example.gov.cn/class.asp?id=9");

        Assert.Contains("局长：王立新", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("网站标识码", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Rows);
    }

    [Fact]
    public void Numbered_entries_of_a_menu_are_no_list() =>
        Assert.Empty(Sheet.Body("<div><a href=\"/a/\">01 工作动态</a><a href=\"/b/\">02 通知公告</a><a href=\"/c/\">03 政策解读</a><a href=\"/d/\">04 监督保障</a><a href=\"/e/\">05 业务培训</a></div><p>本栏目公布主动公开基本目录。</p>").Rows);
}
