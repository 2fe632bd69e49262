using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>A document against its due day: in time, late, not due yet, absent, or in doubt.</summary>
internal static class DueJudgement
{
    public static Verdict Of(string subject, string title, DateOnly due, DocumentSearch search, SiteSection? section, JudgedSite site) =>
        search.Full.Count > 0 ? Published(subject, due, search.Full, site) : NotFound(subject, title, due, search, section, site);

    private static Verdict Published(string subject, DateOnly due, IReadOnlyList<SectionItem> found, JudgedSite site)
    {
        var dated = found.Where(item => item.Published is not null).OrderBy(item => item.OnlineBy()).ToList();
        if (dated.Count == 0)
            return site.Today <= due
                ? Verdict.Met(subject, $"《{found[0].Title}》已公开（页面没有发布日期）", site.EvidenceOn(found[0]))
                : Verdict.Unclear(subject, $"《{found[0].Title}》没有发布日期，不能判断是否在{due.InChinese()}前公开，请人工核查", site.EvidenceOn(found[0]));
        var first = dated[0];
        if (first.OnlineBy() <= due) return Verdict.Met(subject, $"《{first.Title}》于{first.Published!.InChinese()}公开，未晚于{due.InChinese()}", site.EvidenceOn(first));
        var undated = found.FirstOrDefault(item => item.Published is null);
        return first.Published!.Earliest() <= due || undated is not null
            ? Verdict.Unclear(subject, $"《{first.Title}》的发布日期不能确定是否晚于{due.InChinese()}（显示为{first.Published!.InChinese()}），请人工核查", site.EvidenceOn(first))
            : Verdict.Missed(subject, $"《{first.Title}》于{first.Published!.InChinese()}公开，晚于规定的{due.InChinese()}", site.EvidenceOn(first, first.Published!));
    }

    private static Verdict NotFound(string subject, string title, DateOnly due, DocumentSearch search, SiteSection? section, JudgedSite site)
    {
        if (site.Today <= due) return Verdict.NotDue(subject, due, $"{TitleMatcher.Said(title)}应于{due.InChinese()}前公开，尚未到期");
        if (section is { Unread: { } why }) return Verdict.Unclear(subject, $"栏目列表未能读完（{why}），不能判断{TitleMatcher.Said(title)}是否公开，请人工核查", site.EvidenceOn(section));
        if (search.Elsewhere is { } page) return Verdict.Unclear(subject, $"本栏目未见{TitleMatcher.Said(title)}，但网站其他位置有《{page.Page!.Title}》，请人工核查并放入本栏目", Evidence.Of(page, page.Page.Title));
        if (search.Doubtful is [var near, ..]) return Verdict.Unclear(subject, $"未见{TitleMatcher.Said(title)}，但有相近的《{near.Title}》，请人工核查", site.EvidenceOn(near));
        return Verdict.Absent(subject, $"截至{site.Today.InChinese()}未见{TitleMatcher.Said(title)}，应于{due.InChinese()}前公开", section is null ? site.EvidenceAt(site.Bureau.Sites[0].Url.AbsoluteUri) : site.EvidenceOn(section));
    }
}
