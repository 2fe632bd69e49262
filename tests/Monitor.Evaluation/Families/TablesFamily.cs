using System.Globalization;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Families;

/// <summary>Upper-case XHTML of nested tables without a class: titles cut short, a clock beside the accessibility entry, crumbs and labels in plain text, columns only behind their group.</summary>
internal sealed class TablesFamily(DemoSite site, string origin) : CmsFamily(site, origin)
{
    private const int Cut = 18;

    protected override string SearchPath => "/Search.asp";
    protected override string SearchField => "keyword";

    protected override string Place(DemoColumn column) => $"/Class_{column.Id}.asp";

    protected override string Place(DemoArticle article) => $"/Show_{20300000 + article.Id}.asp";

    public override string PathOf(DemoFile file, string owner, int id) => $"/UploadFiles/{Prose.Steady(file.Name + id, int.MaxValue)}{file.Extension}";

    protected override string PathOf(DemoColumn column, int page, int pages) => page == 0 ? PathOf(column) : $"/Class_{column.Id}_{page + 1}.asp";

    private string Group(string menu) => $"/Channel_{Site.Menus.ToList().IndexOf(menu) + 1}.asp";

    protected override string Row(DemoArticle article, string from) =>
        $"<TR><TD HEIGHT=\"24\">·<A HREF=\"{PathOf(article).TrimStart('/')}\" TITLE=\"{article.Title.Html()}\" TARGET=\"_blank\">{(article.Title.Length > Cut ? article.Title[..(Cut - 2)] + "..." : article.Title).Html()}</A></TD><TD WIDTH=\"90\"><FONT COLOR=\"#999999\">{article.On.Year}/{article.On.Month}/{article.On.Day}</FONT></TD></TR>\n";

    protected override string HomeBody() => "<TABLE WIDTH=\"100%\"><TR>" + string.Concat(new[] { "news", "notices" }.Select(key => $"""
        <TD VALIGN="top"><TABLE><TR><TD><B>{Site[key].Name}</B></TD><TD><A HREF="{PathOf(Site[key])}">查看全部</A></TD></TR><TR><TD COLSPAN="2"><TABLE>{Rows(Newest(key, 5), "/")}</TABLE></TD></TR></TABLE></TD>
        """)) + "</TR></TABLE>";

    protected override string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages) => $"""
        <TABLE WIDTH="100%">{(rows.Count == 0 ? "<TR><TD>暂无内容</TD></TR>" : Rows(rows, ""))}</TABLE>
        <P>第{page + 1}/{pages}页 {(page + 1 < pages ? $"<A HREF=\"{PathOf(column, page + 1, pages)}\">下一页</A>" : "下一页")}</P>
        """;

    protected override string Article(DemoArticle article, string body) => $"""
        {(article.IsDocument ? Head(article) : "")}<TABLE WIDTH="100%"><TR><TD ALIGN="center"><FONT SIZE="5"><B>{article.Title.Html()}</B></FONT></TD></TR>
        <TR><TD ALIGN="center">来源：{Facts.Name}　时间：{article.On.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}　【字体：大 中 小】</TD></TR><TR><TD>{body}</TD></TR></TABLE>
        """;

    private string Head(DemoArticle article) =>
        "<TABLE BORDER=\"1\">" + string.Concat(SiteParts.Head(Site, article).Chunk(2).Select(pair => $"<TR>{string.Concat(pair.Select(cell => $"<TD>{Spaced(cell.Label)}：</TD><TD>{cell.Value.Html()}</TD>"))}</TR>\n")) + "</TABLE>\n";

    private static string Spaced(string label) => label.Length <= 3 ? string.Join('　', label.AsEnumerable()) : label;

    protected override IEnumerable<DemoPage> Extras() => base.Extras()
        .Append(Html("/Map.asp", new("/Map.asp", PageRole.Other, "网站地图", Tree(Site.Shown)), default))
        .Append(Html("/Wza.asp", new("/Wza.asp", PageRole.Other, "无障碍浏览说明", "<P>可以使用键盘浏览本网站的全部栏目，也可以放大页面文字、调整对比度。</P>"), default))
        .Concat(Site.Menus.Select(menu => Html(Group(menu), new(Group(menu), PageRole.Other, menu, Tree(Site.Under(menu))), default)));

    protected override string Document(PageParts page) => $"""
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <HTML LANG="zh-CN"><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"/><TITLE>{(page.Role == PageRole.Home ? Facts.Name : $"{page.Title}-{Facts.Name}").Html()}</TITLE>
        {SiteParts.Metas(Site, page)}</HEAD><BODY>
        <TABLE WIDTH="1000" ALIGN="center"><TR><TD><A HREF="/Wza.asp">无障碍浏览说明</A></TD><TD ALIGN="right">今天是2026年4月10日 星期五 <FORM ACTION="{SearchPath}"><INPUT NAME="{SearchField}" TITLE="关键词"/><INPUT TYPE="submit" VALUE="搜索"/></FORM></TD></TR>
        <TR><TD COLSPAN="2"><TABLE WIDTH="100%"><TR><TD><A HREF="/"><FONT COLOR="#FFFFFF">首页</FONT></A></TD>{string.Concat(Site.Menus.Select(menu => $"<TD><A HREF=\"{Group(menu)}\"><FONT COLOR=\"#FFFFFF\">{menu}</FONT></A></TD>"))}</TR></TABLE></TD></TR>
        <TR><TD WIDTH="200" VALIGN="top">{(page.Column is { } column ? Tree(Site.Under(column.Menu)) : "")}</TD><TD VALIGN="top">
        {(page.Column is { } here ? $"<P>您现在的位置：首页 &gt;&gt; {here.Menu} &gt;&gt; {here.Name}</P>\n" : "")}{page.Body}
        {(page.Column?.Kind == ColumnKind.Tree ? Tree(Site.Under("法定主动公开内容")) : "")}</TD></TR>
        <TR><TD COLSPAN="2" ALIGN="center">{SiteParts.Footer(Site, "/Map.asp", PathOf(Site["organisation"]))}</TD></TR></TABLE></BODY></HTML>
        """;

    private string Tree(IEnumerable<DemoColumn> columns) => "<TABLE>" + string.Concat(columns.Select(column => $"<TR><TD><IMG SRC=\"/images/dot.png\" ALT=\"\"/><A HREF=\"{PathOf(column)}\">{column.Name}</A></TD></TR>\n")) + "</TABLE>\n";
}
