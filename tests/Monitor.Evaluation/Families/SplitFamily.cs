using System.Globalization;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Families;

/// <summary>Day and month stand apart in rows, titles are cut short, an article's page carries its column's title, half of the tree opens by script.</summary>
internal sealed class SplitFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    private const int Shown = 16;

    protected override string SearchPath => "/search.jspx";
    protected override string SearchField => "words";

    protected override string Place(DemoColumn column) => $"/{column.Slug}/index.jhtml";

    protected override string Place(DemoArticle article) => $"/{article.Column.Slug}/{article.Id}.jhtml";

    public override string PathOf(DemoFile file, string owner, int id) => $"/u/cms/www/202604/{Prose.Steady(file.Name + id, int.MaxValue)}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"/{column.Slug}/index_{page + 1}.jhtml";

    private static string Words(DateTime on) => on.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    protected override string Row(DemoArticle article, string from) => $"""
        <div class="item"><div class="date"><b>{article.On.Day:00}</b><span>{article.On.ToString("yyyy-MM", CultureInfo.InvariantCulture)}</span></div><div class="txt"><a href="{PathOf(article)}" title="{article.Title.Html()}">{Cut(article.Title).Html()}</a></div></div>

        """;

    private static string Cut(string title) => title.Length > Shown ? title[..Shown] + "…" : title;

    protected override string HomeBody() => string.Concat(new[] { "news", "notices" }.Select(key => $"""
        <div class="tab"><h3>{Site[key].Name}</h3><a href="{PathOf(Site[key])}" class="m">+</a>
        {Rows(Newest(key, 4), "/")}</div>
        """));

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        {Rows(rows, "")}<div class="page">共{pages}页 <a href="{PathOf(column)}">首页</a> {(page + 1 < pages ? $"<a href=\"{PathOf(column, page + 1, pages)}\">下一页</a>" : "下一页")} <a href="{PathOf(column, pages - 1, pages)}">尾页</a></div>
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        <div class="t">{article.Title.Html()}</div>
        <div class="s">{Words(article.On)} {article.On.Hour}时{article.On.Minute}分　编辑：张某　字体：大 中 小</div>
        {(article.IsDocument ? Head(article) : "")}<div class="c">
        {body}</div>
        """;

    private string Head(DemoArticle article) => "<div class=\"head\">" + string.Concat(SiteParts.Head(Site, article).Select(cell => $"<p><em>{cell.Label}:</em> {cell.Value.Html()}</p>\n")) + "</div>\n";

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/wzdt.jhtml", new("/wzdt.jhtml", PageRole.Other, "网站地图", string.Concat(Site.Shown.Select(column => $"<p><a href=\"{PathOf(column)}\">{column.Name}</a></p>\n"))), default));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh"><head><meta charset="utf-8"><title>{(page.Role == PageRole.Home ? Facts.Name : page.Column?.Name ?? page.Title).Html()}</title>
        {SiteParts.Metas(Site, page)}</head><body>
        <div id="hd"><img src="/images/logo.png" alt="{Facts.Name}"></div>
        <div id="nav"><a href="/">首 页</a>{string.Concat(Site.Menus.SelectMany(Site.Under).Select(column => $"<a href=\"{PathOf(column)}\">{column.Name}</a>\n"))}</div>
        <div id="bar">欢迎您！<script>document.write(new Date())</script> <a href="javascript:void(0)">长者助手</a><form action="{SearchPath}"><input name="{SearchField}" title="站内搜索"><input type="submit" value="搜索"></form></div>
        <div id="bd">{(page.Column is { } column ? $"<div>所在位置 : <a href=\"/\">首页</a> > <a href=\"{PathOf(column)}\">{column.Name}</a></div>\n" : "")}
        {page.Body}
        {(page.Column?.Kind == ColumnKind.Tree ? Table() : "")}</div>
        <div id="ft">{SiteParts.Footer(Site, "/wzdt.jhtml", PathOf(Site["organisation"]))}</div>
        </body></html>
        """;

    private string Table() => "<table>\n" + string.Concat(Site.Under("法定主动公开内容").Select((column, i) => i % 2 == 0
        ? $"<tr><td><a href=\"{PathOf(column)}\">{column.Name}</a></td></tr>\n"
        : $"<tr><td onclick=\"location.href='{PathOf(column)}'\" style=\"cursor:pointer\">{column.Name}</td></tr>\n")) + "</table>\n";
}
