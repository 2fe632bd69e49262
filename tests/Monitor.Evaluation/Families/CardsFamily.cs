using System.Globalization;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Families;

/// <summary>Cards: heading, brief and day inside one link; crumbs of chevrons; the column tree is a wall of picture tiles; pages grow by "加载更多".</summary>
internal sealed class CardsFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    protected override string Place(DemoColumn column) => $"/col/{column.Id}";

    protected override string Place(DemoArticle article) => $"/detail/{article.Id}";

    public override string PathOf(DemoFile file, string owner, int id) => $"/upload/{Prose.Steady(file.Name + id, int.MaxValue)}/{file.Name}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"{PathOf(column)}/p/{page + 1}";

    private static string Dotted(DateTime on) => on.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);

    protected override string Row(DemoArticle article, string from) => $"""
        <a class="card" href="{PathOf(article)}"><h3>{article.Title.Html()}</h3><p class="brief">{Facts.Short}围绕{(article.Topic is { Length: > 0 } topic ? topic : "重点工作")}…</p><time>{Dotted(article.On)}</time></a>

        """;

    protected override string HomeBody() => string.Concat(new[] { "news", "notices" }.Select(key => $"""
        <section><h2>{Site[key].Name} <a href="{PathOf(Site[key])}">查看全部</a></h2>
        {Rows(Newest(key, 4), "/")}</section>
        """));

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <div class="list">
        {(rows.Count == 0 ? "<div class=\"empty\">暂无内容</div>" : Rows(rows, ""))}</div>
        {(page + 1 < pages ? $"<a class=\"more\" rel=\"next\" href=\"{PathOf(column, page + 1, pages)}\">加载更多</a>" : "")}
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        <article><h1>{article.Title.Html()}</h1>
        <div class="sub"><span>{Facts.Name}</span><span>{article.On.ToString("yyyy.MM.dd HH:mm", CultureInfo.InvariantCulture)}</span><span>阅读 21</span></div>
        {(article.IsDocument ? Head(article) : "")}{body}</article>
        """;

    private string Head(DemoArticle article) => "<dl class=\"facts\">\n" + string.Concat(SiteParts.Head(Site, article).Select(cell => $"<dt>{cell.Label}</dt><dd>{cell.Value.Html()}</dd>\n")) + "</dl>\n";

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/sitemap", new("/sitemap", PageRole.Other, "网站地图", Tiles(Site.Shown)), default));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title} · {Facts.Name}").Html()}</title>
        {SiteParts.Metas(Site, page)}</head><body>
        <header><h1 class="logo">{Facts.Name}</h1><nav><a href="/">首页</a>{string.Concat(Site.Menus.Select(menu => $"<div><button type=\"button\">{menu}</button>{string.Concat(Site.Under(menu).Select(column => $"<a href=\"{PathOf(column)}\">{column.Name}</a>"))}</div>\n"))}</nav>
        <button type="button" id="wza">无障碍</button><form action="{SearchPath}" role="search"><input type="search" name="{SearchField}" aria-label="搜索"><button>搜索</button></form></header>
        <main>
        {Crumbs(page)}{page.Body}
        {(page.Column?.Kind == ColumnKind.Tree ? Tiles(Site.Under("法定主动公开内容")) : "")}</main>
        <footer>{SiteParts.Footer(Site, "/sitemap", PathOf(Site["organisation"]))}</footer>
        </body></html>
        """;

    private string Crumbs(PageParts page) => page.Column is not { } column ? "" :
        $"<div class=\"crumbs\"><a href=\"/\">首页</a><i>›</i><span>{column.Menu}</span><i>›</i><a href=\"{PathOf(column)}\">{column.Name}</a></div>\n";

    private string Tiles(IEnumerable<DemoColumn> columns) => "<div class=\"grid\">\n" + string.Concat(columns.Select(column => $"<a class=\"tile\" href=\"{PathOf(column)}\"><img src=\"/images/tile.png\" alt=\"\"><span>{column.Name}</span></a>\n")) + "</div>\n";
}
