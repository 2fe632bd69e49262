using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Completeness;

/// <summary>A document's page states index number, document number, formation and publication day, issuer and validity.</summary>
public sealed class DocumentMetadata : ICheck
{
    private static readonly string[] Six = ["索引号", "文号", "成文日期", "发布日期", "发布机构", "有效性"];

    private static readonly Dictionary<string, Regex> Labels = new()
    {
        ["索引号"] = Label("索引号|索取号|索引"),
        ["文号"] = Label("文号|发文字号|发布文号|文件编号|发文号|文件号|文件文号|文件字号"),
        ["成文日期"] = Label("成文日期|生成日期|发文日期|成文时间|生成时间|制发日期|形成日期"),
        ["发布日期"] = Label("发布日期|发布时间|公开日期|公开时间|发稿时间|发文日期|时间"),
        ["发布机构"] = Label("发布机构|发布单位|发文机关|来源单位|信息来源|发布机关|发文单位|制发机关|公开机构|公开单位|来源|发文机构"),
        ["有效性"] = Label("有效性|效力状态|时效性|有效状态|效力|是否有效|时效状态|文件有效性|文件状态"),
    };

    private static readonly Dictionary<string, string> ByEnglish = new(StringComparer.OrdinalIgnoreCase)
    {
        ["index-number"] = "索引号",
        ["document-number"] = "文号",
        ["formation-date"] = "成文日期",
        ["publication-date"] = "发布日期",
        ["issuer"] = "发布机构",
        ["validity"] = "有效性",
    };

    public CheckInfo Info { get; } = new("document-metadata", "Completeness", "文件页面载明索引号、文号、成文日期、发布日期、发布机构、有效性", "《政府信息公开条例》第十二条（索引、名称、生成日期）；其余各项为地方评价标准，可由主管部门调整",
        "在文件页面补充缺少的信息项", NeedsSection: true,
        new CheckParameter("required", ParameterKind.TextList, "应有的信息项，默认六项：索引号、文号、成文日期、发布日期、发布机构、有效性", Choices: [.. ByEnglish.Keys]), Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var required = duty.With.List("required") is { Count: > 0 } some ? [.. some.Select(name => ByEnglish.GetValueOrDefault(name, name))] : (IReadOnlyList<string>)Six;
        var verdicts = section.Judged(duty).Select(item => Judge(item, required, site)).ToList();
        return verdicts.Count > 0 ? verdicts : [section.Unread is { } why ? Verdict.Unclear(duty.Section!, $"栏目列表未能读取：{why}，请人工核查", site.EvidenceOn(section)) : Verdict.Met(duty.Section!, "期内没有需要判定的文件", site.EvidenceOn(section))];
    }

    private static Verdict Judge(SectionItem item, IReadOnlyList<string> required, JudgedSite site)
    {
        var subject = site.SubjectOf(item.Url);
        if (item.Read() is not { } page) return Verdict.Unclear(subject, $"《{item.Title}》的页面未能读取，不能核对信息项，请人工核查", site.EvidenceOn(item));
        var states = required.Select(name => (Name: name, State: StateOf(name, page, item))).ToList();
        var missing = states.Where(pair => pair.State == false).Select(pair => pair.Name).ToList();
        var doubtful = states.Where(pair => pair.State is null).Select(pair => pair.Name).ToList();
        var trace = new[] { $"头部信息：{string.Join("；", page.Fields.Take(12).Select(field => $"{field.Label}={field.Value}"))}" };
        var verdict = missing.Count > 0 ? Verdict.Missed(subject, $"《{item.Title}》缺少{string.Join("、", missing)}，请补充", site.EvidenceOn(item))
            : doubtful.Count > 0 ? Verdict.Unclear(subject, $"《{item.Title}》的{string.Join("、", doubtful)}未填写或不能确认，请人工核查", site.EvidenceOn(item))
            : Verdict.Met(subject, $"《{item.Title}》信息项齐全", site.EvidenceOn(item));
        return verdict with { Trace = trace };
    }

    /// <summary>True: stated; false: not there; null: a person should look (a document may have no number).</summary>
    private static bool? StateOf(string name, Page page, SectionItem item)
    {
        var label = Labels.GetValueOrDefault(name) ?? Label(Regex.Escape(name));
        var values = page.Fields.Where(field => label.IsMatch(Wording.Tight(field.Label).TrimEnd(':'))).Select(field => field.Value.Trim()).ToList();
        if (values.Exists(value => value.Length > 0 && value is not "-" and not "—" and not "/")) return true;
        var known = name switch
        {
            "成文日期" => page.Formed is not null,
            "发布日期" => (page.Published ?? item.Published) is not null,
            "发布机构" => page.Metas.GetValueOrDefault("contentsource") is { Length: > 0 },
            "文号" => DocumentNumber.OwnOf(page.Text) is not null,
            _ => false,
        };
        if (known) return true;
        return name == "文号" && values.Count > 0 ? null : page.Fields.Count == 0 && page.IsPicture() ? null : false;
    }

    private static Regex Label(string pattern) => new($"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
