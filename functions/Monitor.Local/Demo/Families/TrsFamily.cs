using System.Globalization;
using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>TRS WCM: static pages, relative links, `t20260112_12345.html`, paging written by createPageHTML.</summary>
internal sealed class TrsFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    private const string Tree = "/zfxxgk/fdzdgknr/";

    protected override string Place(DemoColumn column) => Folder(column);

    protected override string Place(DemoArticle article) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder(article.Column)}{article.On:yyyyMM}/t{article.On:yyyyMMdd}_{article.Id}.html");

    public override string PathOf(DemoFile file, string owner, int id)
    {
        var folder = Site.Columns.First(column => column.Slug == owner) is var column && Site.Articles.FirstOrDefault(article => article.Id == id) is { } article
            ? PathOf(article)[..(PathOf(article).LastIndexOf('/') + 1)]
            : Folder(column);
        return $"{folder}P0{id}{Prose.Steady(file.Name, 900_000) + 100_000}{file.Extension}";
    }

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? Folder(column) : $"{Folder(column)}index_{page}.html";

    private static string Folder(DemoColumn column) => column.Menu switch
    {
        "法定主动公开内容" => $"{Tree}{column.Slug}/",
        "政府信息公开" => column.Slug == "fdzdgknr" ? Tree : $"/zfxxgk/{column.Slug}/",
        _ => $"/{column.Slug}/",
    };

    protected override string Link(string from, string to) => SiteParts.Relative(from, to);

    protected override string HomeBody() => $"""
        <p class="today">今天是2026年4月10日 星期五</p>
        <div class="news"><h2><a href="./gzdt/">工作动态</a></h2><ul>
        {Rows(Newest("news", 8), "/")}</ul></div>
        <div class="news"><h2><a href="./tzgg/">通知公告</a></h2><ul>
        {Rows(Newest("notices", 5), "/")}</ul></div>
        <div class="xxgk"><h2>政府信息公开</h2><ul>
        {string.Concat(Site.Under("政府信息公开").Select(column => $"<li><a href=\"{Link("/", PathOf(column))}\">{column.Name}</a></li>\n"))}</ul></div>
        """;

    protected override string Row(DemoArticle article, string from) =>
        $"<li><a href=\"{Link(from, PathOf(article))}\" title=\"{article.Title.Html()}\">{article.Title.Html()}</a><span>{Day(article.On)}</span></li>\n";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <ul class="gl_list">
        {Rows(rows, PathOf(column, page, pages))}</ul>
        <div class="page"><script>createPageHTML({pages}, {page}, "index", "html");</script></div>

        """;

    protected override string Article(DemoArticle article, string body) => $"""
        {(article.IsDocument ? HeadTable(article) : "")}<h1>{article.Title.Html()}</h1>
        <div class="info">发布时间：{Minute(article.On)}　来源：{Facts.Name}　浏览次数：<span id="hits"></span>　字号：[大 中 小]</div>
        <div class="TRS_Editor"><div class="trs_paper_default">
        {body}</div></div>
        <div class="share">分享到： 打印 | 关闭</div>
        """;

    private string HeadTable(DemoArticle article) => "<table class=\"xxgk_head\">\n"
        + string.Concat(SiteParts.Head(Site, article).Chunk(2).Select(pair => $"<tr>{string.Concat(pair.Select(cell => $"<th>{cell.Label}：</th><td>{cell.Value.Html()}</td>"))}</tr>\n")) + "</table>\n";

    protected override IEnumerable<DemoPage> Extras() => base.Extras().Append(Text("/sitemap.xml", "application/xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        + string.Concat(Site.Shown.Select(column => $"<url><loc>{Origin}{PathOf(column)}</loc></url>\n")) + "</urlset>\n"))
        .Append(Html("/wzdt/", new("/wzdt/", PageRole.Other, "网站地图", string.Concat(Site.Shown.Select(column => $"<a href=\"{Link("/wzdt/", PathOf(column))}\">{column.Name}</a>\n"))), default));

    protected override string Document(PageParts page)
    {
        var isTree = page.Column?.Menu is "法定主动公开内容" or "政府信息公开";
        return $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <title>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title}-{Facts.Name}").Html()}</title>
            {SiteParts.Metas(Site, page)}<meta name="HtmlGenerateTime" content="2026-04-10 02:15">
            <link rel="stylesheet" href="{Link(page.Path, "/images/style.css")}">
            </head>
            <body>
            <div class="header"><a href="{Link(page.Path, "/")}"><img src="{Link(page.Path, "/images/logo.png")}" alt="{Facts.Name}"></a><a id="wza" href="javascript:void(0)" title="无障碍浏览">无障碍</a>
            <form action="/search" method="get"><input type="text" name="q" title="站内搜索"><input type="submit" value="搜索"></form></div>
            <div class="nav"><ul><li><a href="{Link(page.Path, "/")}">首页</a></li>
            {string.Concat(Site.Menus.Select(menu => $"<li><span>{menu}</span><ul>{string.Concat(Site.Under(menu).Select(column => $"<li><a href=\"{Link(page.Path, PathOf(column))}\">{column.Name}</a></li>"))}</ul></li>\n"))}</ul></div>
            {Position(page)}{(isTree ? LeftTree(page.Path) : "")}<div class="main">
            {page.Body}
            </div>
            <div class="footer">{SiteParts.Footer(Site, Link(page.Path, "/wzdt/"), Link(page.Path, PathOf(Site["organisation"])))}</div>
            </body></html>
            """;
    }

    private string Position(PageParts page) => page.Column is not { } column ? "" :
        $"<div class=\"position\">当前位置：<a href=\"{Link(page.Path, "/")}\">首页</a> &gt; {(column.Menu == "法定主动公开内容" ? $"<a href=\"{Link(page.Path, Tree)}\">法定主动公开内容</a> &gt; " : "")}<a href=\"{Link(page.Path, PathOf(column))}\">{column.Name}</a></div>\n";

    private string LeftTree(string from) => "<div class=\"zfxxgk_left\"><ul>\n"
        + string.Concat(Site.Under("法定主动公开内容").Select(column => $"<li><a href=\"{Link(from, PathOf(column))}\">{column.Name}</a></li>\n")) + "</ul></div>\n";
}
