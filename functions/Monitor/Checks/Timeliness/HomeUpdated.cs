using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Timeliness;

/// <summary>The home page, or the pages one level below where it only navigates, shows a recent item.</summary>
public sealed class HomeUpdated : ICheck
{
    public CheckInfo Info { get; } = new("home-updated", "Timeliness", "首页（首页仅作导航的，看下一级页面）在规定周期内有新信息", "《政府网站与政务新媒体检查指标》单项否决“首页不更新”",
        "在首页及时更新信息", NeedsSection: false,
        new CheckParameter("within", ParameterKind.Duration, "更新周期，默认 14 days"));

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var limit = duty.With.Limit("within") ?? new(14, TimeUnit.Days);
        var homes = site.Homes.ToList();
        if (homes.Count == 0) return [Verdict.Unclear("site", "首页未能读取，请人工核查")];
        var shown = homes.SelectMany(home => Shown(home, site)).ToList();
        var level = shown.Count > 0 ? "首页" : "首页下一级页面";
        if (shown.Count == 0) shown = [.. homes.SelectMany(home => Below(home, site)).SelectMany(page => Shown(page, site))];
        var dated = shown.Where(item => item.Day is { } day && day.Earliest() <= site.Today).OrderByDescending(item => item.Day!.Latest()).ToList();
        return [Newest(homes, level, shown, dated, limit, site) with { Trace = [.. dated.Take(3).Select(item => item.Day!.Seen($"{level}《{item.Title}》"))] }];
    }

    private static Verdict Newest(List<PageRecord> homes, string level, List<Item> shown, List<Item> dated, TimeLimit limit, JudgedSite site)
    {
        if (dated.Find(item => limit.Holds(item.Day!.Earliest(), site.Today, site.Calendar)) is { } fresh) return Verdict.Met("site", $"{level}有{fresh.Day!.InChinese()}发布的《{fresh.Title}》", Evidence.Of(fresh.On, fresh.Title, fresh.At));
        if (homes.Select(home => home.Page!.ScriptedList).OfType<string>().FirstOrDefault() is { } script) return Verdict.Unclear("site", $"首页内容由脚本加载（{script}），未能读取，请人工核查", Evidence.Of(homes[0]));
        if (dated.Count == 0 || shown.Count(item => item.Day is null) > shown.Count / 2) return Verdict.Unclear("site", $"{level}的信息大多没有日期，不能判断更新时间，请人工核查", Evidence.Of(homes[0]));
        var newest = dated[0];
        return limit.Holds(newest.Day!.Latest(), site.Today, site.Calendar)
            ? Verdict.Unclear("site", $"{level}最新信息只标到{newest.Day!.InChinese()}，请人工核查", Evidence.Of(newest.On, newest.Title, newest.At))
            : Verdict.Missed("site", $"{level}最新信息《{newest.Title}》发布于{newest.Day!.InChinese()}，至{site.Today.InChinese()}已{site.Today.DayNumber - newest.Day!.Latest().DayNumber}天未更新，超过{limit.InChinese}", Evidence.Of(newest.On, newest.Title, newest.At));
    }

    /// <summary>Rows of its lists, and links whose article tells its own day.</summary>
    private static IEnumerable<Item> Shown(PageRecord on, JudgedSite site)
    {
        var rows = on.Page!.Rows.Select(row => new Item(row.Title, row.Shown ?? ArticleDay(row.Url, site), on, row.At));
        var listed = on.Page.Rows.Select(row => row.Url).ToHashSet();
        var links = on.Page.Links.Where(link => link.Place is not LinkPlace.Footer and not LinkPlace.Script && !listed.Contains(link.Url))
            .Select(link => new Item(link.Text, ArticleDay(link.Url, site), on, link.At)).Where(item => item.Day is not null);
        return rows.Concat(links);
    }

    private static ShownDate? ArticleDay(string url, JudgedSite site) =>
        site.Find(url) is { WasRead: true, Page: { Kind: not PageKind.Home and not PageKind.Column } page } ? page.Published : null;

    private static IEnumerable<PageRecord> Below(PageRecord home, JudgedSite site) =>
        home.Page!.Links.Select(link => site.Find(link.Url)).OfType<PageRecord>().Where(page => page.WasRead && page.Url != home.Url).DistinctBy(page => page.Url).Take(100);

    private sealed record Item(string Title, ShownDate? Day, PageRecord On, TextSpan? At);
}
