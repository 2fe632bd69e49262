using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Presence;

/// <summary>Every named document is there; one verdict a title.</summary>
public sealed class DocumentsListed : ICheck
{
    public CheckInfo Info { get; } = new("documents-listed", "Presence", "应公开的文件（制度、清单、表格）逐一在栏目中", "《政府信息公开条例》第二十条、第二十四条",
        "将缺少的文件发布到该栏目", NeedsSection: true,
        new CheckParameter("titles", ParameterKind.TextList, "应有文件的标题，各词均须出现", Required: true));

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        return duty.With.List("titles").Select(title =>
        {
            var search = new DocumentSearch(title, section, site);
            return Judge(title, search, section, site) with { Trace = [Items.TraceOf(section), .. search.Trace] };
        });
    }

    private static Verdict Judge(string title, DocumentSearch search, SiteSection section, JudgedSite site)
    {
        if (search.Full is [var found, ..]) return Verdict.Met(title, $"已公开《{found.Title}》", site.EvidenceOn(found));
        if (section.Unread is { } why) return Verdict.Unclear(title, $"栏目列表未能读完（{why}），不能判断《{title}》是否公开，请人工核查", site.EvidenceOn(section));
        if (search.Doubtful is [var near, ..]) return Verdict.Unclear(title, $"未见《{title}》，但有相近的《{near.Title}》，请人工核查", site.EvidenceOn(near));
        if (search.Elsewhere is { } page) return Verdict.Unclear(title, $"本栏目未见《{title}》，但网站其他位置有《{page.Page!.Title}》，请人工核查并放入本栏目", Evidence.Of(page, page.Page.Title));
        if (Mention(title, section) is { } mention) return Verdict.Unclear(title, $"栏目中未见名为《{title}》的文件，但页面提到“{title}”，请人工核查", Evidence.Of(mention, title));
        return section.Body is { ScriptedList: not null } || (section.Items.Count == 0 && section.Body is { Images.InContent: > 0, Text.Length: < 200 })
            ? Verdict.Unclear(title, $"栏目内容未能全部读取，不能判断《{title}》是否公开，请人工核查", site.EvidenceOn(section))
            : Verdict.Absent(title, $"栏目“{section.Name}”中未见《{title}》", site.EvidenceOn(section));
    }

    private static PageRecord? Mention(string title, SiteSection section)
    {
        var core = Wording.Core(title);
        return section.Pages.Concat(section.Items.Select(item => item.Article).OfType<PageRecord>()).Take(60)
            .FirstOrDefault(page => page.Page is { } body && Wording.Core(body.Text).Contains(core, StringComparison.Ordinal));
    }
}
