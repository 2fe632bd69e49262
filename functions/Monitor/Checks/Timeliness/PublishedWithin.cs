using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Timeliness;

/// <summary>Every item is published within the limit from its formation, or from the event the duty names.</summary>
public sealed class PublishedWithin : ICheck
{
    public CheckInfo Info { get; } = new("published-within", "Timeliness", "信息自形成（或批复、决定、答复）之日起在规定期限内公开", "《政府信息公开条例》第二十六条",
        "逾期信息补充说明，今后在规定期限内公开", NeedsSection: true,
        new CheckParameter("within", ParameterKind.Duration, "期限，默认 20 working days，from 为 decision 时行政许可、行政处罚为 7 working days；工作日与自然日是不同单位"),
        new CheckParameter("from", ParameterKind.Text, "起算日：formation 成文、approval 批复、decision 决定、reply 答复，默认 formation", Choices: ["formation", "approval", "decision", "reply"]),
        Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var limit = duty.With.Limit("within");
        var start = StartDay.For(duty.With.Text("from"));
        var judged = section.Judged(duty).Where(start.Concerns).Where(item => !Issuer.IsAnother(item, site.Bureau)).Select(item => Judge(item, limit ?? start.Limit(item), start, Items.SinceOf(duty), site)).ToList();
        if (judged.Count == 0) judged.Add(section.Unread is { } why ? Verdict.Unclear(duty.Section!, $"栏目列表未能读取：{why}，请人工核查", site.EvidenceOn(section)) : Verdict.Met(duty.Section!, "期内没有需要判定的信息"));
        return judged;
    }

    private static Verdict Judge(SectionItem item, TimeLimit limit, StartDay start, DateOnly since, JudgedSite site)
    {
        var subject = site.SubjectOf(item.Url);
        var from = start.Of(item);
        return Judge(subject, item, limit, start.Name, from, since, site) with
        {
            Trace = [Items.TraceOf(item), from is null ? $"未见{start.Name}日期" : from.Seen($"{start.Name}日期"), .. Days.Others(item.Read(), item.Published)],
        };
    }

    private static Verdict Judge(string subject, SectionItem item, TimeLimit limit, string name, ShownDate? from, DateOnly since, JudgedSite site)
    {
        if (item.Published is not { } published) return Verdict.Unclear(subject, $"《{item.Title}》没有发布日期，不能判断是否按期公开，请人工核查", site.EvidenceOn(item));
        if (from is null) return Verdict.Unclear(subject, $"《{item.Title}》未标明{name}日期，不能判断是否在{limit.InChinese}内公开，请人工核查", site.EvidenceOn(item));
        if (published.Latest() < from.Earliest()) return Verdict.Unclear(subject, $"《{item.Title}》的发布日期（{published.InChinese()}）早于{name}日期（{from.InChinese()}），请人工核查", site.EvidenceOn(item, from));
        var last = limit.LastDay(from.Earliest(), site.Calendar);
        var note = site.Calendar.CalendarNote(limit, from.Earliest(), published.Latest());
        if (item.OnlineBy() <= last) return Verdict.Met(subject, $"《{item.Title}》{name}于{from.InChinese()}，{published.InChinese()}公开，在{limit.InChinese}之内{note}", site.EvidenceOn(item));
        if (published.Earliest() <= limit.LastDay(from.Latest(), site.Calendar)) return Verdict.Unclear(subject, $"《{item.Title}》的日期不够精确（{name}{from.InChinese()}，发布{published.InChinese()}），请人工核查", site.EvidenceOn(item));
        if (from.Latest() < since) return Verdict.Unclear(subject, $"《{item.Title}》{name}于{from.InChinese()}，{published.InChinese()}才显示发布，疑为历史文件补发或重新标注日期，请人工核查", site.EvidenceOn(item, from));
        return Verdict.Missed(subject, $"《{item.Title}》{name}于{from.InChinese()}，应于{last.InChinese()}前公开，实际于{published.InChinese()}公开，超过{limit.InChinese}{note}", site.EvidenceOn(item, from));
    }
}
