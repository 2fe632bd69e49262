using Monitor.Pages;

namespace Monitor.Checks;

/// <summary>What is said of a section that is not there to be judged. Its presence duty tells it once; the others follow.</summary>
internal static class MissingSection
{
    /// <summary>The `unclear` of a duty whose section could not be judged.</summary>
    public static Verdict Follow(string key, string subject, JudgedSite site)
    {
        var told = TellerOf(key, site) is { } teller ? $"，随“{teller}”一并处理" : "，请人工核查";
        return Verdict.Unclear(subject, $"{Say(key, site)}，本项无从判定{told}", EvidenceOf(site.Section(key), site)) with
        {
            Follows = true,
            Trace = Seen(site.Section(key)),
        };
    }

    /// <summary>One clause for people: what became of the search.</summary>
    public static string Say(string key, JudgedSite site) => site.Section(key) switch
    {
        SectionMatch.Missing { Perhaps: { } perhaps } => $"未找到“{NameOf(key, site)}”栏目（“{perhaps.Text}”可能就是该栏目）",
        SectionMatch.Missing { NearMisses: [var near, ..] } => $"未找到“{NameOf(key, site)}”栏目（找到相近栏目“{near.Text}”）",
        SectionMatch.Missing => $"未找到“{NameOf(key, site)}”栏目",
        SectionMatch.Dead dead => $"“{dead.Name}”栏目的链接已失效（{dead.Url}）",
        SectionMatch.Unreadable unread => $"“{unread.Name}”栏目未能读取：{unread.Why}",
        SectionMatch.Ambiguous several => $"有{several.Candidates.Count}个栏目都可能是“{NameOf(key, site)}”：{string.Join("、", several.Candidates.Take(3).Select(link => link.Text))}",
        _ => $"“{NameOf(key, site)}”栏目已找到",
    };

    /// <summary>The page that shows it: the menu where it should stand, or the page with the link that fails.</summary>
    public static Evidence? EvidenceOf(SectionMatch match, JudgedSite site) => match switch
    {
        SectionMatch.Missing missing => site.EvidenceAt(missing.MenuUrl, Quote(missing.NearMisses)),
        SectionMatch.Dead dead => site.EvidenceOfLink(dead.FoundOn, dead.Url, dead.Name),
        SectionMatch.Unreadable unread => new(unread.Url, null, null, unread.Name),
        SectionMatch.Ambiguous { Candidates: [var first, ..] } several => new(first.Url, null, null, Quote(several.Candidates)),
        _ => null,
    };

    public static IReadOnlyList<string> Seen(SectionMatch match) => match switch
    {
        SectionMatch.Missing missing => [.. missing.NearMisses.Select(near => $"相近栏目：{near.Text}（{near.Url}）"), $"应设位置：{missing.MenuUrl}", .. missing.Looked is { } looked ? [$"查找范围：{looked}"] : Array.Empty<string>()],
        SectionMatch.Ambiguous several => [.. several.Candidates.Select(link => $"候选栏目：{link.Text}（{link.Url}）")],
        SectionMatch.Dead dead => [$"失效链接：{dead.Url}，所在页面：{dead.FoundOn}"],
        SectionMatch.Found found => [$"栏目：{found.Section.Name}（{found.Section.Url}），依据：{found.Section.How}"],
        _ => [],
    };

    public static string NameOf(string key, JudgedSite site) => site.Bureau.Sections.NameOf(key);

    /// <summary>Title of the duty that tells that the section is missing.</summary>
    private static string? TellerOf(string key, JudgedSite site) =>
        site.Bureau.Duties.FirstOrDefault(duty => duty.Section == key && duty.Check == "section-present")?.Title;

    private static string? Quote(IReadOnlyList<PageLink> links) =>
        links.Count == 0 ? null : string.Join("、", links.Take(5).Select(link => link.Text));
}
