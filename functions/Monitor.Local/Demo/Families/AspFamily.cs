using System.Globalization;
using System.Text;
using Monitor.Local.Demo.Content;
using Monitor.Pages.Reading;

namespace Monitor.Local.Demo.Families;

/// <summary>An old ASP one-off: GBK told only by a meta, tables for layout, `class.asp?id=`, no metas, days without leading zeros.</summary>
internal sealed class AspFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    protected override Encoding Encoding { get; } = ChineseText.Gb18030;
    protected override string HtmlType => "text/html";
    protected override string SearchPath => "/search.asp";
    protected override string SearchField => "keyword";
    protected override string ImageFolder => "/UploadFile/pic";

    protected override string Place(DemoColumn column) => $"/class.asp?id={column.Id}";

    protected override string Place(DemoArticle article) => $"/show.asp?id={article.Id}";

    public override string PathOf(DemoFile file, string owner, int id) => $"/UploadFile/{owner}/2026{Prose.Steady(file.Name + id, 900_000)}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"/class.asp?id={column.Id}&page={page + 1}";

    private static string Plain(DateTime on) => on.ToString("yyyy-M-d", CultureInfo.InvariantCulture);

    protected override string HomeBody() => $"""
        <table width="980" border="0"><tr><td colspan="2">今天是 2026年4月10日 星期五</td></tr>
        <tr><td valign="top"><b>工作动态</b> <a href="{PathOf(Site["news"])}">更多</a><table>
        {Rows(Newest("news", 6), "/")}</table></td>
        <td valign="top"><b>通知公告</b> <a href="{PathOf(Site["notices"])}">更多</a><table>
        {Rows(Newest("notices", 4), "/")}</table></td></tr></table>
        """;

    protected override string Row(DemoArticle article, string from) =>
        $"<tr><td>·<a href=\"show.asp?id={article.Id}\" title=\"{article.Title.Html()}\">{article.Title.Html()}</a></td><td width=\"90\"><font color=\"#999999\">{Plain(article.On)}</font></td></tr>\n";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <table width="720" border="0">
        {Rows(rows, "")}</table>
        <p>共{column.Articles.Count}条 {string.Concat(Enumerable.Range(0, pages).Select(i => $"<a href=\"{PathOf(column, i, pages).Html()}\">[{i + 1}]</a> "))}</p>
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        <center><font size="4"><b>{article.Title.Html()}</b></font></center>
        <center>来源：{Facts.Name}　发布时间：{Plain(article.On)}　点击数：<script src="hits.asp?id={article.Id}"></script></center>
        {(article.IsDocument ? HeadTable(article) : "")}<table width="700"><tr><td>
        {body}</td></tr></table>
        """;

    private string HeadTable(DemoArticle article) => "<table border=\"1\" width=\"700\">\n"
        + string.Concat(SiteParts.Head(Site, article).Select(cell => $"<tr><td width=\"120\" bgcolor=\"#eeeeee\">{cell.Label}</td><td>{cell.Value.Html()}</td></tr>\n")) + "</table>\n";

    protected override IEnumerable<DemoPage> Extras() =>
        [Html("/map.asp", new("/map.asp", PageRole.Other, "网站地图", string.Concat(Site.Shown.Select(column => $"<a href=\"{PathOf(column)}\">{column.Name}</a><br>\n"))), default)];

    /// <summary>The search never finds anything: its index was lost with the old server.</summary>
    public override DemoPage? Answer(string path, IReadOnlyDictionary<string, string> query) => base.Answer(path, path == SearchPath ? new Dictionary<string, string>() : query);

    protected override string Document(PageParts page) => $"""
        <html>
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=gb2312">
        <title>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title}--{Facts.Name}").Html()}</title>
        </head>
        <body bgcolor="#ffffff" topmargin="0">
        <table width="980" align="center" border="0"><tr><td><a href="/"><font size="6">{Facts.Name}</font></a></td>
        <td><form action="search.asp" method="get"><input name="keyword" size="12"><input type="submit" value="搜索"></form></td></tr></table>
        <table width="980" align="center" bgcolor="#1b5fa7">
        {string.Concat(Site.Menus.Select(menu => $"<tr><td width=\"100\"><b>{menu}</b></td><td>{string.Concat(Site.Under(menu).Select(column => $"<a href=\"class.asp?id={column.Id}\">{column.Name}</a> | "))}</td></tr>\n"))}</table>
        <table width="980" align="center"><tr>
        {(page.Column is { Menu: "政府信息公开" or "法定主动公开内容" } ? $"<td width=\"200\" valign=\"top\">{Tree()}</td>" : "")}<td valign="top">
        {(page.Column is { } column ? $"当前位置：<a href=\"/\">首页</a> → <a href=\"class.asp?id={column.Id}\">{column.Name}</a><hr>" : "")}
        {page.Body}
        </td></tr></table>
        <table width="980" align="center"><tr><td align="center">{SiteParts.Footer(Site, "map.asp", $"class.asp?id={Site["organisation"].Id}")}</td></tr></table>
        </body>
        </html>
        """;

    private string Tree() => string.Concat(Site.Under("法定主动公开内容").Select(column => $"<a href=\"class.asp?id={column.Id}\">{column.Name}</a><br>\n"));
}
