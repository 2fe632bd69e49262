using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Completeness;

/// <summary>Budget and final account tell 三公经费, 机关运行经费, 政府采购 and their tables, in page or attachment.</summary>
public sealed partial class BudgetDetailed : ICheck
{
    private static readonly string[] Default = ["三公经费", "机关运行经费", "政府采购", "表"];

    public CheckInfo Info { get; } = new("budget-detailed", "Completeness", "预算、决算说明“三公”经费、机关运行经费、政府采购情况并附表", "《预算法》第十四条",
        "补充说明和报表", NeedsSection: true,
        new CheckParameter("parts", ParameterKind.TextList, "应说明的内容，默认 三公经费、机关运行经费、政府采购、表"), Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var parts = duty.With.List("parts") is { Count: > 0 } some ? some : Default;
        var verdicts = section.Judged(duty).Where(item => IsBudget(item.Title)).Select(item => Judge(item, parts, site)).ToList();
        return verdicts.Count > 0 ? verdicts
            : [section.Unread is not null || section.Items.Any(item => !item.IsNilNote) ? Verdict.Unclear(duty.Section!, "没有能够识别的预算、决算文件，请人工核查", site.EvidenceOn(section)) : Verdict.Met(duty.Section!, "期内没有需要判定的预算、决算", site.EvidenceOn(section))];
    }

    private static bool IsBudget(string title) => Budget().IsMatch(title) && !Other().IsMatch(title);

    private static Verdict Judge(SectionItem item, IReadOnlyList<string> parts, JudgedSite site)
    {
        var subject = site.SubjectOf(item.Url);
        if (item.Read() is not { } page) return Verdict.Unclear(subject, $"《{item.Title}》的内容未能读取，请人工核查", site.EvidenceOn(item));
        var files = page.Attachments.Select(file => (Link: file, Text: site.Attachment(file.Url))).ToList();
        var unread = files.Where(file => file.Text is not { Unread: null }).ToList();
        var text = Wording.Core(string.Join('\n', [page.Text, .. page.Tables.SelectMany(table => table.Rows).Select(row => string.Join(' ', row)), .. files.Select(file => file.Link.Text), .. files.Where(file => file.Text is { Unread: null }).Select(file => file.Text!.Text)]));
        var tables = page.Tables.Count > 0 || files.Any(file => file.Text is { Unread: null, Tables: > 0 });
        var missing = parts.Where(part => !States(part, text, tables)).ToList();
        var trace = files.Select(file => $"附件：{file.Link.Text}，{(file.Text is { Unread: null } ? "已读取" : file.Text?.Unread ?? "未读取")}").ToArray();
        var verdict = missing.Count == 0 ? Verdict.Met(subject, $"《{item.Title}》已说明{string.Join("、", parts)}", site.EvidenceOn(item))
            : unread.Count > 0 ? Verdict.Unclear(subject, $"《{item.Title}》正文未见{string.Join("、", missing)}，附件“{unread[0].Link.Text}”未能读取，请人工核查", site.EvidenceOn(item))
            : page.IsPicture() || page.Images.InContent > 0 ? Verdict.Unclear(subject, $"《{item.Title}》未见{string.Join("、", missing)}的文字，内容可能在图片中，请人工核查", site.EvidenceOn(item))
            : Verdict.Missed(subject, $"《{item.Title}》未说明{string.Join("、", missing.Select(part => part == "表" ? "预决算报表" : part))}，请补充", site.EvidenceOn(item));
        return verdict with { Trace = trace };
    }

    private static bool States(string part, string text, bool tables) => part switch
    {
        "表" or "报表" or "表格" => tables || Table().IsMatch(text),
        _ => text.Contains(Wording.Core(part), StringComparison.Ordinal) || (part.Contains("三公", StringComparison.Ordinal) && text.Contains("三公", StringComparison.Ordinal)),
    };

    [GeneratedRegex("预算|决算")]
    private static partial Regex Budget();

    [GeneratedRegex("通知|批复|办法|制度|会议|解读|绩效|自评|调整|说明会|目录|细则|规定|培训|项目")]
    private static partial Regex Other();

    [GeneratedRegex("收支(?:预算|决算)?总表|收入(?:预算|决算)?总?表|支出(?:预算|决算)?总?表|财政拨款.{0,16}表|明细表")]
    private static partial Regex Table();
}
