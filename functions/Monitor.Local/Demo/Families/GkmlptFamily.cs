using System.Globalization;
using System.Text.Json;
using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>广东 gkmlpt: documents behind a script shell with a JSON interface, articles written by the server with an eight-field head; the other columns are static.</summary>
internal sealed class GkmlptFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    private const string Sid = "758015";

    protected override string SearchField => "keywords";

    private static bool IsShell(DemoColumn column) => column.Key is "policy-documents";

    protected override string Place(DemoColumn column) => column.Key switch
    {
        "policy-documents" => "/gkmlpt/index",
        _ => $"/{Part(column)}/{column.Slug}/index.html",
    };

    private static string Part(DemoColumn column) => column.Menu switch { "法定主动公开内容" or "政府信息公开" => "zwgk", "互动交流" => "hdjl", _ => "xwzx" };

    protected override string Place(DemoArticle article) => article.IsDocument
        ? $"/gkmlpt/content/{article.Id / 1_000_000}/{article.Id / 1000}/post_{article.Id}.html"
        : $"/{Part(article.Column)}/{article.Column.Slug}/content/post_{article.Id}.html";

    public override string PathOf(DemoFile file, string owner, int id) => $"/attachment/0/{id / 1000}/{Prose.Steady(file.Name, 900_000)}/{id}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"/{Part(column)}/{column.Slug}/index_{page + 1}.html";

    public override DemoPage? Answer(string path, IReadOnlyDictionary<string, string> query)
    {
        if (!path.StartsWith("/gkmlpt/api/all/", StringComparison.Ordinal) || query.GetValueOrDefault("sid", Sid) != Sid) return base.Answer(path, query);
        var keys = path[16..] switch { "0" or "508" => new[] { "policy-documents" }, _ => [] };
        var rows = keys.SelectMany(key => Site[key].Articles).OrderByDescending(article => article.On).ToList();
        var page = int.TryParse(query.GetValueOrDefault("page", "1"), CultureInfo.InvariantCulture, out var number) ? number : 1;
        return Text(path, "application/json; charset=utf-8", JsonSerializer.Serialize(new { classify = new { id = path[16..] }, total = rows.Count, articles = rows.Skip((page - 1) * RowsAPage).Take(RowsAPage).Select(ListEntry) }));
    }

    private object ListEntry(DemoArticle article) => new
    {
        id = article.Id,
        title = article.Title,
        url = Origin + PathOf(article),
        publisher = Facts.Name,
        document_number = article.Number,
        created_at = article.On.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        display_publish_time = new DateTimeOffset(article.On, TimeSpan.FromHours(8)).ToUnixTimeSeconds(),
    };

    protected override string HomeBody() => $"""
        <p>今天是2026年4月10日</p>
        <section class="news"><h2>工作动态</h2><ul>
        {Rows(Newest("news", 6), "/")}</ul></section>
        <section class="news"><h2>通知公告</h2><ul>
        {Rows(Newest("notices", 4), "/")}</ul></section>
        """;

    protected override string ColumnBody(DemoColumn column, IReadOnlyList<DemoArticle> listed, int page, int pages) =>
        IsShell(column) ? Shell() : base.ColumnBody(column, listed, page, pages);

    private static string Shell() =>
        $"<div id=\"app\" class=\"gkmlpt\"></div>\n<script>window._CONFIG = {{ SID: '{Sid}', CLASSIFY: 508, API: '/gkmlpt/api/all/508' }};</script>\n<script src=\"/gkmlpt/js/app.5f3c.js\"></script>\n";

    protected override string Row(DemoArticle article, string from) =>
        $"<li><a href=\"{PathOf(article)}\" title=\"{article.Title.Html()}\">{article.Title.Html()}</a><time>{Day(article.On)}</time></li>\n";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <ul class="newsList">
        {Rows(rows, "")}</ul>
        <div class="pages">{string.Concat(Enumerable.Range(0, pages).Select(i => $"<a href=\"{PathOf(column, i, pages)}\"{(i == page ? " class=\"on\"" : "")}>{i + 1}</a> "))}</div>
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        {(article.IsDocument ? HeadTable(article) : "")}<h3 class="title">{article.Title.Html()}</h3>
        <div class="date_row">发布日期：{Minute(article.On)} 来源：{Facts.Name}</div>
        <div class="article-content">
        {body}</div>
        """;

    /// <summary>索引号, 分类, 发布机构, 成文日期, 名称, 文号, 发布日期, 主题词; this installation adds 有效性.</summary>
    private string HeadTable(DemoArticle article) => "<div class=\"classify\"><table>\n"
        + string.Concat(SiteParts.Head(Site, article).Append(("主题词", article.Topic)).Select(cell => (Label: cell.Item1 switch { "主题分类" => "分类", "标题" => "名称", var other => other }, Value: cell.Item2))
            .Chunk(2).Select(pair => $"<tr>{string.Concat(pair.Select(cell => $"<td class=\"td-label\">{cell.Label}:</td><td class=\"td-value\">{cell.Value.Html()}</td>"))}</tr>\n")) + "</table></div>\n";

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/wzdt/index.html", new("/wzdt/index.html", PageRole.Other, "网站地图", string.Concat(Site.Shown.Select(column => $"<a href=\"{PathOf(column)}\">{column.Name}</a>\n"))), default))
        .Append(Text("/gkmlpt/js/app.5f3c.js", "application/javascript", "/* app */"));

    protected override string Document(PageParts page) => $"""
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="UTF-8">
        <title>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title} - {Facts.Name}网站").Html()}</title>
        {SiteParts.Metas(Site, page)}</head>
        <body>
        <header><a href="/">{Facts.Name}</a> <a href="javascript:;" class="wza">无障碍</a>{(Facts.TemplateDead is { } dead ? $" <a href=\"{dead.Path}\">{dead.Text}</a>" : "")}
        <form action="{SearchPath}"><input name="{SearchField}" aria-label="搜索"><button>搜索</button></form></header>
        <nav>{string.Concat(Site.Menus.Select(menu => $"<div class=\"menu\"><span>{menu}</span>{string.Concat(Site.Under(menu).Select(column => $"<a href=\"{PathOf(column)}\">{column.Name}</a>"))}</div>\n"))}</nav>
        {(page.Column is { } column ? $"<div class=\"crumbs\">您现在的位置：<a href=\"/\">首页</a> &gt; <a href=\"{PathOf(column)}\">{column.Name}</a></div>\n" : "")}{(page.Column?.Menu is "政府信息公开" or "法定主动公开内容" ? Tree() : "")}<main>
        {page.Body}
        </main>
        <footer>{SiteParts.Footer(Site, "/wzdt/index.html", PathOf(Site["organisation"]))}</footer>
        </body></html>
        """;

    private string Tree() => "<aside><ul>\n" + string.Concat(Site.Under("法定主动公开内容").Select(column => $"<li><a href=\"{PathOf(column)}\">{column.Name}</a></li>\n")) + "</ul></aside>\n";
}
