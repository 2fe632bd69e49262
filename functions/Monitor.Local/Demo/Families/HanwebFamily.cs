using System.Globalization;
using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>大汉 JCMS: a list's first page is an XML data island in a script, the further pages come from dataproxy.jsp.</summary>
internal sealed class HanwebFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    private const string Proxy = "/module/web/jpage/dataproxy.jsp";

    protected override string SearchPath => "/jsearchfront/search.do";
    protected override string SearchField => "q";
    protected override bool ServesListPages => false;
    protected override string ImageFolder => "/picture/0";

    protected override string Place(DemoColumn column) => $"/col/col122{column.Id}/index.html";

    protected override string Place(DemoArticle article) =>
        string.Create(CultureInfo.InvariantCulture, $"/art/{article.On.Year}/{article.On.Month}/{article.On.Day}/art_122{article.Column.Id}_{article.Id}.html");

    public override string PathOf(DemoFile file, string owner, int id) =>
        $"/module/download/downfile.jsp?classid=0&filename={Prose.Steady(file.Name + id, int.MaxValue):x8}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => PathOf(column);

    public override DemoPage? Answer(string path, IReadOnlyDictionary<string, string> query)
    {
        if (path != Proxy) return base.Answer(path, query);
        if (Site.Columns.FirstOrDefault(column => query.GetValueOrDefault("columnid") == $"122{column.Id}") is not { } column) return null;
        var size = Number(query, "perpage", RowsAPage);
        var first = query.ContainsKey("startrecord") ? Number(query, "startrecord", 1) : ((Number(query, "page", 1) - 1) * size) + 1;
        var last = query.ContainsKey("endrecord") ? Number(query, "endrecord", first + size - 1) : first + size - 1;
        var rows = column.Listed.Skip(first - 1).Take(Math.Clamp(last - first + 1, 0, 200)).ToList();
        return Text(path, "text/xml; charset=utf-8", $"<?xml version='1.0' encoding='utf-8' ?>\n{Island(column, rows, first + rows.Count)}");
    }

    private static int Number(IReadOnlyDictionary<string, string> query, string name, int otherwise) =>
        int.TryParse(query.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;

    protected override string HomeBody() => $"""
        <div class="date_now">今天是2026年4月10日</div>
        <div id="focus"><h2>工作动态 <a class="more" href="{PathOf(Site["news"])}">更多&gt;&gt;</a></h2><ul>
        {Rows(Newest("news", 7), "/")}</ul></div>
        <div id="notice"><h2>通知公告 <a class="more" href="{PathOf(Site["notices"])}">更多&gt;&gt;</a></h2><ul>
        {Rows(Newest("notices", 4), "/")}</ul></div>
        """;

    protected override string Row(DemoArticle article, string from) =>
        $"<li><span class=\"fr\">{Day(article.On)}</span><a target=\"_blank\" href=\"{PathOf(article)}\" title=\"{article.Title.Html()}\">{article.Title.Html()}</a></li>\n";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <div id="{column.Id}" class="jpage"></div>
        <script type="text/xml">{Island(column, rows, rows.Count + 1)}</script>
        <script>{Start(column)}</script>
        """;

    private static string Start(DemoColumn column) => $"$(function () {{ $('#{column.Id}').jpage({{ totalRecord: {column.Articles.Count}, proxyUrl: '{Proxy}', perPage: {RowsAPage} }}); }});";

    private string Island(DemoColumn column, IReadOnlyList<DemoArticle> rows, int next)
    {
        var more = next <= column.Articles.Count
            ? $"<nextgroup><![CDATA[<a href=\"{Proxy}?page={((next - 1) / RowsAPage) + 1}&appid=1&webid=21&path=/&columnid=122{column.Id}&unitid=9{column.Id}&webname={Uri.EscapeDataString(Facts.Name)}&permissiontype=0&startrecord={next}&endrecord={next + RowsAPage - 1}&perpage={RowsAPage}\"></a>]]></nextgroup>\n"
            : "";
        return $"<datastore>\n{more}<totalrecord>{column.Articles.Count}</totalrecord>\n<totalpage>{(column.Articles.Count + RowsAPage - 1) / RowsAPage}</totalpage>\n<recordset>\n"
            + string.Concat(rows.Select(row => $"<record><![CDATA[{Row(row, "").TrimEnd()}]]></record>\n")) + "</recordset>\n</datastore>";
    }

    protected override string Article(DemoArticle article, string body) => $"""
        {(article.IsDocument ? HeadTable(article) : "")}<div class="title"><!--<$[信息名称]>begin-->{article.Title.Html()}<!--<$[信息名称]>end--></div>
        <div class="sub">发布日期：{Minute(article.On)}　信息来源：{Facts.Name}　浏览次数：<script src="/module/visitcount/articlehits.jsp?colid=122{article.Column.Id}&artid={article.Id}"></script></div>
        <div id="zoom">
        <!--ZJEG_RSS.content.begin-->
        {body}<!--ZJEG_RSS.content.end--></div>
        """;

    private string HeadTable(DemoArticle article) => "<table class=\"xxgk\">\n"
        + string.Concat(SiteParts.Head(Site, article).Chunk(2).Select(pair => $"<tr>{string.Concat(pair.Select(cell => $"<td class=\"l\">{Spaced(cell.Label)}</td><td>{cell.Value.Html()}</td>"))}</tr>\n")) + "</table>\n";

    /// <summary>Two-character labels are justified with blanks.</summary>
    private static string Spaced(string label) => label.Length == 2 ? $"{label[0]}&nbsp;&nbsp;{label[1]}" : label;

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/col/col1220001/index.html", new("/col/col1220001/index.html", PageRole.Other, "网站地图", string.Concat(Site.Shown.Select(column => $"<a href=\"{PathOf(column)}\">{column.Name}</a>\n"))), default));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <title>{(page.Role == PageRole.Home ? Facts.Name : $"{Facts.Name} {page.Column?.Name} {page.Title}").Html()}</title>
        {SiteParts.Metas(Site, page)}</head>
        <body>
        <div id="barrierfree_container">
        <div class="top"><a href="/">{Facts.Name}</a> <a href="javascript:void(0)" id="cniil_wza">无障碍阅读</a>
        <form action="{SearchPath}" method="get"><input name="{SearchField}" title="检索"><button type="submit">检索</button></form></div>
        <table class="menu"><tr>
        {string.Concat(Site.Menus.Select(menu => $"<td><b>{menu}</b> {string.Concat(Site.Under(menu).Select(column => $"<a href=\"{PathOf(column)}\">{column.Name}</a> "))}</td>\n"))}</tr></table>
        {Position(page)}{(page.Column?.Kind == ColumnKind.Tree ? Tree() : "")}<div class="content">
        {page.Body}
        </div>
        <div class="bottom">{SiteParts.Footer(Site, "/col/col1220001/index.html", PathOf(Site["organisation"]))}</div>
        </div>
        </body></html>
        """;

    private string Position(PageParts page) => page.Column is not { } column ? "" : $"<div class=\"bt_position\">您的位置：<a href=\"/\">首页</a>&gt;<a href=\"{PathOf(column)}\">{column.Name}</a></div>\n";

    private string Tree() => "<ul class=\"xxgk_tree\">\n" + string.Concat(Site.Under("法定主动公开内容").Select(column => $"<li><a href=\"{PathOf(column)}\">{column.Name}</a></li>\n")) + "</ul>\n";
}
