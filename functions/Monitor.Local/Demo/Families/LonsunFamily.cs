using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>龙讯: bureaus share a host and are told apart by organ id; label and value heads, no date in an address, server-written paging.</summary>
internal sealed class LonsunFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    /// <summary>One bureau is registered by its column root, the other by its template root: both are met in the field.</summary>
    public override string Root => Facts.Class == "key-area" ? $"/public/column/{Facts.Organ}" : $"/site/tpl/4151?organId={Facts.Organ}";

    protected override string SearchPath => $"/site/search/{Facts.Organ}";
    protected override string SearchField => "keywords";
    protected override string ImageFolder => $"/group1/M00/{Facts.Organ}";

    private string MapPath => $"/public/column/{Facts.Organ}?type=1&action=map";

    protected override string Place(DemoColumn column) => $"/public/column/{Facts.Organ}?type=4&catId=67{column.Id}&action=list";

    protected override string Place(DemoArticle article) => $"/public/{Facts.Organ}/291{article.Id}.html";

    public override string PathOf(DemoFile file, string owner, int id) => $"/group1/M00/06/{Prose.Steady(file.Name + owner + id, int.MaxValue):X8}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"{PathOf(column)}&pageIndex={page + 1}";

    protected override string HomeBody() => $"""
        <div class="now">今天是：2026年4月10日 星期五</div>
        <div class="box"><h3>工作动态</h3><a class="more" href="{PathOf(Site["news"]).Html()}">更多</a><ul class="doc_list">
        {Rows(Newest("news", 6), Root)}</ul></div>
        <div class="box"><h3>通知公告</h3><a class="more" href="{PathOf(Site["notices"]).Html()}">更多</a><ul class="doc_list">
        {Rows(Newest("notices", 5), Root)}</ul></div>
        """;

    protected override string Row(DemoArticle article, string from) =>
        $"<li><a href=\"{PathOf(article)}\" class=\"left\">{article.Title.Html()}</a><span class=\"right date\">{Day(article.On)}</span></li>\n";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <ul class="doc_list list-{column.Id}">
        {Rows(rows, "")}</ul>
        <div class="pagination">共{column.Articles.Count}条 {string.Concat(Enumerable.Range(0, pages).Select(i => i == page ? $"<span>{i + 1}</span> " : $"<a href=\"{PathOf(column, i, pages).Html()}\">{i + 1}</a> "))}</div>
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        {(article.IsDocument ? HeadTable(article) : "")}<h1 class="newstitle">{article.Title.Html()}</h1>
        <div class="newsinfo">浏览次数：<span id="readcount"></span>信息来源：{Facts.Name}发布时间：{Minute(article.On)}字号：[大 中 小]</div>
        <div class="wzcon j-fontContent clearfix">
        {body}</div>
        <div class="tool">我要纠错 打印 收藏 扫一扫在手机打开当前页</div>
        """;

    private string HeadTable(DemoArticle article) => "<div class=\"xxgk_tab\"><table>\n"
        + string.Concat(SiteParts.Head(Site, article).Chunk(2).Select(pair => $"<tr>{string.Concat(pair.Select(cell => $"<th>{Label(cell.Label)}</th><td>{cell.Value.Html()}</td>"))}</tr>\n")) + "</table></div>\n";

    private static string Label(string label) => label switch { "索引号" => "索 引 号：", "文号" => "文　　号：", "标题" => "名　　称：", _ => label + "：" };

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html(MapPath, new(MapPath, PageRole.Other, "网站地图", string.Concat(Site.Shown.Select(column => $"<a href=\"{PathOf(column).Html()}\">{column.Name}</a>\n"))), default));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
        <title>{(page.Role == PageRole.Home ? Facts.Name + "信息公开" : $"{page.Title}_{Facts.Name}").Html()}</title>
        {SiteParts.Metas(Site, page)}</head>
        <body>
        <div class="skip"><a href="javascript:void(0)">无障碍浏览</a></div>
        <div class="head"><a href="{Root.Html()}">{Facts.Name}</a>
        <form action="{SearchPath}" method="get"><input type="text" name="{SearchField}" title="搜索"><input type="submit" value="搜索"></form></div>
        <div class="nav j-nav">
        {string.Concat(Site.Menus.Select(menu => $"<dl><dt>{menu}</dt>{string.Concat(Site.Under(menu).Select(column => $"<dd><a href=\"{PathOf(column).Html()}\">{column.Name}</a></dd>"))}</dl>\n"))}</div>
        {Position(page)}{(page.Column is null ? "" : Tree())}<div class="con">
        {page.Body}
        </div>
        <div class="foot">{SiteParts.Footer(Site, MapPath.Html(), PathOf(Site["organisation"]).Html())}</div>
        </body></html>
        """;

    private string Position(PageParts page) => page.Column is not { } column ? "" :
        $"<div class=\"wz_top\">当前位置：<a href=\"{Root.Html()}\">首页</a> &gt;&gt; <a href=\"{PathOf(column).Html()}\">{column.Name}</a>{(page.Article is null ? "" : " &gt;&gt; 正文")}</div>\n";

    private string Tree() => "<ul class=\"xxgk_nav\">\n" + string.Concat(Site.Under("法定主动公开内容").Select(column => $"<li><a href=\"{PathOf(column).Html()}\">{column.Name}</a></li>\n")) + "</ul>\n";
}
