using Monitor.Pages;

namespace Monitor.Tests.Pages;

/// <summary>Habits of templates that no family here has: labels without colons, JSON in the page, clocks beside links.</summary>
public sealed class StrangeTemplateTests
{
    private static string? Field(Page page, string label) => page.Fields.FirstOrDefault(field => field.Label == label)?.Value;

    [Theory]
    [InlineData("<div class=\"f\"><span>索引号</span><span>339901-2026-00123</span></div><div class=\"f\"><span>效力状态</span><span>有效</span></div>")]
    [InlineData("<div class=\"f\"><b>索引号</b> 339901-2026-00123</div><div class=\"f\"><b>效力状态</b> 有效</div>")]
    [InlineData("<div class=\"f\"><div>索引号</div><div>339901-2026-00123</div></div><div class=\"f\"><div>效力状态</div><div>有效</div></div>")]
    public void A_label_in_an_element_of_its_own_needs_no_colon(string head)
    {
        var page = Sheet.Body($"<h1>关于印发林地保护办法的通知</h1>{head}<p>现将办法印发给你们。</p>");

        Assert.Equal(("339901-2026-00123", "有效"), (Field(page, "索引号"), Field(page, "效力状态")));
    }

    [Theory]
    [InlineData("<p><span>有效性</span>审查是指对文件继续有效与否的认定。</p>", false)]
    [InlineData("<p>有效性审查每年开展一次。</p>", false)]
    [InlineData("<div><span>有效性</span><span>有效</span></div>", true)]
    public void A_word_at_the_head_of_a_sentence_is_no_label(string line, bool expected) =>
        Assert.Equal(expected, Field(Sheet.Body($"<h1>关于文件清理的说明</h1>{line}"), "有效性") is not null);

    [Theory]
    [InlineData("<dl><dt>有 效 性：</dt><dd></dd></dl><h2>关于印发林地保护办法的通知</h2>")]
    [InlineData("<table><tr><td>有 效 性：</td><td></td></tr></table><h2>关于印发林地保护办法的通知</h2>")]
    [InlineData("<table><tr><td>有 效 性：</td><td></td></tr><tr><td>关于印发林地保护办法的通知</td></tr></table>")]
    public void A_blank_cell_takes_nothing_from_what_follows_it(string head) => Assert.True(Field(Sheet.Body(head), "有效性") is null or "");

    [Theory]
    [InlineData("<table><tr><td>有 效 性：</td></tr><tr><td>有效</td></tr></table>")]
    [InlineData("<dl><dt>有 效 性：</dt><dd>有效</dd></dl>")]
    [InlineData("<p>有 效 性：</p><p>有效</p>")]
    public void A_label_that_has_its_row_to_itself_is_answered_below(string head) => Assert.Equal("有效", Field(Sheet.Body(head), "有效性"));

    [Theory]
    [InlineData("今天是2026年4月10日 星期五", 0)]
    [InlineData("2026年4月10日", 1)]
    public void A_clock_beside_a_link_makes_no_row_of_it(string beside, int rows) =>
        Assert.Equal(rows, Sheet.Body($"<table><tr><td><a href=\"wza.html\">无障碍浏览说明</a></td><td>{beside}</td></tr></table>").Rows.Count);

    [Theory]
    [InlineData("查看全部")]
    [InlineData("浏览更多")]
    public void The_way_to_the_rest_of_a_list_is_no_item_of_it(string words)
    {
        var page = Sheet.Body($"<section><h3>部门预算</h3><a href=\"ys/\">{words}</a><ul><li><a href=\"1.html\">示例市林业局2026年部门预算</a><span>2026-02-19</span></li></ul></section>");

        Assert.Equal(["示例市林业局2026年部门预算"], page.Rows.Select(row => row.Title));
        Assert.Contains(page.Links, link => link.Url.EndsWith("ys/", StringComparison.Ordinal) && link.Title == "部门预算");
    }

    [Theory]
    [InlineData("<span id=\"_span_jiucuo\"></span>", true)]
    [InlineData("<img onclick=\"Link('3399000051')\" src=\"/j.png\" alt=\"政府网站找错\">", true)]
    [InlineData("<a href=\"7.html\" title=\"我局开展网站找错自查活动\">我局开展自查活动</a>", false)]
    public void The_entry_for_errors_may_be_a_picture(string footer, bool expected) =>
        Assert.Equal(expected, Sheet.Body($"<p>首页</p>{footer}").Marks.Any(mark => mark.Kind == "error-report"));

    [Theory]
    [InlineData("<header><button type=\"button\">无障碍阅读</button></header>", true)]
    [InlineData("<header><button type=\"button\">搜索</button></header><p>本市推进无障碍环境建设</p>", false)]
    public void The_accessibility_entry_may_be_a_button(string body, bool expected) =>
        Assert.Equal(expected, Sheet.Body(body).Marks.Any(mark => mark.Kind == "accessibility"));

    [Theory]
    [InlineData("<td><img src=\"dot.gif\" alt=\"\"><a href=\"1.html\">机构概况</a></td>", 0)]
    [InlineData("<td><img src=\"dot.gif\"><a href=\"1.html\">机构概况</a></td>", 1)]
    [InlineData("<td><img src=\"tujie.png\" alt=\"\"></td>", 1)]
    [InlineData("<td><img src=\"tujie.png\" alt=\"\">本图解说明了办法的制定背景、主要内容、适用范围、执行标准和注意事项，供各有关单位和社会公众参考。</td>", 1)]
    public void A_dot_before_a_few_words_needs_no_text(string cell, int without) =>
        Assert.Equal(without, Sheet.Body($"<table><tr>{cell}</tr></table>").Images.WithoutAlt);

    [Theory]
    [InlineData("<div class=\"p\"><a href=\"11.html\">2025年度规范性文件清理结果</a><span>发布于 2025年12月10日</span></div>", 1)]
    [InlineData("<div class=\"p\"><a href=\"11.html\">2025年度规范性文件清理结果</a><span>发布于 2025年12月10日</span></div><p>本栏目公布规范性文件的清理结果，每年清理一次，清理情况由政策法规科汇总后按照规定程序向社会公布，接受监督。</p>", 0)]
    public void A_list_of_one_may_stand_below_its_columns_name(string list, int rows) =>
        Assert.Equal(rows, Sheet.Body($"<main><nav aria-label=\"breadcrumb\"><span>首页</span>›<span>文件清理</span></nav><h1>文件清理</h1>{list}</main>").Rows.Count);

    [Fact]
    public void More_of_a_list_may_be_a_page_of_its_own()
    {
        var page = Sheet.Body("<ul><li><a href=\"1.html\">关于开展春季森林防火检查的通知</a><span>2026-03-11</span></li><li><a href=\"2.html\">关于林木采伐许可的公告</a><span>2026-01-05</span></li></ul><a class=\"load-more\" href=\"/gsgg/p2\">加载更多</a>");

        Assert.Equal(["http://lvju.example.gov.cn/gsgg/p2"], page.MorePages);
        Assert.Null(page.ScriptedList);
    }

    private const string Writer = "<script>var d=JSON.parse(document.getElementById('data').textContent);document.getElementById('list').innerHTML=d.map(function(x){return '<a>'+x.title+'</a>'}).join('')</script>";

    [Fact]
    public void Rows_that_a_page_brings_along_as_json_are_its_rows()
    {
        var page = Sheet.Body("""<div id="list"></div><script type="application/json" id="data">[{"title":"一季度统计数据","url":"/content/1","publishTime":"2026-04-02 09:10"},{"title":"首页","url":"/"}]</script>""" + Writer);

        Assert.Equal([("一季度统计数据", Sheet.Day("2026-04-02"))], page.Rows.Select(row => (row.Title, row.Shown!.Day)));
        Assert.Null(page.ScriptedList);
    }

    [Theory]
    [InlineData("""[{"t":"一季度统计数据","p":{"n":1}}]""", true)]
    [InlineData("""{"rows": broken""", true)]
    public void Data_that_nobody_can_read_leaves_the_list_unread(string data, bool unread) =>
        Assert.Equal(unread, Sheet.Body($"<div id=\"list\"></div><script type=\"application/json\" id=\"data\">{data}</script>{Writer}").ScriptedList is not null);

    [Fact]
    public void The_day_of_a_short_article_is_not_that_of_the_link_below_it()
    {
        var page = Sheet.Body("<div class=\"a\"><h1>关于护林办法意见征集情况的反馈</h1><div>发布时间：2026-03-08　信息来源：示例市林业局</div><div><p>共收到意见四条，采纳四条。</p><p>相关链接：<a href=\"b.html\">关于护林办法公开征求意见的公告</a></p></div></div>");

        Assert.Empty(page.Rows);
        Assert.Equal(Sheet.Day("2026-03-08"), page.Dates.Single(date => date.Place == "head:发布时间").Day);
    }

    [Theory]
    [InlineData("<a href=\"/\">示例市林业局网站首页</a>")]
    [InlineData("<a href=\"/wza.html\">无障碍浏览</a>")]
    [InlineData("<a href=\"/old.html\">长者模式</a>")]
    public void What_every_page_offers_is_no_row_of_its_list(string tool) =>
        Assert.Equal(["关于春季护林防火的通告"], Sheet.Body($"<div>今天是 {tool}</div><dl><dt><a href=\"b.html\">关于春季护林防火的通告</a></dt><dd>2026/03/08</dd></dl>").Rows.Select(row => row.Title));

    [Fact]
    public void A_day_in_front_of_each_link_of_one_line_is_that_links()
    {
        var rows = Sheet.Body("<div><a href=\"c.html\"><span>2026-03-08</span>2026年第一季度护林统计数据</a><a href=\"b.html\"><span>2026-01-19</span>2025年第四季度护林统计数据</a></div>").Rows;

        Assert.Equal([("2026年第一季度护林统计数据", Sheet.Day("2026-03-08")), ("2025年第四季度护林统计数据", Sheet.Day("2026-01-19"))], rows.Select(row => (row.Title, row.Shown!.Day)));
    }
}
