using System.Globalization;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Families;

/// <summary>Rows under the heading of their year show month and day only; a document's head is one line glued without separators; columns are numbered.</summary>
internal sealed class YearsFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    protected override string SearchPath => "/cx";
    protected override string SearchField => "kw";

    protected override string Place(DemoColumn column) => $"/lm/{column.Id}/";

    protected override string Place(DemoArticle article) => $"/wz/{article.Column.Id}/{article.Id}.html";

    public override string PathOf(DemoFile file, string owner, int id) => $"/fj/{Prose.Steady(file.Name + id, int.MaxValue)}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"{PathOf(column)}{page + 1}.html";

    protected override string Row(DemoArticle article, string from) =>
        $"<dd><em>{article.On.ToString("MM-dd", CultureInfo.InvariantCulture)}</em><a href=\"{PathOf(article)}\">{article.Title.Html()}</a></dd>\n";

    protected override string HomeBody() => string.Concat(new[] { "news", "notices" }.Select(key => $"<h3>{Site[key].Name}</h3>{Grouped(Newest(key, 5))}"));

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        {Grouped(rows)}<div class="pages">{(page + 1 < pages ? $"<a href=\"{PathOf(column, page + 1, pages)}\">后一页</a>" : "已到最后")}</div>
        """;

    private string Grouped(IEnumerable<DemoArticle> rows) =>
        string.Concat(rows.GroupBy(row => row.On.Year).Select(year => $"<dl><dt>{year.Key}年</dt>\n{Rows(year, "")}</dl>\n"));

    protected override string Article(DemoArticle article, string body) => $"""
        <h1>{article.Title.Html()}</h1>
        <p class="info">{(article.IsDocument ? string.Concat(SiteParts.Head(Site, article).Where(cell => cell.Label is not "标题" and not "发布日期").Select(cell => $"{cell.Label}：{cell.Value.Html()}")) : "")}来源：{Facts.Name}日期：{article.On.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}</p>
        <div id="nr">
        {body}</div>
        """;

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/dt.html", new("/dt.html", PageRole.Other, "网站地图", Numbered(Site.Shown)), default));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh-cmn-Hans"><head><meta charset="utf-8"><title>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title}_{Facts.Name}").Html()}</title>
        {SiteParts.Metas(Site, page)}</head><body>
        <div class="tou"><a href="/">{Facts.Name}</a> <a href="/" title="无障碍阅读">无障碍阅读</a><form action="{SearchPath}"><input name="{SearchField}" placeholder="搜索"><button>搜索</button></form></div>
        <div class="lanmu">{Numbered(Site.Menus.SelectMany(Site.Under))}</div>
        {(page.Column is { } column ? $"<p class=\"wz\">您现在的位置：<a href=\"/\">网站首页</a> &raquo; <a href=\"{PathOf(column)}\">{column.Name}</a></p>\n" : "")}<div class="zhu">
        {page.Body}
        {(page.Column?.Kind == ColumnKind.Tree ? Numbered(Site.Under("法定主动公开内容")) : "")}</div>
        <div class="jiao">{SiteParts.Footer(Site, "/dt.html", PathOf(Site["organisation"]))}</div>
        </body></html>
        """;

    private string Numbered(IEnumerable<DemoColumn> columns) => "<ul>\n" + string.Concat(columns.Select((column, i) => $"<li><a href=\"{PathOf(column)}\">{i + 1:00}　{column.Name}</a></li>\n")) + "</ul>\n";
}
