using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Families;

/// <summary>Lists stand in an iframe as a numbered table, the tree of columns is folded away, a document's head is a table with widened labels.</summary>
internal sealed class FramedFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    protected override string SearchPath => "/so";
    protected override string SearchField => "wd";
    protected override bool ServesListPages => false;

    protected override string Place(DemoColumn column) => $"/{column.Slug}.html";

    protected override string Place(DemoArticle article) => $"/{article.Column.Slug}/{article.Id}.html";

    public override string PathOf(DemoFile file, string owner, int id) => $"/files/{owner}/{Prose.Steady(file.Name + id, int.MaxValue)}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => PathOf(column);

    private static bool IsFramed(DemoColumn column) => column is { Scripted: null, Kind: ColumnKind.List, Body.Length: 0, Refused: 0 };

    protected override string ColumnBody(DemoColumn column, IReadOnlyList<DemoArticle> listed, int page, int pages) =>
        IsFramed(column) ? $"<iframe src=\"{Frame(column, 0)}\" width=\"100%\" frameborder=\"0\"></iframe>\n" : base.ColumnBody(column, listed, page, pages);

    protected override IEnumerable<DemoPage> PagesOf(DemoColumn column)
    {
        foreach (var page in base.PagesOf(column)) yield return page;
        if (!IsFramed(column)) yield break;
        var pages = column.Listed.Chunk(RowsAPage).DefaultIfEmpty([]).ToList();
        for (var i = 0; i < pages.Count; i++) yield return Text(Frame(column, i), HtmlType, $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title></title></head><body>{List(column, pages[i], i, pages.Count)}</body></html>");
    }

    private string Frame(DemoColumn column, int page) => $"{PathOf(column)}?frame={page + 1}";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <table class="zwgk"><tr><th>序号</th><th>标题</th><th>发布日期</th></tr>
        {string.Concat(rows.Select((row, i) => $"<tr><td>{(page * RowsAPage) + i + 1}</td><td><a target=\"_top\" href=\"{PathOf(row)}\">{row.Title.Html()}</a></td><td>{Day(row.On)}</td></tr>\n"))}</table>
        <div>第{page + 1}/{pages}页 {(page + 1 < pages ? $"<a href=\"{Frame(column, page + 1)}\">下一页</a>" : "")}</div>
        """;

    protected override string Row(DemoArticle article, string from) => $"<li><span>{Day(article.On)[5..]}</span><a href=\"{PathOf(article)}\">{article.Title.Html()}</a></li>\n";

    protected override string HomeBody() => string.Concat(new[] { "news", "notices", "policy-documents" }.Select(key => $"""
        <div class="mod"><div class="hd"><span class="on"><a href="{PathOf(Site[key])}">{Site[key].Name}</a></span></div><ul class="bd">
        {Rows(Newest(key, 5), "/")}</ul></div>
        """));

    protected override string Article(DemoArticle article, string body) => $"""
        {(article.IsDocument ? Head(article) : "")}<div class="tit">{article.Title.Html()}</div>
        {(article.IsDocument ? "" : $"<div class=\"rq\">发布日期：{Day(article.On)}　　信息来源：{Facts.Name}</div>\n")}<div class="con">
        {body}</div>
        """;

    private string Head(DemoArticle article) => "<table class=\"meta\">\n" + string.Concat(SiteParts.Head(Site, article).Chunk(2)
        .Select(pair => $"<tr>{string.Concat(pair.Select(cell => $"<td>{Widened(cell.Label)}：</td><td>{cell.Value.Html()}</td>"))}</tr>\n")) + "</table>\n";

    // Two- and three-letter labels are spread to the width of four, as typists do
    private static string Widened(string label) => label.Length switch { 2 => $"{label[0]}　　{label[1]}", 3 => string.Join(' ', label.ToCharArray()), _ => label };

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/gk", new("/gk", PageRole.Other, "网站地图", Tree(Site.Shown)), default));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>{(page.Role == PageRole.Home ? Facts.Name : page.Title).Html()}</title>
        {SiteParts.Metas(Site, page)}</head><body>
        <div class="top"><a href="/">{Facts.Name}</a> <a href="javascript:;">关怀版</a><form action="/so"><input name="wd" title="搜索"><input type="submit" value="搜索"></form></div>
        <ul class="nav">{string.Concat(Site.Menus.Select(menu => $"<li>{menu}<ul>{string.Concat(Site.Under(menu).Select(column => $"<li><a href=\"{PathOf(column)}\">{column.Name}</a></li>"))}</ul></li>\n"))}</ul>
        {(page.Column is { } column ? $"<div class=\"pos\"><a href=\"/\">首页</a> / <a href=\"{PathOf(column)}\">{column.Name}</a>{(page.Article is null ? "" : " / 正文")}</div>\n" : "")}
        {(page.Column?.Menu is "政府信息公开" or "法定主动公开内容" ? Tree(Site.Under("法定主动公开内容")) : "")}<div class="main">
        {page.Body}
        </div>
        <footer>{SiteParts.Footer(Site, "/gk", PathOf(Site["organisation"]))}</footer>
        </body></html>
        """;

    private string Tree(IEnumerable<DemoColumn> columns) => "<div id=\"tree\"><div class=\"folder\"><span>公开目录</span><ul style=\"display:none\">\n"
        + string.Concat(columns.Select(column => $"<li><a href=\"{PathOf(column)}\">{column.Name}</a></li>\n")) + "</ul></div></div>\n";
}
