using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Reading;

/// <summary>The section of a duty and its items, as every item check reads them.</summary>
internal static class Items
{
    public static CheckParameter Since { get; } = new("since", ParameterKind.Day, "只判定该日（含）以后发布的信息，默认为计划年度前两年的1月1日");

    /// <summary>The duty's section; the runner has made sure that it was found.</summary>
    public static SiteSection SectionOf(this JudgedSite site, Duty duty) => ((SectionMatch.Found)site.Section(duty.Section!)).Section;

    public static DateOnly SinceOf(Duty duty) => duty.With.Day("since", duty.Year) ?? new(duty.Year - 2, 1, 1);

    /// <summary>Items published in the window; those whose day is unknown too, nil notes not.</summary>
    public static IEnumerable<SectionItem> Judged(this SiteSection section, Duty duty)
    {
        var since = SinceOf(duty);
        return section.Items.Where(item => !item.IsNilNote && (item.Published is not { } day || day.Latest() >= since));
    }

    /// <summary>The day it can be proven to have been online: the shown day, or the day we saw it first where that is earlier.</summary>
    public static DateOnly OnlineBy(this SectionItem item) =>
        item.FirstSeenOn is { Year: > 2000 } seen && item.Published is { } shown && seen < shown.Latest() ? seen : item.Published!.Latest();

    public static Page? Read(this SectionItem item) => item.Article is { WasRead: true, Page: { } page } ? page : null;

    public static Evidence EvidenceOn(this JudgedSite site, SiteSection section, string? quote = null) =>
        section.Pages is [var page, ..] ? Evidence.Of(page, quote) : site.EvidenceAt(section.Url, quote);

    public static Evidence EvidenceOn(this JudgedSite site, SectionItem item, string? quote = null) =>
        item.Article is { WasRead: true } article ? Evidence.Of(article, quote ?? item.Title)
            : quote is null ? site.EvidenceAt(item.ListedOn, item.Title, item.ListedAt) : site.EvidenceAt(item.ListedOn, quote);

    /// <summary>Evidence of a day of the item.</summary>
    public static Evidence EvidenceOn(this JudgedSite site, SectionItem item, ShownDate day) =>
        (item.Article is { WasRead: true } article ? article : site.Find(item.ListedOn)) is { } page ? Evidence.Of(page, day) : site.EvidenceAt(item.ListedOn, day.Words);

    /// <summary>Evidence of an item on the section's own page.</summary>
    public static Evidence EvidenceInList(this JudgedSite site, SiteSection section, SectionItem item) =>
        section.Pages is [var page, ..] && page.Url == item.ListedOn ? Evidence.Of(page, item.Title, item.ListedAt) : site.EvidenceOn(section, item.Title);

    public static string TraceOf(SiteSection section) =>
        $"栏目：{section.Name}（{section.Url}），依据：{section.How}；读到{section.Pages.Count}个列表页、{section.Items.Count}条信息{(section.Unread is { } why ? $"；未读完：{why}" : "")}";

    public static string TraceOf(SectionItem item) =>
        $"{item.Title}（{item.Url}），{(item.Published is { } day ? day.Seen("发布日期") : "没有发布日期")}{(item.FirstSeenOn is { } seen ? $"，首次看到：{seen:yyyy-MM-dd}" : "")}";
}
