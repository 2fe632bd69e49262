using System.Globalization;
using Monitor.Local.Demo.Content;
using static Monitor.Local.Demo.Content.Prose;

namespace Monitor.Local.Demo.Families;

/// <summary>Parts that templates of several families share: metas, footer marks, document heads.</summary>
internal static class SiteParts
{
    /// <summary>The metas of 国办发〔2017〕47号.</summary>
    public static string Metas(DemoSite site, PageParts page)
    {
        var metas = new List<(string, string)> { ("SiteName", site.Facts.Name), ("SiteDomain", $"{site.Facts.Id}.example.invalid"), ("SiteIDCode", site.Facts.Code) };
        if (page.Column is { } column)
            metas.AddRange([("ColumnName", column.Name), ("ColumnDescription", $"{site.Facts.Name}{column.Name}栏目"), ("ColumnKeywords", column.Name), ("ColumnType", column.Name)]);
        if (page is { Column: null, Role: PageRole.Other })
            metas.AddRange([("ColumnName", page.Title), ("ColumnType", page.Title)]);
        if (page.Article is { } article)
            metas.AddRange([("ArticleTitle", article.Title), ("PubDate", article.On.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), ("ContentSource", site.Facts.Name),
                ("Keywords", article.Topic is { Length: > 0 } topic ? topic : article.Column.Name), ("Author", site.Facts.Units[0]), ("Description", article.Title)]);
        return string.Concat(metas.Select(meta => $"<meta name=\"{meta.Item1}\" content=\"{Encode(meta.Item2)}\">\n"));
    }

    /// <summary>Host unit, site code, ICP and police records, contact, site map, error report, party and government mark.</summary>
    public static string Footer(DemoSite site, string siteMap, string contact)
    {
        var facts = site.Facts;
        bool Has(string mark) => !facts.MarksWithout.Contains(mark);
        var line = $"主办单位：{facts.Name}　地址：{facts.Address}　联系电话：{facts.Phone}";
        if (Has("site-code")) line += $"　网站标识码：{facts.Code}";
        if (Has("icp")) line += $"　示ICP备{facts.Code[..4]}{facts.Code[^4..]}号-1";
        if (Has("police")) line += $"　示公网安备 {facts.Code}0001号";
        var mark = Has("conac") ? $"<script>document.write(unescape(\"%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='https://dcs.conac.cn/js/99/000/0000/{facts.Code}/CA{facts.Code}0001.js' type='text/javascript'%3E%3C/script%3E\"));</script>\n" : "";
        var report = Has("error-report") ? $"<script id=\"_jiucuo_\" sitecode=\"{facts.Code}\" src=\"https://zfwzgl.www.gov.cn/exposure/jiucuo.js\"></script>\n" : "";
        return $"<p><a href=\"{siteMap}\">网站地图</a> | <a href=\"{contact}\">联系我们</a></p>\n<p>{Encode(line)}</p>\n{mark}{report}";
    }

    /// <summary>Label and value pairs of a document's head.</summary>
    public static IReadOnlyList<(string Label, string Value)> Head(DemoSite site, DemoArticle article) =>
    [
        ("索引号", $"{site.Facts.Code}/{article.On.Year}-{article.Id:00000}"),
        ("主题分类", article.Topic),
        ("发布机构", site.Facts.Name),
        ("成文日期", InChinese(article.Formed ?? DateOnly.FromDateTime(article.On))),
        ("标题", article.Title),
        ("文号", article.Number ?? ""),
        ("发布日期", article.On.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        ("有效性", "有效"),
    ];

    /// <summary>A relative link, as publishers of static pages write them.</summary>
    public static string Relative(string from, string to)
    {
        if (!to.StartsWith('/')) return to;
        var here = from[..(from.LastIndexOf('/') + 1)];
        if (to.StartsWith(here, StringComparison.Ordinal) && to.Length > here.Length) return "./" + to[here.Length..];
        var ups = "";
        for (; !to.StartsWith(here, StringComparison.Ordinal); ups += "../") here = here[..(here[..^1].LastIndexOf('/') + 1)];
        return ups + to[here.Length..] is { Length: > 0 } link ? link : "./";
    }

    public static string Html(this string text) => Encode(text);
}
