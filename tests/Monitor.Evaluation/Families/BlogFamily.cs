using System.Globalization;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Families;

/// <summary>A blog's theme: every row is an article with heading, summary and a machine-readable time, columns are slugs, the tree folds out, labels stand in row headings.</summary>
internal sealed class BlogFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    protected override string SearchPath => "/";
    protected override string SearchField => "s";

    protected override string Place(DemoColumn column) => $"/category/{column.Slug}/";

    protected override string Place(DemoArticle article) => $"/{article.On.ToString("yyyy/MM", CultureInfo.InvariantCulture)}/{article.Id}/";

    public override string PathOf(DemoFile file, string owner, int id) => $"/wp-content/uploads/2026/04/{Prose.Steady(file.Name + id, int.MaxValue)}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"{PathOf(column)}page/{page + 1}/";

    public override DemoPage? Answer(string path, IReadOnlyDictionary<string, string> query) => query.ContainsKey(SearchField) ? base.Answer(path, query) : null;

    private static string Time(DateTime on, string words) =>
        $"<time class=\"entry-date\" datetime=\"{on.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}+08:00\">{words}</time>";

    protected override string Row(DemoArticle article, string from) => $"""
        <article class="post"><header><h2 class="entry-title"><a href="{PathOf(article)}" rel="bookmark">{article.Title.Html()}</a></h2>
        <p class="entry-meta">{Time(article.On, article.On.ToString("yyyy年M月d日", CultureInfo.InvariantCulture))} <span>由 办公室 发布</span></p></header><p>{Facts.Short}持续做好{(article.Topic is { Length: > 0 } topic ? topic : "各项")}工作，<a href="{PathOf(article)}" class="more-link">继续阅读</a></p></article>

        """;

    protected override string HomeBody() => string.Concat(new[] { "news", "notices" }.Select(key => $"<section class=\"widget\"><h2 class=\"widget-title\"><a href=\"{PathOf(Site[key])}\">{Site[key].Name}</a></h2>{Rows(Newest(key, 4), "/")}</section>\n"));

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <h1 class="page-title">{column.Name}</h1>
        {(rows.Count == 0 ? "<p>没有找到内容</p>" : Rows(rows, ""))}<nav class="pagination">{(page + 1 < pages ? $"<a class=\"next page-numbers\" href=\"{PathOf(column, page + 1, pages)}\">较早的文章</a>" : "")}</nav>
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        <article><header class="entry-header"><h1 class="entry-title">{article.Title.Html()}</h1><p class="entry-meta">发布于 {Time(article.On, Minute(article.On))}</p></header>
        {(article.IsDocument ? Head(article) : "")}<div class="entry-content">
        {body}</div></article>
        """;

    private string Head(DemoArticle article) => "<table><tbody>\n" + string.Concat(SiteParts.Head(Site, article).Select(cell => $"<tr><th scope=\"row\">{cell.Label}</th><td>{cell.Value.Html()}</td></tr>\n")) + "</tbody></table>\n";

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/wzdt/", new("/wzdt/", PageRole.Other, "网站地图", Folded("全部栏目", Site.Shown)), default));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title} – {Facts.Name}").Html()}</title>
        {SiteParts.Metas(Site, page)}</head><body class="wp">
        <a class="skip-link" href="#main">跳至内容</a><header id="masthead"><p class="site-title"><a href="/" rel="home">{Facts.Name}</a></p><nav id="site-navigation">{string.Concat(Site.Menus.Select(menu => Folded(menu, Site.Under(menu))))}</nav></header>
        <main id="main">
        {(page.Column is { } column ? $"<nav aria-label=\"面包屑\"><a href=\"/\">首页</a> / <a href=\"{PathOf(column)}\">{column.Name}</a></nav>\n" : "")}{page.Body}
        {(page.Column?.Kind == ColumnKind.Tree ? Folded("公开内容", Site.Under("法定主动公开内容")) : "")}</main>
        <aside id="secondary"><form role="search" method="get" action="/"><label>搜索：<input type="search" name="s"></label><input type="submit" value="搜索"></form><section><h2>近期文章</h2><ul>{string.Concat(Newest("news", 3).Select(one => $"<li><a href=\"{PathOf(one)}\">{one.Title.Html()}</a></li>"))}</ul></section><p><a href="javascript:;">无障碍</a></p></aside>
        <footer id="colophon">{SiteParts.Footer(Site, "/wzdt/", PathOf(Site["organisation"]))}</footer>
        </body></html>
        """;

    private string Folded(string name, IEnumerable<DemoColumn> columns) => $"<details><summary>{name}</summary><ul>{string.Concat(columns.Select(column => $"<li><a href=\"{PathOf(column)}\">{column.Name}</a></li>"))}</ul></details>\n";
}
