using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>开普 UCAP, here the municipal portal: columns that bureaus keep on another registered host; month-only addresses with 32 hex digits.</summary>
internal sealed class UcapFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    public override string Host => CmsFamilies.Portal;
    public override string Root => $"/czyjs/{Facts.Id}/";
    protected override string SearchPath => "/so/s";

    protected override string Place(DemoColumn column) => $"{Root}{column.Slug}/nav_list.shtml";

    protected override string Place(DemoArticle article) =>
        string.Create(CultureInfo.InvariantCulture, $"{Root}c14{article.Column.Id}/{article.On:yyyyMM}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Facts.Id}{article.Id}")).AsSpan(0, 16))}.shtml");

    public override string PathOf(DemoFile file, string owner, int id) => $"{Root}{owner}/files/{Prose.Steady(file.Name + id, int.MaxValue):x8}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? Place(column) : $"{Root}{column.Slug}/nav_list_{page + 1}.shtml";

    protected override string HomeBody() => $"<h2>{Facts.Name}预决算公开</h2>\n<ul>{string.Concat(Here.Select(column => $"<li><a href=\"{Place(column)}\">{column.Name}</a></li>\n"))}</ul>\n";

    protected override string Row(DemoArticle article, string from) =>
        $"<li><a href=\"{Place(article)}\">{article.Title.Html()}</a><b>{Day(article.On)}</b></li>\n";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <ul class="listUl">
        {Rows(rows, "")}</ul>
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        <h1 class="title">{article.Title.Html()}</h1>
        <p class="article_info">发布时间：{Minute(article.On)} 信息来源：{Facts.Name}</p>
        <div id="UCAP-CONTENT"><ucapcontent>
        {body}</ucapcontent></div>
        """;

    protected override IEnumerable<DemoPage> Extras() =>
        [Html("/", new("/", PageRole.Other, "示例市人民政府", "<p>示例市人民政府门户网站</p>"), default), Text("/robots.txt", "text/plain; charset=utf-8", "User-agent: *\nDisallow: /manage/\n")];

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <title>{(page.Role == PageRole.Home ? $"{Facts.Name}预决算公开专栏" : $"{page.Title}_示例市人民政府").Html()}</title>
        {SiteParts.Metas(Site, page)}</head>
        <body>
        <div class="header"><a href="/">示例市人民政府</a> <a href="javascript:void(0)">无障碍浏览</a></div>
        {(page.Column is { } column ? $"<div class=\"crumb\">当前位置：<a href=\"{Root}\">{Facts.Name}</a> &gt; <a href=\"{Place(column)}\">{column.Name}</a></div>\n" : "")}<div class="main">
        {page.Body}
        </div>
        <div class="footer">{SiteParts.Footer(Site, Root, Root)}</div>
        </body></html>
        """;
}
