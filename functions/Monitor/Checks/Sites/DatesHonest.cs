using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>No article is re-dated or back-dated: first-seen, formation, address and shown day agree. Never accuses; a person decides.</summary>
public sealed class DatesHonest : ICheck
{
    private const int FarApart = 30;
    private const int LongUnseen = 30;

    public CheckInfo Info { get; } = new("dates-honest", "Site", "文章显示的发布日期与首次发现日、成文日期、网址日期相符，没有改期或倒签", "《政府网站与政务新媒体检查指标》单项否决“弄虚作假”",
        "核实并恢复真实的发布日期", NeedsSection: false, Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var since = Items.SinceOf(duty);
        var articles = site.ReadPages.Where(page => page.Page is { Kind: PageKind.Article, Published: { } day } && day.Latest() >= since).ToList();
        var began = site.Snapshots.SelectMany(snapshot => snapshot.Pages).Select(page => page.FirstSeenOn).Where(day => day.Year > 2000).DefaultIfEmpty(site.Today).Min();
        var copies = articles.Where(page => page.Page!.ContentHash.Length > 0 && page.Page.Text.Length > 100).GroupBy(page => page.Page!.ContentHash).Where(same => same.Count() > 1).ToDictionary(same => same.Key, same => same.ToList());
        var verdicts = articles.Select(page => (Page: page, Doubts: Doubts(page, began, copies).ToList())).Where(pair => pair.Doubts.Count > 0)
            .Select(pair => Verdict.Unclear(site.SubjectOf(pair.Page.Url), $"《{pair.Page.Page!.Title}》的日期不一致：{string.Join("；", pair.Doubts)}，请人工核实是否改期或倒签", Evidence.Of(pair.Page, pair.Page.Page.Published)) with { Trace = [pair.Page.Page.Published!.Seen("显示的发布日期"), $"首次看到：{pair.Page.FirstSeenOn:yyyy-MM-dd}", .. Days.Others(pair.Page.Page, pair.Page.Page.Published)] }).ToList();
        return verdicts.Count > 0 ? verdicts : [Verdict.Met("site", "文章日期未见不一致")];
    }

    private static IEnumerable<string> Doubts(PageRecord record, DateOnly began, Dictionary<string, List<PageRecord>> copies)
    {
        var page = record.Page!;
        var shown = page.Published!;
        if (record.FirstSeenOn.Year > 2000 && shown.Earliest() > record.FirstSeenOn) yield return $"显示{shown.InChinese()}发布，但{record.FirstSeenOn.InChinese()}已经看到该页面";
        if (record.FirstSeenOn > began && shown.Latest().AddDays(LongUnseen) < record.FirstSeenOn && shown.Latest() > began) yield return $"显示{shown.InChinese()}发布，但{record.FirstSeenOn.InChinese()}才首次出现";
        if (page.Formed is { } formed && shown.Latest() < formed.Earliest()) yield return $"发布日期{shown.InChinese()}早于成文日期{formed.InChinese()}";
        if (page.Dates.FirstOrDefault(date => date.Place == "url") is { } address && Math.Max(shown.Earliest().DayNumber - address.Latest().DayNumber, address.Earliest().DayNumber - shown.Latest().DayNumber) > FarApart) yield return $"网址中的日期为{address.InChinese()}，显示为{shown.InChinese()}";
        if (copies.GetValueOrDefault(page.ContentHash)?.Find(other => other.Url != record.Url && other.Page!.Published!.Latest().AddDays(FarApart) < shown.Earliest()) is { } older) yield return $"与{older.Page!.Published!.InChinese()}发布的《{older.Page.Title}》内容相同";
    }
}
