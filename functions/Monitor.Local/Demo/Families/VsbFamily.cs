using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>博达 VSB: `/info/1042/12345.htm`, list pages numbered backwards from the last, downloads through a gateway.</summary>
internal sealed class VsbFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    protected override string SearchPath => "/ssjg.jsp";
    protected override string SearchField => "keyword";
    protected override string ImageFolder => "/__local/images";

    protected override string Place(DemoColumn column) => $"{Folder(column)}{column.Slug}.htm";

    private static string Folder(DemoColumn column) => column.Menu switch
    {
        "法定主动公开内容" => "/zfxxgk/fdzdgknr/",
        "政府信息公开" => "/zfxxgk/",
        _ => "/",
    };

    protected override string Place(DemoArticle article) => $"/info/{article.Column.Id}/{article.Id}.htm";

    public override string PathOf(DemoFile file, string owner, int id) =>
        $"/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1398412&wbfileid={Prose.Steady(file.Name + id, int.MaxValue)}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"{Folder(column)}{column.Slug}/{pages - page}.htm";

    protected override string Link(string from, string to) => to.Contains('?', StringComparison.Ordinal) ? to : SiteParts.Relative(from, to);

    protected override string HomeBody() => $"""
        <div class="rq">2026年04月10日 星期五</div>
        <div class="n1"><h3>工作动态</h3><ul>
        {Rows(Newest("news", 6), "/")}</ul></div>
        <div class="n2"><h3>通知公告</h3><ul>
        {Rows(Newest("notices", 4), "/")}</ul></div>
        """;

    protected override string Row(DemoArticle article, string from) =>
        $"<li id=\"line_u8_{article.Id}\"><a href=\"{Link(from, PathOf(article))}\" target=\"_blank\" title=\"{article.Title.Html()}\">{article.Title.Html()}</a><span>{Day(article.On)}</span></li>\n";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages)
    {
        var here = PathOf(column, page, pages);
        return $"""
            <ul class="list">
            {Rows(rows, here)}</ul>
            <div class="pb_sys_common"><span class="p_t">共{column.Articles.Count}条</span>{string.Concat(Enumerable.Range(0, pages).Select(i => i == page ? $"<span class=\"p_no_d\">{i + 1}</span>" : $"<span class=\"p_no\"><a href=\"{Link(here, PathOf(column, i, pages))}\">{i + 1}</a></span>"))}</div>
            """;
    }

    protected override string Article(DemoArticle article, string body) => $"""
        <form name="_newscontent_fromname">
        {(article.IsDocument ? HeadTable(article) : "")}<h2 align="center">{article.Title.Html()}</h2>
        <div class="xq">发布时间：{Minute(article.On)}　作者：{Facts.Units[0]}　来源：{Facts.Name}　点击：<script>_showDynClicks("wbnews", 1398412, {article.Id})</script></div>
        <div id="vsb_content"><div class="v_news_content">
        {body}</div></div>
        </form>
        """;

    private string HeadTable(DemoArticle article) => "<table class=\"zw-table\">\n"
        + string.Concat(SiteParts.Head(Site, article).Chunk(2).Select(pair => $"<tr>{string.Concat(pair.Select(cell => $"<td><strong>{cell.Label}</strong></td><td>{cell.Value.Html()}</td>"))}</tr>\n")) + "</table>\n";

    protected override IEnumerable<DemoPage> Extras()
    {
        foreach (var page in base.Extras()) yield return page;
        yield return Html("/wzdt.htm", new("/wzdt.htm", PageRole.Other, "网站地图", string.Concat(Site.Shown.Select(column => $"<a href=\"{Link("/wzdt.htm", PathOf(column))}\">{column.Name}</a>\n"))), default);
        if (Facts.SoftDead is { } dead)
            yield return Text(dead.Path, HtmlType, "<html lang=\"zh\"><head><title>提示信息</title></head><body><p>对不起，您访问的页面不存在或已被删除！</p></body></html>");
    }

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <HTML lang="zh-CN"><HEAD>
        <TITLE>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title}-{Facts.Name}").Html()}</TITLE>
        <META Content="text/html; charset=UTF-8" http-equiv="Content-Type">
        {SiteParts.Metas(Site, page)}<!--Announced by Visual SiteBuilder 9-->
        </HEAD>
        <BODY>
        <div class="top"><a href="{Link(page.Path, "/")}">{Facts.Name}</a> <a href="javascript:void(0)">无障碍浏览</a>
        <form action="{SearchPath}" method="get"><input name="{SearchField}" title="站内搜索"><input type="submit" value="搜索"></form></div>
        <div class="nav"><ul>{string.Concat(Site.Menus.Select(menu => $"<li><b>{menu}</b><ul>{string.Concat(Site.Under(menu).Select(column => $"<li><a href=\"{Link(page.Path, PathOf(column))}\">{column.Name}</a></li>"))}</ul></li>\n"))}</ul></div>
        {Position(page)}{(page.Column?.Menu is "政府信息公开" or "法定主动公开内容" ? Tree(page.Path) : "")}<div class="content">
        {page.Body}
        </div>
        <div class="footer">{SiteParts.Footer(Site, Link(page.Path, "/wzdt.htm"), Link(page.Path, PathOf(Site["organisation"])))}</div>
        </BODY></HTML>
        """;

    private string Position(PageParts page) => page.Column is not { } column ? "" :
        $"<div class=\"dqwz\">您当前的位置：<a href=\"{Link(page.Path, "/")}\">首页</a> / <a href=\"{Link(page.Path, PathOf(column))}\">{column.Name}</a></div>\n";

    private string Tree(string from) => "<ul class=\"gk_left\">\n" + string.Concat(Site.Under("法定主动公开内容").Select(column => $"<li><a href=\"{Link(from, PathOf(column))}\">{column.Name}</a></li>\n")) + "</ul>\n";
}
