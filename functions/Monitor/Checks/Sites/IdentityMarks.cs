using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>The home page bears the marks of a government site.</summary>
public sealed class IdentityMarks : ICheck
{
    private static readonly (string Kind, string Name)[] Known =
        [("conac", "党政机关网站标识"), ("site-code", "网站标识码"), ("icp", "ICP备案编号"), ("police", "公安机关备案标识"), ("host-unit", "主办单位"), ("error-report", "“我为政府网站找错”入口")];

    private const int Share = 4;

    public CheckInfo Info { get; } = new("identity-marks", "Site", "首页底部标识齐全：党政机关网站标识、网站标识码、ICP备案、公安备案、主办单位、找错入口", "默认指标 SITE-4（标识清单可由主管部门调整）",
        "在首页底部补充缺少的标识", NeedsSection: false,
        new CheckParameter("required", ParameterKind.TextList, "应有标识：conac、site-code、icp、police、host-unit、error-report，默认全部", Choices: [.. Known.Select(mark => mark.Kind)]));

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var homes = site.Homes.ToList();
        if (homes.Count == 0) return [Verdict.Unclear("site", "首页未能读取，请人工核查")];
        var wanted = duty.With.List("required") is { Count: > 0 } some ? some : [.. Known.Select(mark => mark.Kind)];
        return wanted.Select(kind => Judge(kind, homes, site));
    }

    private static Verdict Judge(string kind, List<PageRecord> homes, JudgedSite site)
    {
        var name = Known.FirstOrDefault(mark => mark.Kind == kind).Name ?? kind;
        var subject = $"identity#{kind}";
        if (homes.Find(home => MarkOf(home, kind) is not null) is { } bears) return Verdict.Met(subject, $"首页有{name}", Evidence.Of(bears, MarkOf(bears, kind)!.Text));
        // A mark of other pages' foot, not the 主办单位 of a proposal
        var elsewhere = site.ReadPages.Where(page => MarkOf(page, kind) is not null).ToList();
        if (elsewhere.Count * Share > site.ReadPages.Count()) return Verdict.Unclear(subject, $"首页未见{name}，但其他页面有，请人工核查首页底部", Evidence.Of(elsewhere[0], MarkOf(elsewhere[0], kind)!.Text));
        if (homes.SelectMany(home => home.Page!.Links).FirstOrDefault(link => link.Place == LinkPlace.Frame) is { } frame)
            return Verdict.Unclear(subject, $"首页未见{name}，但首页嵌有其他页面（{frame.Url}），请人工核查", Evidence.Of(homes[0]));
        if (kind == "site-code" && homes.Find(home => home.Page!.Metas.GetValueOrDefault("siteidcode") is { Length: > 0 }) is { } tagged && !ShowsFoot(tagged))
            return Verdict.Unclear(subject, $"首页未见{name}，只有页面标签（SiteIDCode），请人工核查首页底部", Evidence.Of(tagged));
        return Verdict.Missed(subject, $"首页底部未见{name}，请补充", Evidence.Of(homes[0], string.Join("；", homes[0].Page!.Marks.Take(6).Select(mark => mark.Text)))) with
        {
            Trace = [.. homes.Select(home => $"首页{home.Url}的标识：{string.Join("；", home.Page!.Marks.Select(mark => $"{mark.Kind}={mark.Text}"))}")],
        };
    }

    // Where other records are printed the foot was read
    private static bool ShowsFoot(PageRecord home) => new[] { "icp", "police", "host-unit" }.Count(kind => MarkOf(home, kind) is not null) >= 2;

    private static SiteMark? MarkOf(PageRecord page, string kind) => page.Page!.Marks.FirstOrDefault(mark => mark.Kind == kind);
}
