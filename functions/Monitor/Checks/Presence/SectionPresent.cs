using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Presence;

/// <summary>The section exists and opens.</summary>
public sealed class SectionPresent : ICheck
{
    public CheckInfo Info { get; } = new("section-present", "Presence", "栏目已设置，从网站能够进入并打开", "《政府信息公开条例》第二十三条、第二十四条",
        "在网站导航或政府信息公开专栏中设置该栏目，并确保链接可以打开", NeedsSection: true)
    { TellsMissingSection = true };

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var key = duty.Section!;
        var match = site.Section(key);
        var verdict = match switch
        {
            SectionMatch.Found found => Verdict.Met(key, $"栏目“{found.Section.Name}”已设置：{found.Section.Url}"),
            SectionMatch.Missing { Perhaps: { } perhaps } => Verdict.Unclear(key, $"{MissingSection.Say(key, site)}，请人工确认；确属该栏目的，可登记为别名", site.EvidenceAt(perhaps.Url, perhaps.Text)),
            SectionMatch.Missing missing => Verdict.Absent(key, $"{MissingSection.Say(key, site)}，请设置该栏目或确认其名称", site.EvidenceAt(missing.MenuUrl, Near(missing))),
            SectionMatch.Dead dead => Verdict.Missed(key, $"{MissingSection.Say(key, site)}，请修复链接", site.EvidenceOfLink(dead.FoundOn, dead.Url, dead.Name)),
            _ => Verdict.Unclear(key, $"{MissingSection.Say(key, site)}，请人工核查", MissingSection.EvidenceOf(match, site)),
        };
        yield return verdict with { Trace = [.. MissingSection.Seen(match), $"共读到页面{site.ReadPages.Count()}个"] };
    }

    private static string? Near(SectionMatch.Missing missing) =>
        missing.NearMisses.Count == 0 ? null : string.Join("、", missing.NearMisses.Take(5).Select(near => near.Text));
}
