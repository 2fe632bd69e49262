using Monitor.Pages;

namespace Monitor.Tests.Pages.Families;

/// <summary>An article of each CMS family: title, publication and formation day, head, text without its frame.</summary>
public sealed class ArticleFamiliesTests
{
    private const string Prose = "为进一步加强林木种苗质量监督管理，规范生产经营秩序，现就有关事项通知如下，请各县区林业主管部门结合实际认真贯彻执行。";

    public static TheoryData<string, string, string, string?> Articles => new()
    {
        {
            "http://lyj.example.gov.cn/zwgk/tzgg/202603/t20260312_685106.shtml",
            $"""
            <html><head><title>关于加强种苗质量管理的通知_示例市林业局</title><meta name="ArticleTitle" content="关于加强种苗质量管理的通知"><meta name="PubDate" content="2026-03-12 09:30"><meta name="ColumnName" content="通知公告"></head>
            <body><div class="TRS_nav">当前位置：<a href="../../../">首页</a> &gt; <a href="../../">政务公开</a> &gt; <a href="../">通知公告</a></div>
            <h1>关于加强种苗质量管理的通知</h1><div class="TRS_Editor"><div class="trs_paper_default"><p>{Prose}</p><p>{Prose}</p></div></div>
            <ul class="xgwz"><li><a href="./t20260301_1.shtml">关于开展检查的通知</a><span>2026-03-01</span></li><li><a href="./t20260302_2.shtml">关于种苗备案的公告</a><span>2026-03-02</span></li></ul></body></html>
            """, "2026-03-12", null
        },
        {
            "http://lyj.example.gov.cn/art/2026/3/9/art_1229_75784.html",
            $"""
            <html><head><title>示例市林业局 通知公告 关于加强种苗质量管理的通知</title></head><body><table id="article"><tr><td class="title">关于加强种苗质量管理的通知</td></tr>
            <tr><td><table class="xxgk"><tr><td>索 引 号：</td><td>330400/2026-00012</td><td>文 号：</td><td>示林〔2026〕3号</td></tr><tr><td>发布机构：</td><td>市林业局</td><td>成文日期：</td><td>2026-03-02</td></tr></table></td></tr>
            <tr><td>发布日期：2026-03-09 浏览次数：<span id="c">17</span></td></tr><tr><td><div id="zoom"><p>{Prose}</p><p>{Prose}</p></div></td></tr></table></body></html>
            """, "2026-03-09", "2026-03-02"
        },
        {
            "http://lyj.example.gov.cn/lyj/c149343/202603/4a7fe100406f43b58367bb9d5f0ee649.shtml",
            $"""
            <html><head><title>关于加强种苗质量管理的通知</title><meta name="HtmlGenerateTime" content="2026-04-09 23:00"></head><body><div class="bt"><ucaptitle>关于加强种苗质量管理的通知</ucaptitle></div>
            <div class="xx">发布时间：2026-03-11 来源：市林业局 字号：[大 中 小]</div><ucapcontent><div id="UCAP-CONTENT"><p>{Prose}</p><p>{Prose}</p></div></ucapcontent><div>今天是2026年4月10日 星期五</div></body></html>
            """, "2026-03-11", null
        },
        {
            "http://www.example.gov.cn/public/6600261/29126641.html",
            $"""
            <html><head><title>关于加强种苗质量管理的通知_示例市林业局</title></head><body><div class="wzbjxx"><p><span>浏览次数：</span><span>信息来源： 示例市林业局</span><span>发布时间：2026-03-08 14:42</span></p></div>
            <table class="table_suoyin"><tbody><tr><th>索 引 号：</th><td>11341500/202603-00007</td><th>组配分类：</th><td>部门文件</td></tr><tr><th>发布机构：</th><td>示例市林业局</td><th>主题分类：</th><td>林业</td></tr><tr><th>生成日期：</th><td>2026-03-05</td><th>发布日期：</th><td>2026-03-08</td></tr><tr><th>有效性：</th><td>有效</td><th>关 键 词：</th><td>种苗</td></tr></tbody></table>
            <h1 class="newstitle">关于加强种苗质量管理的通知</h1><div class="wzcon j-fontContent"><p>{Prose}</p><p>{Prose}</p></div></body></html>
            """, "2026-03-08", "2026-03-05"
        },
        {
            "http://www.example.gov.cn/gkmlpt/content/0/508/post_508890.html",
            $"""
            <html><head><title>关于加强种苗质量管理的通知</title></head><body><div class="classify"><table><tr><td class="first">索引号:</td><td>000-2026-1</td><td class="first">分类:</td><td>通知</td></tr><tr><td class="first">发布机构:</td><td>市林业局</td><td class="first">成文日期:</td><td>2026-02-27</td></tr><tr><td class="first">名称:</td><td colspan="3">关于加强种苗质量管理的通知</td></tr><tr><td class="first">文号:</td><td>示林〔2026〕3号</td><td class="first">发布日期:</td><td>2026-03-03</td></tr></table></div>
            <h1 class="title document-number">关于加强种苗质量管理的通知</h1><div class="date">发布日期：2026-03-03  浏览次数：-</div><div class="article-content"><p>{Prose}</p><p>{Prose}</p></div></body></html>
            """, "2026-03-03", "2026-02-27"
        },
        {
            "http://lyj.example.gov.cn/info/12142/1327422.htm",
            $"""
            <html><head><title>关于加强种苗质量管理的通知-示例市林业局</title></head><body><form name="_newscontent_fromname"><div><h1>关于加强种苗质量管理的通知</h1><div>时间：2026-03-01&nbsp;&nbsp;作者：办公室&nbsp;&nbsp;点击：<span>5</span></div><div id="vsb_content"><div class="v_news_content"><p>{Prose}</p><p>{Prose}</p></div></div></div></form></body></html>
            """, "2026-03-01", null
        },
        {
            "http://lyj.example.gov.cn/index.php?m=content&c=index&a=show&catid=33&id=2440",
            $"""
            <html><head><title>关于加强种苗质量管理的通知 - 通知公告 - 示例市林业局</title></head><body><center><font size="5"><b>关于加强种苗质量管理的通知</b></font><br>2026年2月26日　来源：本站　阅读：33次</center><hr><table width="90%"><tr><td style="line-height:2"><p>{Prose}</p><p>{Prose}</p></td></tr></table></body></html>
            """, "2026-02-26", null
        },
        {
            "http://lyj.example.gov.cn/001/001001/20260224/0f6a2f64-6d0e-4c7e-8a30-1b7e8c1b2a3d.html",
            $"""
            <html><head><title>关于加强种苗质量管理的通知</title></head><body><div class="ewb-article"><h3 class="article-title">关于加强种苗质量管理的通知</h3><div class="article-sources">【信息来源：市林业局】 【信息时间：2026/2/24 阅读次数：<span></span>】【字号 大 中 小】</div><div class="ewb-article-content"><p>{Prose}</p><p>{Prose}</p></div></div></body></html>
            """, "2026-02-24", null
        },
        {
            "http://lyj.example.gov.cn/gongkai/detail_6389a15037599182826341d0.html",
            $"""
            <html><head><title>示例市林业局|关于加强种苗质量管理的通知</title></head><body><section><div class="q7"><p>关于加强种苗质量管理的通知</p></div><div class="q8"><i>二〇二六年二月二十日</i></div><div class="q9"><p>{Prose}</p><p>{Prose}</p></div></section></body></html>
            """, "2026-02-20", null
        },
        {
            "http://lyj.example.gov.cn/c/206701.html",
            $"""
            <html><head><title>关于加强种苗质量管理的通知</title><meta name="pubdate" content=""></head><body><h2>关于加强种苗质量管理的通知</h2><dl><dt>发布机构</dt><dd>市林业局</dd><dt>发布日期</dt><dd>2026-02-18</dd><dt>成文日期</dt><dd>2026-02-11</dd></dl><article><p>{Prose}</p><p>{Prose}</p><p>示例市林业局</p><p>2026年2月11日</p></article></body></html>
            """, "2026-02-18", "2026-02-11"
        },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_is_read(string url, string html, string published, string? formed)
    {
        var page = Sheet.Read(html, url);

        Assert.Equal("关于加强种苗质量管理的通知", page.Title);
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal(published, page.Published?.Day.ToString("yyyy-MM-dd", null));
        Assert.Equal(formed, page.Formed?.Day.ToString("yyyy-MM-dd", null));
        Assert.StartsWith("为进一步加强林木种苗质量监督管理", page.Text[page.Text.IndexOf('为', StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("浏览次数", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("关于种苗备案的公告", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_is_read_with_its_inner_spaces()
    {
        var fields = Sheet.Read(Articles.Skip(3).First().Data.Item2, "http://www.example.gov.cn/public/1/2.html").Fields;

        Assert.Equal(["11341500/202603-00007", "示例市林业局", "有效", "种苗"], ((string[])["索引号", "发布机构", "有效性", "关键词"]).Select(label => fields.First(field => field.Label == label && field.Value.Length > 0).Value));
    }
}
