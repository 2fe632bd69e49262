using System.Globalization;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Families;

/// <summary>A PHP one-off that the checks were not built against: one entry script, definition lists, days in brackets before the titles.</summary>
internal sealed class PhpFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    private const string Script = "/index.php?m=content&c=index&a=";

    protected override string SearchPath => "/index.php";
    protected override string SearchField => "keyword";
    protected override string ImageFolder => "/uploadfile/images";

    protected override string Place(DemoColumn column) => $"{Script}lists&catid={column.Id}";

    protected override string Place(DemoArticle article) => $"{Script}show&catid={article.Column.Id}&id={article.Id}";

    public override string PathOf(DemoFile file, string owner, int id) => $"/uploadfile/2026/0101/{Prose.Steady(file.Name + id, int.MaxValue)}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? Place(column) : $"{Place(column)}&page={page + 1}";

    protected override string HomeBody() => $"""
        <p>{Facts.Short}欢迎您　今天是 2026年4月10日</p>
        <h4>工作要闻</h4><dl>
        {Rows(Newest("news", 6), "/")}</dl>
        <h4>最新公告</h4><dl>
        {Rows(Newest("notices", 4), "/")}</dl>
        """;

    protected override string Row(DemoArticle article, string from) =>
        $"<dd><i>[{article.On.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}]</i> <a href=\"{Place(article).Html()}\">{article.Title.Html()}</a></dd>\n";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <dl class="arc">
        {Rows(rows, "")}</dl>
        <p class="turn">{string.Concat(Enumerable.Range(0, pages).Select(i => $"<a href=\"{PathOf(column, i, pages).Html()}\">{i + 1}</a> "))}</p>
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        {(article.IsDocument ? Head(article) : "")}<h2>{article.Title.Html()}</h2>
        <p>时间：{Minute(article.On)} 来源：{Facts.Name} 阅读：<span id="n"></span>次</p>
        <div class="zhengwen">
        {body}</div>
        """;

    private string Head(DemoArticle article) => "<ul class=\"yuansu\">\n" + string.Concat(SiteParts.Head(Site, article).Select(cell => $"<li><b>{cell.Label}：</b>{cell.Value.Html()}</li>\n")) + "</ul>\n";

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html($"{Script}map", new($"{Script}map", PageRole.Other, "网站地图", string.Concat(Site.Shown.Select(column => $"<a href=\"{PathOf(column).Html()}\">{column.Name}</a>\n"))), default));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <title>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title} | {Facts.Name}").Html()}</title>
        {SiteParts.Metas(Site, page)}</head>
        <body>
        <div id="h"><a href="/">{Facts.Name}</a> <a href="javascript:;">无障碍浏览</a><form action="/index.php"><input type="hidden" name="m" value="search"><input name="keyword" title="关键词"><input type="submit" value="搜索"></form></div>
        <div id="m">{string.Concat(Site.Menus.Select(menu => $"<p><b>{menu}</b>{string.Concat(Site.Under(menu).Select(column => $" <a href=\"{PathOf(column).Html()}\">{column.Name}</a>"))}</p>\n"))}</div>
        {(page.Column is { } column ? $"<div id=\"l\">首页 &gt; <a href=\"{PathOf(column).Html()}\">{column.Name}</a></div>\n" : "")}{(page.Column?.Kind == ColumnKind.Tree ? Tree() : "")}<div id="c">
        {page.Body}
        </div>
        <div id="f">{SiteParts.Footer(Site, $"{Script}map".Html(), PathOf(Site["organisation"]).Html())}</div>
        </body></html>
        """;

    private string Tree() => "<ol>\n" + string.Concat(Site.Under("法定主动公开内容").Select(column => $"<li><a href=\"{PathOf(column).Html()}\">{column.Name}</a></li>\n")) + "</ol>\n";
}
