using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>Home, column and article pages carry the required meta tags.</summary>
public sealed class PageMetadata : ICheck
{
    private static readonly string[] EveryPage = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] ColumnPage = ["ColumnName", "ColumnType"];
    private static readonly string[] ArticlePage = ["ArticleTitle", "PubDate", "ContentSource"];

    public CheckInfo Info { get; } = new("page-metadata", "Site", "首页、栏目页、文章页带有规定的页面标签（meta）", "默认指标 SITE-3（标签清单可由主管部门调整）",
        "在页面模板中补充缺少的标签", NeedsSection: false,
        new CheckParameter("required", ParameterKind.TextList, "应有标签，默认 SiteName、SiteDomain、SiteIDCode、ColumnName、ColumnType、ArticleTitle、PubDate、ContentSource"));

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var required = duty.With.List("required");
        var homes = site.Homes.Select(home => home.Url).ToHashSet();
        var faults = site.ReadPages.Where(page => !page.Page!.IsData && !site.IsFramed(page)).Select(page => (Page: page, Missing: Missing(page.Page!, homes.Contains(page.Url), required))).Where(pair => pair.Missing.Length > 0).ToList();
        return faults.Count == 0 ? [Verdict.Met("site", "读到的页面标签齐全")] : TemplateFaults.Tell(faults, (page, missing) => Say(page, missing, site));
    }

    private static Verdict Say(PageRecord page, string missing, JudgedSite site) =>
        Verdict.Missed(site.SubjectOf(page.Url), $"页面《{page.Page!.Title}》缺少标签 {missing}", Evidence.Of(page, page.Page.HtmlTitle)) with { Trace = [$"页面已有标签：{string.Join("、", page.Page.Metas.Keys.Take(20))}"] };

    private static string Missing(Page page, bool isHome, IReadOnlyList<string> required)
    {
        var kind = isHome ? PageKind.Home : page.IsColumnDocument() ? PageKind.Column : page.Kind;
        if (kind == PageKind.Other) return "";
        IEnumerable<string> wanted = kind switch { PageKind.Column => [.. EveryPage, .. ColumnPage], PageKind.Article => [.. EveryPage, "ColumnName", .. ArticlePage], _ => EveryPage };
        if (required.Count > 0) wanted = required.Where(name => wanted.Contains(name, StringComparer.OrdinalIgnoreCase) || !IsKnown(name));
        return string.Join("、", wanted.Where(name => page.Metas.GetValueOrDefault(name.ToLowerInvariant()) is not { Length: > 0 }));
    }

    /// <summary>A name of nobody's list is wanted on every page.</summary>
    private static bool IsKnown(string name) => EveryPage.Concat(ColumnPage).Concat(ArticlePage).Contains(name, StringComparer.OrdinalIgnoreCase);
}
