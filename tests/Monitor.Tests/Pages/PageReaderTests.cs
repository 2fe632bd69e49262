using System.Text;
using Monitor.Pages;

namespace Monitor.Tests.Pages;

public sealed class PageReaderTests
{
    [Fact]
    public void Reads_a_list_with_days_beside_its_links()
    {
        var page = Sheet.Body("""
            <ul class="nav"><li><a href="/">首页</a></li><li><a href="/tz/">通知公告</a></li><li><a href="/jg/">机构职能</a></li><li><a href="/zc/">政策文件</a></li></ul>
            <h2>通知公告</h2>
            <ul><li><a href="1.html">关于开展春季植树造林活动的通知</a><span>2026-03-11</span></li>
            <li><a href="2.html">关于公布林木种苗抽检结果的公告</a><span>2026-02-05</span></li></ul>
            """, "http://lvju.example.gov.cn/tz/");

        Assert.Equal([(Sheet.Day("2026-03-11"), "通知公告"), (Sheet.Day("2026-02-05"), "通知公告")], page.Rows.Select(row => (row.Shown!.Day, row.List)));
        Assert.Equal("http://lvju.example.gov.cn/tz/1.html", page.Rows[0].Url);
        Assert.Equal(PageKind.Column, page.Kind);
        Assert.Contains(page.Links, link => link is { Text: "机构职能", Place: LinkPlace.Navigation });
    }

    [Fact]
    public void Reads_a_meta_line_glued_without_separators()
    {
        var page = Sheet.Body("""
            <div class="wz">您的位置：<a href="/">首页</a> &gt; <a href="/zj/">工作总结</a></div>
            <h1>2025年林业工作总结</h1><p>浏览次数:信息来源: 示例市林业局发布时间:2025-12-23 14:42</p>
            <div id="zoom"><p>全年完成造林面积三万亩，巡护里程十二万公里，较上年均有增长，现将有关工作情况总结如下，请予审阅。</p>
            <p>一是抓好林长制落实，全市各级林长巡林二千余次，解决问题三百余个，森林资源保持稳定增长，生态环境持续改善。</p></div>
            """);

        Assert.Equal("2025年林业工作总结", page.Title);
        Assert.Equal((Sheet.Day("2025-12-23"), DatePrecision.Minute, "head:发布时间"), (page.Published!.Day, page.Published.Precision, page.Published.Place));
        Assert.Contains(new LabelValue("信息来源", "示例市林业局"), page.Fields);
        Assert.Equal(["首页", "工作总结"], page.Breadcrumbs.Select(step => step.Text));
        Assert.DoesNotContain("浏览次数", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_above_the_crumbs_of_a_column_is_no_picture_of_its_content() =>
        Assert.Equal(0, Sheet.Body("""<div id="hd"><img src="/i/a.png" alt="示例市林业局"></div><div>所在位置 : <a href="/">首页</a> > <a href="/hy/">会议公开</a></div><div class="list"></div>""").Images.InContent);

    [Fact]
    public void The_day_of_a_row_is_not_lent_to_a_tool_above_the_list()
    {
        var page = Sheet.Body("""
            <div id="bar">欢迎您！ <a href="javascript:void(0)">长者助手</a></div>
            <div id="bd"><div>所在位置 : <a href="/">首页</a> > <a href="/zj/">民意征集</a></div>
            <div class="item"><div class="date"><b>09</b><span>2025-10</span></div><div class="txt"><a href="1.html">关于征求造林补助办法意见的公告</a></div></div></div>
            """);

        Assert.Equal([("关于征求造林补助办法意见的公告", Sheet.Day("2025-10-09"))], page.Rows.Select(row => (row.Title, row.Shown!.Day)));
    }

    [Fact]
    public void An_article_with_one_file_below_it_is_no_list()
    {
        var page = Sheet.Read("""
            <!doctype html><html><head><title>示例市林业和草原局2025年部门预算公开</title></head><body>
            <div class="top"><a href="/">示例市林业和草原局</a></div>
            <div class="main"><div class="tit">示例市林业和草原局2025年部门预算公开</div><div class="rq">发布日期：2025-02-18　　信息来源：示例市林业和草原局</div>
            <div class="con"><p>经批准，现将我局2025年部门预算予以公开。本年收入总计三千二百万元，支出总计三千二百万元，与上年相比均有所减少，减少的主要原因是机构调整后人员减少、项目经费压缩，以及落实过紧日子要求。</p>
            <p>批复日期为2025年2月8日。三公经费预算十二万元，其中公务接待费三万元、公务用车运行维护费九万元，没有因公出国（境）费用和公务用车购置费。</p>
            <p>附件：</p><p><a href="/files/ys.docx">1.示例市林业和草原局2025年部门预算公开表.docx</a></p></div></div></body></html>
            """);

        Assert.Empty(page.Rows);
        Assert.Equal(Sheet.Day("2025-02-18"), page.Published!.Day);
        Assert.StartsWith("head", page.Published.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_terms_of_a_definition_list_without_colons()
    {
        var page = Sheet.Body("<article><h1>关于印发造林补助办法的通知</h1><dl><dt>索引号</dt><dd>00301/2026-12</dd><dt>有效性</dt><dd>有效</dd><dt>文号</dt><dd></dd><dt>发布机构 示例市林业局</dt><dd>办公室</dd></dl><p>各有关单位：现将造林补助办法印发给你们，请遵照执行。</p></article>");

        Assert.Contains(new LabelValue("索引号", "00301/2026-12"), page.Fields);
        Assert.Contains(new LabelValue("有效性", "有效"), page.Fields);
        Assert.Contains(new LabelValue("发布机构", "示例市林业局"), page.Fields);
        Assert.DoesNotContain(page.Fields, field => field.Label == "文号" && field.Value.Length > 0);
    }

    [Fact]
    public void An_icon_beside_a_links_words_needs_no_text_of_its_own()
    {
        var page = Sheet.Body("""<a href="/a"><img src="1.png" alt=""><span>机构职能</span></a><a href="/b"><img src="2.png" alt=""></a><p><img src="3.png"></p><p><img src="4.png" alt=""></p>""");

        Assert.Equal((4, 3), (page.Images.Count, page.Images.WithoutAlt));
    }

    [Fact]
    public void Bytes_that_are_no_text_give_a_page_without_facts()
    {
        var page = new PageReader().Read(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0, 0, 0, 13, 0, 0xFF, 0xFE, 0x81 }, "text/html", new("http://a.example/"), Sheet.Today);

        Assert.NotNull(page.Damage);
        Assert.Empty(page.Links);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("big5")]
    public void Decodes_by_the_bytes_whatever_the_header_says(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = "<html><head><meta charset=\"iso-8859-1\"><title>公告</title></head><body><p>林木種子公告，本市各地方人民政府及有部門：今年工作安排如下。</p></body></html>";

        var page = new PageReader().Read(Encoding.GetEncoding(name).GetBytes(text), "text/html; charset=iso-8859-1", new("http://a.example/"), Sheet.Today);

        Assert.Contains("本市各地方人民政府", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Damage);
    }

    [Theory]
    [InlineData("<p>一、出台背景。二、主要内容。</p>", 0)]
    [InlineData("<p><img src='tj.jpg'></p>", 1)]
    public void The_sites_own_name_as_a_picture_is_no_picture_of_the_article(string content, int expected)
    {
        var page = Sheet.Read($"<html><head><title>示例市林业局</title><meta name='ArticleTitle' content='林木采伐办法政策解读'></head><body><div id='h'><img src='logo.png' alt='示例市林业局'></div><div class='t'>林木采伐办法政策解读</div><div class='s'>2026年3月3日 9时20分　编辑：某某</div><div class='c'>{content}</div></body></html>", "http://lyj.example.gov.cn/jd/1.html");

        Assert.Equal(expected, page.Images.InContent);
    }
}
