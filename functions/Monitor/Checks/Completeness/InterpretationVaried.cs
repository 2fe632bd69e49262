using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Completeness;

/// <summary>Interpretations come in more than one form.</summary>
public sealed partial class InterpretationVaried : ICheck
{
    private const int LongText = 200;
    private const int ShortText = 20;

    public CheckInfo Info { get; } = new("interpretation-varied", "Completeness", "政策解读采用文字、图解、视频、问答、负责人解读等多种形式", "默认指标 INT-4（参照地方评分标准，可由主管部门调整）",
        "增加图解、音视频、问答或负责人解读", NeedsSection: true,
        new CheckParameter("forms", ParameterKind.TextList, "必须有的形式：text、picture、video、question-and-answer、head；不写则至少两种", Choices: ["text", "picture", "video", "question-and-answer", "head", "image", "q&a", "qa", "question", "leader"]), Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var items = section.Judged(duty).ToList();
        var forms = items.SelectMany(FormsOf).ToHashSet();
        var wanted = duty.With.List("forms").Select(Normal).ToList();
        var missing = wanted.Where(form => !forms.Contains(form)).ToList();
        var met = wanted.Count > 0 ? missing.Count == 0 : forms.Count >= 2;
        var key = duty.Section!;
        var seen = string.Join("、", forms.Select(NameOf));
        yield return (met ? Verdict.Met(key, $"解读形式有{seen}", site.EvidenceOn(section))
            : section.Unread is { } why ? Verdict.Unclear(key, $"栏目列表未能读完（{why}），不能判断解读形式，请人工核查", site.EvidenceOn(section))
            : items.Count < 2 || items.Exists(item => !FormsOf(item).Any()) ? Verdict.Unclear(key, $"看得出形式的解读只有{items.Count(item => FormsOf(item).Any())}件，不能判断形式是否多样，请人工核查", site.EvidenceOn(section))
            : Verdict.Missed(key, missing.Count > 0 ? $"政策解读缺少{string.Join("、", missing.Select(NameOf))}形式" : $"期内{items.Count}件政策解读都是{seen}一种形式", site.EvidenceInList(section, items[0]))) with
        {
            Trace = [Items.TraceOf(section), .. items.Take(10).Select(item => $"{item.Title}：{string.Join("、", FormsOf(item).Select(NameOf))}")],
        };
    }

    private static IEnumerable<string> FormsOf(SectionItem item)
    {
        var text = item.Read()?.Text ?? "";
        if (Picture().IsMatch(item.Title) || (item.Read() is { } page && page.IsPicture())) yield return "picture";
        if (Video().IsMatch(item.Title)) yield return "video";
        if (Question().IsMatch(item.Title) || Asked().Count(text) >= 2) yield return "question-and-answer";
        if (Head().IsMatch(item.Title)) yield return "head";
        if (Wording.Core(text).Length is var letters && (letters >= LongText || (letters >= ShortText && !Told(item)))) yield return "text";
    }

    /// <summary>The title or the page names a form of its own; few words beside a picture are its caption.</summary>
    private static bool Told(SectionItem item) =>
        Picture().IsMatch(item.Title) || Video().IsMatch(item.Title) || (item.Read() is { } page && page.IsPicture());

    private static string Normal(string form) => form switch
    {
        "文字" => "text",
        "图解" or "图片" or "image" => "picture",
        "视频" or "音视频" => "video",
        "问答" or "q&a" or "qa" or "question" => "question-and-answer",
        "负责人解读" or "by the head" or "leader" => "head",
        _ => form,
    };

    private static string NameOf(string form) => form switch { "text" => "文字", "picture" => "图解", "video" => "视频", "question-and-answer" => "问答", "head" => "负责人解读", _ => form };

    [GeneratedRegex("图解|一图|图文|长图|漫画|图说|图表")]
    private static partial Regex Picture();

    [GeneratedRegex("视频|动漫|动画|音频|访谈|直播|微课")]
    private static partial Regex Video();

    [GeneratedRegex("问答|答记者问|问与答|十问|[一二三四五六七八九十]问|你问我答|热点问题")]
    private static partial Regex Question();

    [GeneratedRegex(@"(?m)^\s*(?:问|Q)\s*[:：]")]
    private static partial Regex Asked();

    [GeneratedRegex("负责人|局长|主任|处长|主要领导|副局长|书记|专家解读")]
    private static partial Regex Head();
}
