using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Completeness;

/// <summary>A consultation offers draft, explanation, channels, and a long enough period.</summary>
public sealed partial class ConsultationComplete : ICheck
{
    public CheckInfo Info { get; } = new("consultation-complete", "Completeness", "意见征集公布草案、说明、反馈渠道，期限充足或说明缩短理由", "《重大行政决策程序暂行条例》第十五条",
        "补充缺少的内容；缩短期限的说明理由", NeedsSection: true,
        new CheckParameter("days", ParameterKind.Number, "最短征集日数，默认 30"), Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var days = duty.With.Number("days") ?? 30;
        var verdicts = section.Judged(duty).Where(item => !Counterparts.IsItselfOne(item, "consultation-feedback")).Select(item => Judge(item, days, site)).ToList();
        return verdicts.Count > 0 ? verdicts : [section.Unread is { } why ? Verdict.Unclear(duty.Section!, $"栏目列表未能读取：{why}，请人工核查", site.EvidenceOn(section)) : Verdict.Met(duty.Section!, "期内没有意见征集", site.EvidenceOn(section))];
    }

    private static Verdict Judge(SectionItem item, int days, JudgedSite site)
    {
        var subject = site.SubjectOf(item.Url);
        if (item.Read() is not { } page) return Verdict.Unclear(subject, $"《{item.Title}》的页面未能读取，请人工核查", site.EvidenceOn(item));
        var text = Consultation.TextOf(page) + '\n' + string.Join('\n', page.Attachments.Select(file => Wording.Tight(file.Text))) + '\n' + string.Join('\n', page.Links.Where(link => link.Place == LinkPlace.Body).Select(link => Wording.Tight(link.Text)));
        // The title of the notice and a link to what became of the comments name the draft without offering it
        var named = string.Join('\n', text.Split('\n').Where(line => !line.Contains(Wording.Tight(item.Title), StringComparison.Ordinal) && !Outcome().IsMatch(line)));
        var parts = new List<(string Name, bool? There)>
        {
            ("草案", page.Attachments.Count > 0 || Draft().IsMatch(text) && page.Text.Length > 800 ? true : Draft().IsMatch(named) ? null : page.Text.Length > 1500 ? null : false),
            ("起草说明", Explained().IsMatch(text) ? true : page.Attachments.Count > 1 ? null : false),
            ("反馈渠道", Channel().IsMatch(text)),
        };
        var (period, closing, enough) = Period(item, text, days);
        parts.Add((period, enough));
        return Say(item, subject, parts, site) with { Trace = [Items.TraceOf(item), closing is null ? "未见截止日期" : closing.Seen("截止日期"), .. parts.Select(part => $"{part.Name}：{(part.There switch { true => "有", false => "缺", _ => "不能确认" })}")] };
    }

    private static Verdict Say(SectionItem item, string subject, List<(string Name, bool? There)> parts, JudgedSite site)
    {
        var missing = parts.Where(part => part.There == false).Select(part => part.Name).ToList();
        var doubtful = parts.Where(part => part.There is null).Select(part => part.Name).ToList();
        if (missing.Count > 0) return Verdict.Missed(subject, $"意见征集《{item.Title}》不完整：缺{string.Join("、", missing)}", site.EvidenceOn(item));
        return doubtful.Count > 0 ? Verdict.Unclear(subject, $"意见征集《{item.Title}》的{string.Join("、", doubtful)}不能确认，请人工核查", site.EvidenceOn(item)) : Verdict.Met(subject, $"意见征集《{item.Title}》内容完整", site.EvidenceOn(item));
    }

    /// <summary>The period from opening to closing; told in days also counts. The day exactly N later is long enough.</summary>
    private static (string Name, ShownDate? Closing, bool? Enough) Period(SectionItem item, string text, int days)
    {
        var (opening, closing) = (Consultation.OpeningDay(item), Consultation.ClosingDay(item));
        if (Shortened().IsMatch(text)) return ("征集期限", closing, true);
        if (closing is not null && opening is not null)
        {
            var length = closing.Latest().DayNumber - opening.Earliest().DayNumber;
            return length >= days ? ("征集期限", closing, true)
                : length < 0 ? ("征集期限", closing, null)
                : (length == days - 1 ? "足够的征集期限" : $"足够的征集期限（{length}日，少于{days}日且未说明理由）", closing, length == days - 1 ? null : false);
        }
        if (Days().Match(text) is { Success: true } told) return int.Parse(told.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) >= days ? ("征集期限", null, true) : ($"足够的征集期限（{told.Groups["n"].Value}日）", null, told.Groups["unit"].Value.StartsWith('个') || told.Groups["unit"].Value.StartsWith('工') ? null : false);
        return ("征集期限", closing, closing is null && !PeriodWords().IsMatch(text) ? false : null);
    }

    [GeneratedRegex("征求意见稿|草案|征集意见稿|送审稿|讨论稿|修订稿")]
    private static partial Regex Draft();

    [GeneratedRegex("采纳情况|反馈情况|征集结果|情况的?反馈|情况的?说明")]
    private static partial Regex Outcome();

    [GeneratedRegex("起草说明|编制说明|制定说明|修订说明|起草背景|制定背景|起草依据|制定依据|政策依据|背景依据|起草的?(?:必要性|情况)|说明如下|的说明")]
    private static partial Regex Explained();

    [GeneratedRegex(@"@|邮箱|邮件|信函|邮寄|来信|传真|电话|网上(?:征集|留言|提交)|在线(?:提交|留言|反馈)|留言")]
    private static partial Regex Channel();

    [GeneratedRegex("缩短[^。;]{0,16}(?:期限|时间)|(?:期限|时间)[^。;]{0,16}缩短|(?:情况|时间)紧[急迫][^。;]{0,30}(?:期限|征求|征集)")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"(?:期限|时间|公示期|征集期)[^。;\d]{0,10}(?<n>\d{1,3})(?<unit>个?工作日|个?自然日|天|日)")]
    private static partial Regex Days();

    [GeneratedRegex("截止|期限|截至|日前反馈|之前反馈|征集时间")]
    private static partial Regex PeriodWords();
}
