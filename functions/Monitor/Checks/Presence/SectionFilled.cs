using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Presence;

/// <summary>The section holds an item, a nil note or real body text.</summary>
public sealed class SectionFilled : ICheck
{
    private const string Tree = "statutory-disclosure";
    private const int Sisters = 4;

    // What every organ has: no sentence stands in for it
    private static readonly HashSet<string> Needed = ["disclosure-guide", "disclosure-institutions", Tree, "annual-reports", "disclosure-on-request", "basic-catalogue", "organisation", "leaders", "internal-units"];

    public CheckInfo Info { get; } = new("section-filled", "Presence", "栏目有实际内容（信息、情况说明或正文）", "《政府信息公开条例》第二十条",
        "补充应公开的内容；确无相关信息的，发布情况说明", NeedsSection: true);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        yield return Fill(duty.Section!, section, site) with { Trace = [Items.TraceOf(section)] };
    }

    private static Verdict Fill(string key, SiteSection section, JudgedSite site)
    {
        if (section.Items.FirstOrDefault(item => !item.IsNilNote) is { } item) return Verdict.Met(key, $"栏目有信息，如《{item.Title}》", site.EvidenceInList(section, item));
        if (section.Items is [var note, ..]) return Verdict.Met(key, $"栏目以情况说明代替内容：《{note.Title}》", site.EvidenceInList(section, note)) with { NilNote = true };
        if (section.Unread is { } why) return Verdict.Unclear(key, $"栏目列表未能读取：{why}，请人工核查", site.EvidenceOn(section));
        if (section.Body is not { } page) return Verdict.Unclear(key, "栏目页面未能读取，请人工核查", site.EvidenceOn(section));
        if (page.ScriptedList is { } script) return Verdict.Unclear(key, $"栏目列表由脚本加载（{script}），未能读取，请人工核查", site.EvidenceOn(section));
        if (!Needed.Contains(key) && site.Unframed(page).NilSentence() is { } nothing) return Verdict.Met(key, $"栏目说明没有相应信息：“{nothing}”", site.EvidenceOn(section, nothing)) with { NilNote = true };
        if (site.Unframed(page).HasBody()) return Verdict.Met(key, "栏目有正文内容", site.EvidenceOn(section));
        return page.IsPicture() ? Verdict.Unclear(key, "栏目内容为图片，未能读取文字，请人工核查", site.EvidenceOn(section)) : Beneath(key, section, page, site);
    }

    /// <summary>A page that only leads to child sections is as full as they are.</summary>
    private static Verdict Beneath(string key, SiteSection section, Page page, JudgedSite site)
    {
        var quote = Content.PlaceholderIn(page);
        var beneath = quote is not null && IsAmongSisters(key, page, site) ? [] : page.Links.Where(link => link.Url != page.Url && IsDown(link.Place, key))
            .Select(link => site.Find(link.Url)).OfType<PageRecord>().Where(child => child.WasRead && !site.Homes.Contains(child)).DistinctBy(child => child.Url).Take(50).ToList();
        var frame = key == Tree ? [] : site.Homes.SelectMany(home => home.Page!.Links).Select(link => link.Url).ToHashSet();
        if (beneath.Exists(child => !frame.Contains(child.Url) && IsFull(child, site))) return Verdict.Met(key, "栏目由下级栏目或页面组成，均有内容", site.EvidenceOn(section));
        if (quote is null && beneath.Exists(child => !site.IsOnMostPages(child.Url) && IsFull(child, site))) return Verdict.Unclear(key, $"栏目“{section.Name}”只见与首页相同的链接，是否有内容请人工核查", site.EvidenceOn(section));
        return Verdict.Missed(key, $"栏目“{section.Name}”没有内容{(quote is null ? "" : $"，页面仅显示“{quote}”")}，请补充内容或发布情况说明", site.EvidenceOn(section, quote ?? section.Name));
    }

    /// <summary>Links named like several other sections are a menu of sister columns, not what lies beneath this one.</summary>
    private static bool IsAmongSisters(string key, Page page, JudgedSite site)
    {
        if (key == Tree) return false;
        var named = page.Links.Select(link => Wording.Core(link.Text)).ToHashSet();
        return site.Bureau.Sections.All.Count(other => other.Key != key && other.Names.Prepend(other.Name).Any(name => named.Contains(Wording.Core(name)))) >= Sisters;
    }

    /// <summary>The tree of statutory disclosure is a menu by nature; elsewhere menus lead beside, not down.</summary>
    private static bool IsDown(LinkPlace place, string key) => place is LinkPlace.Body or LinkPlace.List || (key == Tree && place is LinkPlace.Navigation);

    private static bool IsFull(PageRecord child, JudgedSite site) => child.Page!.Rows.Count > 0 || site.Unframed(child.Page).HasBody();
}
