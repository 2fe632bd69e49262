using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Completeness;

/// <summary>The page states each required element.</summary>
public sealed class ElementsStated : ICheck
{
    private static readonly HashSet<string> OneDocument = ["disclosure-guide", "organisation", "disclosure-on-request", "basic-catalogue", "leaders", "internal-units"];

    public CheckInfo Info { get; } = new("elements-stated", "Completeness", "页面逐项载明规定的要素", "《政府信息公开条例》第十二条、第二十条",
        "补充缺少的要素，写明具体内容", NeedsSection: true,
        new CheckParameter("elements", ParameterKind.TextList, "要素集 guide、catalogue、organisation、request-channel、service-guide 之一，或要素名称清单", Required: true, Choices: [.. ElementTable.Sets.Keys.Order(StringComparer.Ordinal), "email", "e-mail"]),
        Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var elements = ElementTable.Of(duty.With.List("elements"));
        return IsList(duty, section) ? section.Judged(duty).SelectMany(item => OfItem(item, elements, section, site)) : OfSection(duty, section, elements, site);
    }

    /// <summary>A guide or an organisation page is one document even where it stands in a list; service guides are judged one by one.</summary>
    private static bool IsList(Duty duty, SiteSection section)
    {
        if (section.Items.Count == 0 || OneDocument.Contains(duty.Section!)) return false;
        return duty.With.Text("elements") == "service-guide" || section.Items.Count > 1;
    }

    private static IEnumerable<Verdict> OfSection(Duty duty, SiteSection section, IReadOnlyList<Element> elements, JudgedSite site)
    {
        var pages = Telling(section, elements, site);
        var unread = Unread(section, pages, site);
        var text = TextOf(pages, site);
        unread ??= pages.Count > 0 && IsSomethingElse(text, elements) ? "页面未见任何一项规定要素，可能不是载明这些要素的页面" : null;
        var sibling = duty.With.Text("elements") == "organisation" ? SiblingText(site) : null;
        foreach (var element in elements)
            yield return Judge($"{duty.Section}#{element.Name}", element, elements, text, unread, sibling, section.Name, site.EvidenceOn(section)) with
            {
                Trace = [Items.TraceOf(section), .. pages.Take(5).Select(page => $"查看页面：{page.Page!.Title}（{page.Url}）"), $"查找用语：{string.Join("、", element.Labels.Take(8))}"],
            };
    }

    /// <summary>The section's document; where another page of its names states more, that page: a group and a column in it often bear both.</summary>
    private static IReadOnlyList<PageRecord> Telling(SiteSection section, IReadOnlyList<Element> elements, JudgedSite site)
    {
        var own = SectionDocument.Of(section);
        if (own.Count == 0) own = [.. section.Pages.Where(page => page.Page is not null).Take(1)];
        var stated = section.Namesakes.Count == 0 ? elements.Count : StatedIn(own, elements, site);
        if (stated == elements.Count) return own;
        var best = section.Namesakes.Select(page => (Page: page, Count: StatedIn([page], elements, site))).MaxBy(pair => pair.Count);
        return best.Count > stated ? [best.Page] : own;
    }

    private static int StatedIn(IReadOnlyList<PageRecord> pages, IReadOnlyList<Element> elements, JudgedSite site)
    {
        var text = TextOf(pages, site);
        return elements.Count(element => text.Find(element, elements).State == Stated.Stated);
    }

    /// <summary>A menu page that took the section's name states none of them; a poor guide states some.</summary>
    private static bool IsSomethingElse(ElementText text, IReadOnlyList<Element> elements) =>
        elements.Count >= 4 && elements.All(element => text.Find(element, elements).State is Stated.Absent or Stated.Loose);

    private static IEnumerable<Verdict> OfItem(SectionItem item, IReadOnlyList<Element> elements, SiteSection section, JudgedSite site)
    {
        var path = site.SubjectOf(item.Url);
        if (item.Read() is not { } page) return [Verdict.Unclear(path, $"《{item.Title}》的页面未能读取，不能核对要素，请人工核查", site.EvidenceOn(item))];
        var text = TextOf([item.Article!], site).Add($"名称:{item.Title}", item.Article);
        var unread = page.IsPicture() || text.IsShort ? "页面文字很少（内容可能在图片或附件中）" : null;
        return elements.Select(element => Judge($"{path}#{element.Name}", element, elements, text, unread, null, item.Title, Evidence.Of(item.Article!, item.Title)));
    }

    private static Verdict Judge(string subject, Element element, IReadOnlyList<Element> all, ElementText text, string? unread, ElementText? sibling, string where, Evidence page)
    {
        var found = text.Find(element, all);
        var evidence = found.On is { } on ? Evidence.Of(on, found.Quote) : page;
        return found.State switch
        {
            Stated.Stated => Verdict.Met(subject, $"已载明{element.Name}", evidence),
            Stated.Nil => Verdict.Unclear(subject, $"“{where}”的{element.Name}写为“无”，请人工核查是否确无此项", evidence),
            Stated.Loose => Verdict.Unclear(subject, $"“{where}”中有与{element.Name}相近的内容“{found.Quote}”，请人工核查", evidence),
            Stated.Empty => Verdict.Missed(subject, $"“{where}”列出了{element.Name}但没有填写内容，请补充", evidence),
            _ when unread is not null => Verdict.Unclear(subject, $"“{where}”未见{element.Name}，但{unread}，请人工核查", evidence),
            _ when sibling?.Find(element, all) is { State: Stated.Stated, On: { } other } beside => Verdict.Unclear(subject, $"本栏目未见{element.Name}，但在相关栏目中有“{beside.Quote}”，请人工核查", Evidence.Of(other, beside.Quote)),
            _ => Verdict.Missed(subject, $"“{where}”未载明{element.Name}，请补充", evidence),
        };
    }

    private static ElementText TextOf(IReadOnlyList<PageRecord> pages, JudgedSite site)
    {
        var text = new ElementText();
        foreach (var page in pages)
        {
            text.Add(page);
            foreach (var file in page.Page!.Attachments.Select(link => site.Attachment(link.Url)).OfType<AttachmentText>().Where(file => file.Unread is null)) text.Add(file.Text, page);
            foreach (var link in page.Page.Links.Where(link => link.Place == LinkPlace.Body && link.Text.Contains("申请", StringComparison.Ordinal)).Take(10)) text.Add(link.Text, page);
        }
        return text;
    }

    /// <summary>Leaders and internal units often have sections of their own.</summary>
    private static ElementText SiblingText(JudgedSite site)
    {
        var text = new ElementText();
        foreach (var key in (string[])["leaders", "internal-units"])
            if (site.Bureau.Sections.Knows(key) && site.Section(key) is SectionMatch.Found { Section: var section })
                foreach (var page in SectionDocument.Of(section)) text.Add(page);
        return text;
    }

    private static string? Unread(SiteSection section, IReadOnlyList<PageRecord> pages, JudgedSite site)
    {
        if (section.Unread is { } why) return $"栏目未能读完（{why}）";
        if (pages.Count == 0) return "栏目页面未能读取";
        if (pages.Any(page => page.Page!.ScriptedList is not null)) return "页面内容由脚本加载，未能读取";
        if (pages.Any(page => page.Page!.IsPicture())) return "页面以图片代替文字";
        var hidden = pages.SelectMany(page => page.Page!.Attachments).Where(link => site.Attachment(link.Url) is not { Unread: null }).ToList();
        return hidden.Count > 0 && TextOf(pages, site).IsShort ? $"正文很短，附件“{hidden[0].Text}”未能读取" : null;
    }
}
