using System.Globalization;
using System.Text.Json;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Families;

/// <summary>Lists come along as JSON that a script writes out; crumbs lead nowhere; labels stand in elements of their own without colons; the entry for errors is a picture; addresses tell nothing.</summary>
internal sealed class IslandFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    private const string Writer = """
        <script>document.getElementById('list').innerHTML=JSON.parse(document.getElementById('rows').textContent).map(function(x){return '<div><a href="'+x.url+'">'+x.title+'</a><span>'+x.publishTime+'</span></div>'}).join('')</script>
        """;

    protected override string SearchField => "wd";

    protected override string Place(DemoColumn column) => $"/channel/{column.Id:x4}";

    protected override string Place(DemoArticle article) => $"/content/{article.Id * 7919L:x8}{article.Id * 104729L:x8}";

    public override string PathOf(DemoFile file, string owner, int id) => $"/static/{Prose.Steady(file.Name + id, int.MaxValue)}/{file.Name}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"{PathOf(column)}/p{page + 1}";

    protected override string Row(DemoArticle article, string from) =>
        $"<div class=\"post\"><a href=\"{PathOf(article)}\">{article.Title.Html()}</a><span>发布于 {article.On.Year}年{article.On.Month}月{article.On.Day}日</span></div>\n";

    protected override string HomeBody() => "<ul class=\"tabs\">" + string.Concat(new[] { "news", "notices" }.Select(key => $"<li data-target=\"#{key}\"><a href=\"{PathOf(Site[key])}\">{Site[key].Name}</a></li>")) + "</ul>\n"
        + string.Concat(new[] { "news", "notices" }.Select((key, i) => $"<div class=\"pane\" id=\"{key}\"{(i == 0 ? "" : " style=\"display:none\"")}>{Rows(Newest(key, 5), "/")}</div>\n"));

    // A list of one and an empty one are written by the server, as a template without its data would be
    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => (rows.Count switch
    {
        0 => "<p class=\"empty\">暂无内容</p>",
        1 => Rows(rows, ""),
        _ => $"<div id=\"list\"></div><script type=\"application/json\" id=\"rows\">{JsonSerializer.Serialize(rows.Select(row => new { title = row.Title, url = PathOf(row), publishTime = row.On.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) }))}</script>{Writer}",
    }) + (page + 1 < pages ? $"<a class=\"load-more\" href=\"{PathOf(column, page + 1, pages)}\">加载更多</a>\n" : "\n");

    protected override string Article(DemoArticle article, string body) => $"""
        <h1>{article.Title.Html()}</h1><div class="meta"><span>来自{Facts.Short}</span>发布于{article.On.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}浏览<em></em></div>
        {(article.IsDocument ? Head(article) : "")}<div class="rich">{body}</div>
        """;

    private string Head(DemoArticle article) =>
        "<div class=\"doc-meta\">" + string.Concat(SiteParts.Head(Site, article).Where(cell => cell.Label is not "标题" and not "主题分类").Select(cell => $"<div class=\"field\"><span>{(cell.Label == "有效性" ? "效力状态" : cell.Label)}</span><span>{cell.Value.Html()}</span></div>\n")) + "</div>\n";

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/sitemap", new("/sitemap", PageRole.Other, "网站地图", Links(Site.Shown)), default));

    protected override string Document(PageParts page) => $"""
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title} - {Facts.Name}").Html()}</title>
        {SiteParts.Metas(Site, page)}</head><body>
        <header><a href="/">{Facts.Name}</a><button type="button">无障碍阅读</button><form action="{SearchPath}"><input name="{SearchField}" aria-label="关键词"><button>搜索</button></form>
        <nav class="navbar">{string.Concat(Site.Menus.Select(menu => $"<div class=\"nav-item\"><span>{menu}</span><div class=\"dropdown\">{Links(Site.Under(menu))}</div></div>\n"))}</nav></header>
        <main>{(page.Column is { } column ? $"<nav aria-label=\"breadcrumb\"><span>首页</span><span>›</span><span>{column.Menu}</span><span>›</span><span>{column.Name}</span></nav><aside>{Links(Site.Under(column.Menu))}</aside>\n" : "")}{(page.Role == PageRole.Column ? $"<h1>{page.Title.Html()}</h1>" : "")}
        {page.Body}
        {(page.Column?.Kind == ColumnKind.Tree ? Links(Site.Under("法定主动公开内容")) : "")}</main>
        <footer>{SiteParts.Footer(Site, "/sitemap", PathOf(Site["organisation"])).Replace("<script id=\"_jiucuo_\"", "<img src=\"/images/jiucuo.png\" alt=\"政府网站找错\"><script", StringComparison.Ordinal).Replace("https://zfwzgl.www.gov.cn/exposure/", "/js/", StringComparison.Ordinal)}</footer>
        </body></html>
        """;

    private string Links(IEnumerable<DemoColumn> columns) => string.Concat(columns.Select(column => $"<a href=\"{PathOf(column)}\">{column.Name}</a>"));
}
