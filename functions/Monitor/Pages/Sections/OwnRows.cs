using System.Text.RegularExpressions;
using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>The rows of a page that are the section's own: not side lists, not the lists of other sections beside it.</summary>
internal sealed partial class OwnRows(SiteIndex site, SectionVocabulary vocabulary)
{
    private readonly Lazy<HashSet<string>> names = new(() => [.. vocabulary.All.SelectMany(section => section.Names.Append(section.Name)).Select(SectionName.Plain)]);

    public IEnumerable<ListRow> Of(PageRecord record, SectionDefinition section, string name)
    {
        var page = record.Page!;
        var own = page.Rows.Where(row => !site.IsSideRow(row.Url)).ToList();
        if (own.Count == 0) own = [.. page.Rows.Where(row => !site.IsHome(row.Url))];
        var lists = own.GroupBy(row => row.List ?? "").ToList();
        var mine = new HashSet<string>(section.Names.Append(section.Name).Append(name).Append(page.Title).Select(each => site.Names.Of(each)));
        if (lists is [var only]) return Beside().IsMatch(only.Key) && !mine.Contains(site.Names.Of(only.Key)) ? [] : own;
        if (lists.Count == 0) return own;
        var fitting = lists.Where(list => list.Key.Length > 0 && mine.Contains(site.Names.Of(list.Key))).ToList();
        if (fitting.Count > 0) return fitting.Concat(lists.Where(list => list.Key.Length == 0)).SelectMany(list => list);
        var rest = lists.Where(list => !Side().IsMatch(list.Key) && !names.Value.Contains(site.Names.Of(list.Key))).ToList();
        return (rest.Count > 0 ? rest : lists).SelectMany(list => list);
    }

    /// <summary>What stands beside an empty list on every page.</summary>
    [GeneratedRegex("^(?:近期|最近|最新|热门|推荐)(?:的)?(?:文章|评论|发布|更新|信息|阅读|浏览)$|排行榜?$|友情链接", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex("热点|热门|推荐|近期(?:文章|评论)|最近(?:更新|发布)|排行|相关(?:阅读|文章|链接|信息)|最新(?:发布|信息|更新|动态)|图片新闻|友情链接|快速(?:通道|入口)|专题专栏|常用", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
