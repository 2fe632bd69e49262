using System.Globalization;
using System.Text;
using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>A CMS family: gives a site's content the addresses, markup, paging and charset of sites built with it. One instance a site.</summary>
internal abstract class CmsFamily(DemoSite site, string origin)
{
    protected const int RowsAPage = 10;

    protected DemoSite Site { get; } = site;

    /// <summary>`http://127.0.0.1:PORT`.</summary>
    protected string Origin { get; } = origin;
    protected BureauFacts Facts => Site.Facts;

    /// <summary>Path of the site's root, as the city file registers it.</summary>
    public virtual string Root => "/";

    /// <summary>Path that a home link carries.</summary>
    protected virtual string Home => Root;
    protected virtual Encoding Encoding => Encoding.UTF8;
    protected virtual string HtmlType => "text/html; charset=utf-8";
    protected virtual string SearchPath => "/search";
    protected virtual string SearchField => "q";

    /// <summary>Another host of the city that serves some of the site's columns, and its name.</summary>
    public CmsFamily? Linked { get; init; }

    /// <summary>The name of the host it serves, where that is not the site's own.</summary>
    public virtual string? Host => null;

    /// <summary>The columns it serves.</summary>
    protected IEnumerable<DemoColumn> Here => Site.Shown.Where(column => column.Host == Host);

    public string PathOf(DemoColumn column) => column.Host == Host || Linked is null ? Place(column) : Linked.Origin + Linked.Place(column);

    public string PathOf(DemoArticle article) => article.Column.Host == Host || Linked is null ? Place(article) : Linked.Origin + Linked.Place(article);

    protected abstract string Place(DemoColumn column);

    protected abstract string Place(DemoArticle article);

    public abstract string PathOf(DemoFile file, string owner, int id);

    /// <summary>Path of a list's page; 0 is the first.</summary>
    protected abstract string PathOf(DemoColumn column, int page, int pages);

    /// <summary>A whole document.</summary>
    protected abstract string Document(PageParts page);

    protected abstract string Row(DemoArticle article, string from);

    /// <summary>The list of one page, with the family's paging.</summary>
    protected abstract string List(DemoColumn column, IReadOnlyList<DemoArticle> rows, int page, int pages);

    /// <summary>The head of an article and its body.</summary>
    protected abstract string Article(DemoArticle article, string body);

    public virtual IEnumerable<DemoPage> Pages()
    {
        yield return Html(Home, new(Home, PageRole.Home, Facts.Name, HomeBody()), Site.Articles.Max(article => article.On));
        foreach (var column in Here)
            foreach (var page in PagesOf(column)) yield return page;
        foreach (var article in Site.Articles.Where(article => article.Column.Host == Host))
            foreach (var page in PagesOf(article)) yield return page;
        foreach (var page in Extras()) yield return page;
    }

    /// <summary>Answers what only a query decides: searches and paging services.</summary>
    public virtual DemoPage? Answer(string path, IReadOnlyDictionary<string, string> query) =>
        path == SearchPath ? Html(path, new(path, PageRole.Other, "站内搜索", Found(query.GetValueOrDefault(SearchField, ""))), default) : null;

    protected virtual IEnumerable<DemoPage> Extras()
    {
        yield return Text("/robots.txt", "text/plain; charset=utf-8", "User-agent: *\n" + string.Concat(Facts.Robots.Select(path => $"Disallow: {path}\n")) + "Disallow: /admin/\n");
    }

    protected virtual IEnumerable<DemoPage> PagesOf(DemoColumn column)
    {
        if (column.Refused > 0)
        {
            yield return new(PathOf(column), "text/html", "<html><head><title></title><script>var _$ts={};</script></head><body></body></html>"u8.ToArray(), column.Refused);
            yield break;
        }
        var listed = column.Listed.ToList();
        var pages = Math.Max(1, (listed.Count + RowsAPage - 1) / RowsAPage);
        for (var page = 0; page < (ServesListPages ? pages : 1); page++)
        {
            var path = PathOf(column, page, pages);
            yield return Html(path, new(path, PageRole.Column, column.Name, ColumnBody(column, listed, page, pages)) { Column = column }, listed.Select(article => article.On).DefaultIfEmpty(column.On).Max());
        }
        foreach (var file in FilesOf(column.Files, column.Slug, column.Id)) yield return file;
    }

    /// <summary>False where further list pages come from a service.</summary>
    protected virtual bool ServesListPages => true;

    protected virtual string ColumnBody(DemoColumn column, IReadOnlyList<DemoArticle> listed, int page, int pages) => column switch
    {
        { Scripted: { } service } => $"<div id=\"list\"></div>\n<script>$.ajax({{ url: '{service}', data: {{ owner: {column.Id} }}, success: function (d) {{ fill('#list', d); }} }});</script>\n",
        { Kind: ColumnKind.Tree } => $"<p>{Prose.Encode(Facts.Name)}依照法定职责公开下列信息。</p>\n",
        { Kind: ColumnKind.Page } => column.Body + Files(column.Files, PathOf(column), column.Slug, column.Id),
        { Body.Length: > 0 } => column.Body,
        _ => List(column, [.. listed.Skip(page * RowsAPage).Take(RowsAPage)], page, pages),
    };

    private IEnumerable<DemoPage> PagesOf(DemoArticle article)
    {
        var path = PathOf(article);
        var body = article.Body.Replace("{images}", ImageFolder, StringComparison.Ordinal) + Related(article, path) + Files(article.Files, path, article.Column.Slug, article.Id);
        yield return Html(path, new(path, PageRole.Article, article.Title, Article(article, body)) { Column = article.Column.MergedInto ?? article.Column, Article = article }, article.On);
        if (article.Body.Contains("{images}", StringComparison.Ordinal)) yield return new($"{ImageFolder}/tj{article.Id}.png", "image/png", Picture);
        foreach (var file in FilesOf(article.Files, article.Column.Slug, article.Id)) yield return file;
    }

    protected virtual string ImageFolder => "/images";

    private string Related(DemoArticle article, string from)
    {
        var links = article.Links.Select(link => $"<p><a href=\"{link.Path}\">{Prose.Encode(link.Text)}</a></p>\n");
        if (article.Related is { } related)
            links = links.Append($"<p>{RelatedLabel(article)}：<a href=\"{Link(from, PathOf(related))}\">{Prose.Encode(related.Title)}</a></p>\n");
        return string.Concat(links);
    }

    private static string RelatedLabel(DemoArticle article) => article.Column.Key switch
    {
        "policy-interpretation" => "解读文件",
        "public-consultation" => "意见反馈",
        "consultation-feedback" => "征集公告",
        _ => "相关解读",
    };

    private string Files(List<DemoFile> files, string from, string owner, int id) => files.Count == 0 ? "" :
        "<div class=\"fujian\"><p>附件：</p>\n" + string.Concat(files.Select((file, i) => $"<p><a href=\"{Link(from, PathOf(file, owner, id))}\">{i + 1}.{Prose.Encode(file.Name)}</a></p>\n")) + "</div>\n";

    private IEnumerable<DemoPage> FilesOf(List<DemoFile> files, string owner, int id) =>
        files.Where(file => !file.Dead).Select(file => new DemoPage(PathOf(file, owner, id), TypeOf(file.Extension), file.Body, Tag: file.Tag));

    private static string TypeOf(string extension) => extension switch
    {
        ".pdf" => "application/pdf",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    };

    /// <summary>How a page links to another of the same site; families with relative links differ.</summary>
    protected virtual string Link(string from, string to) => to;

    protected virtual string HomeBody() => "";

    protected string Rows(IEnumerable<DemoArticle> articles, string from) => string.Concat(articles.Select(article => Row(article, from)));

    /// <summary>The newest of a column, pinned ones first, as home pages show them.</summary>
    protected IEnumerable<DemoArticle> Newest(string key, int count) => Site[key].Listed.Take(count);

    protected DemoPage Html(string path, PageParts parts, DateTime modified) =>
        new(path, HtmlType, Encoding.GetBytes(Document(parts)), Modified: modified == default ? null : new DateTimeOffset(modified, TimeSpan.FromHours(8)));

    protected static DemoPage Text(string path, string type, string text) => new(path, type, System.Text.Encoding.UTF8.GetBytes(text));

    protected static string Day(DateTime on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected static string Minute(DateTime on) => on.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private string Found(string words)
    {
        var hits = Site.Articles.Where(article => words.Length > 0 && article.Title.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(20).ToList();
        return hits.Count == 0 ? "<p>没有找到与您的查询相符的结果。</p>\n"
            : $"<p>共找到{hits.Count}条结果</p>\n<ul class=\"result\">" + string.Concat(hits.Select(hit => $"<li><a href=\"{PathOf(hit)}\">{Prose.Encode(hit.Title)}</a></li>\n")) + "</ul>\n";
    }

    /// <summary>One grey pixel.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4BAAA5gDlVfTnfQAAAABJRU5ErkJggg==");
}

internal enum PageRole { Home, Column, Article, Other }

/// <summary>What a family's template is filled with.</summary>
internal sealed record PageParts(string Path, PageRole Role, string Title, string Body)
{
    public DemoColumn? Column { get; init; }
    public DemoArticle? Article { get; init; }
}
