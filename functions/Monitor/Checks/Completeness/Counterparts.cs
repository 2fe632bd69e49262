using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;

namespace Monitor.Checks.Completeness;

/// <summary>The counterpart of one item. Certain: by link, document number or a title that names it.</summary>
internal sealed record CounterpartFinding(SectionItem? Best, bool IsCertain, bool LinksThere, bool LinksBack, SectionItem? Doubtful, IReadOnlyList<string> Trace);

/// <summary>Matches items of one section with those of another: by link, then document number, then title.</summary>
internal sealed partial class Counterparts
{
    private const double Alike = 0.72;
    private const double Doubtful = 0.5;
    private const int ShortestName = 4;
    private readonly SiteSection section;
    private readonly JudgedSite site;
    private readonly Dictionary<string, SectionItem> byUrl;
    private readonly ILookup<string, SectionItem> byTarget;
    private readonly ILookup<string, SectionItem> byNumber;
    private readonly List<(SectionItem Item, string Core, string Years, string? Whose)> titles;
    private readonly List<string> documents;
    private readonly string[] bureau;

    /// <param name="of">The section whose items want a counterpart in the other one.</param>
    public Counterparts(SiteSection of, SiteSection section, JudgedSite site)
    {
        bureau = [.. TitleMatcher.NamesOf(site.Bureau)];
        documents = [.. of.Items.Select(item => CoreOf(item.Title)).Where(core => core.Length >= ShortestName).Distinct().OrderByDescending(core => core.Length)];
        (this.section, this.site) = (section, site);
        byUrl = section.Items.GroupBy(item => Plain(item.Url)).ToDictionary(same => same.Key, same => same.First());
        byTarget = section.Items.Where(item => item.Read() is not null).SelectMany(item => item.Read()!.Links.Select(link => (Url: Plain(link.Url), item)).DistinctBy(pair => pair.Url)).ToLookup(pair => pair.Url, pair => pair.item);
        byNumber = section.Items.Where(item => item.Read() is not null).SelectMany(item => DocumentNumber.In(item.Read()!.Text).Select(number => (number, item))).ToLookup(pair => pair.number, pair => pair.item);
        titles = [.. section.Items.Select(item => (item, CoreOf(item.Title), YearsOf(item.Title), Whose(CoreOf(item.Title))))];
    }

    public CounterpartFinding Of(SectionItem item)
    {
        var there = (item.Read()?.Links ?? []).Select(link => byUrl.GetValueOrDefault(Plain(link.Url))).OfType<SectionItem>().Where(other => other.Url != item.Url).DistinctBy(other => other.Url).ToList();
        var back = byTarget[Plain(item.Url)].ToList();
        var (likely, likeness) = ByTitle(item);
        var best = there.Intersect(back).FirstOrDefault() ?? Named(item, there) ?? Named(item, back) ?? ByNumber(item) ?? (likeness >= Alike ? likely : null) ?? (there.Count == 1 ? there[0] : back.Count == 1 ? back[0] : null);
        var certain = best is not null && (there.Contains(best) || back.Contains(best) || Names(best, item) || ByNumber(item) == best || likeness >= 0.85);
        return new(best, certain, best is not null && there.Contains(best), best is not null && back.Contains(best), likeness >= Doubtful ? likely : there.FirstOrDefault() ?? back.FirstOrDefault(),
            [.. there.Take(3).Select(other => $"本页链接到：{other.Title}"), .. back.Take(3).Select(other => $"链接到本页：{other.Title}"), likely is null ? "没有标题相近的信息" : $"标题最相近：{likely.Title}（{likeness:0.00}）", $"对应栏目：{section.Name}，{section.Items.Count}条；{site.SubjectOf(section.Url)}"]);
    }

    /// <summary>An interpretation in the list of documents needs none itself.</summary>
    public static bool IsItselfOne(SectionItem item, string other) => other switch
    {
        "policy-interpretation" => item.Title.Contains("解读", StringComparison.Ordinal),
        "consultation-feedback" => Result().IsMatch(item.Title),
        _ => false,
    };

    /// <summary>Documents passed on from above, appointments and the like are often not interpreted.</summary>
    public static bool MayNeedNone(SectionItem item) => PassedOn().IsMatch(item.Title);

    private SectionItem? ByNumber(SectionItem item)
    {
        if (item.Read() is not { } page || (DocumentNumber.OfHead(page) is { Length: > 0 } head ? head : DocumentNumber.OwnOf(page.Text)) is not { } number) return null;
        var citing = byNumber[number].Where(other => other.Url != item.Url).ToList();
        return citing.Count == 1 ? citing[0] : Named(item, citing);
    }

    private SectionItem? Named(SectionItem item, List<SectionItem> among) => among.Find(other => Names(other, item));

    private bool Names(SectionItem other, SectionItem item)
    {
        var core = CoreOf(item.Title);
        return core.Length >= 4 && CoreOf(other.Title).Contains(core, StringComparison.Ordinal);
    }

    private (SectionItem? Item, double Likeness) ByTitle(SectionItem item)
    {
        var (core, years) = (CoreOf(item.Title), YearsOf(item.Title));
        // What interprets another document by its name is not this one's
        var best = titles.Where(other => other.Item.Url != item.Url && (other.Whose is null || other.Whose == core || core.Contains(other.Whose, StringComparison.Ordinal)) && (years.Length == 0 || other.Years.Length == 0 || years == other.Years))
            .Select(other => (other.Item, Likeness: core.Length >= 4 && other.Core.Contains(core, StringComparison.Ordinal) ? 1 : Wording.Alike(core, other.Core))).OrderByDescending(pair => pair.Likeness).FirstOrDefault();
        return best.Item is null ? (null, 0) : best;
    }

    /// <summary>The document that a title names; null: none of the section's.</summary>
    private string? Whose(string core) => documents.Find(document => core.Contains(document, StringComparison.Ordinal));

    /// <summary>What a title is about: the words in 《》, else without the words that tell what kind of page it is; the bureau's own name tells nothing.</summary>
    private string CoreOf(string title)
    {
        var inner = Quoted().Match(title) is { Success: true } quoted && quoted.Groups["name"].Length >= 6 ? quoted.Groups["name"].Value : title;
        var core = Wording.Core(inner);
        foreach (var name in bureau) core = core.Replace(name, "", StringComparison.Ordinal);
        return Kind().Replace(core, "");
    }

    private static string YearsOf(string title) => string.Concat(AnyYear().Matches(Wording.Tight(title)).Select(year => year.Value).Distinct());

    private static string Plain(string url) => url.Split('#', 2)[0];

    [GeneratedRegex("《(?<name>[^》]+)》")]
    private static partial Regex Quoted();

    [GeneratedRegex("关于|印发|发布|的?通知|政策解读|图解|一图读懂|解读|问答|公开|征求|征集|意见|建议|的?公告|反馈|情况|采纳|结果|收集|草案|修订|征求意见稿|稿|部门|单位|预算|决算|[12]\\d{3}年度?|的")]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?<!\d)20\d\d(?=年)")]
    private static partial Regex AnyYear();

    [GeneratedRegex("^(?:转发|批转)|转发|任免|任命|聘任|表彰|会议通知|放假|值班|公示")]
    private static partial Regex PassedOn();

    [GeneratedRegex("反馈|采纳|结果|情况(?:说明|公告|通报)")]
    private static partial Regex Result();
}
