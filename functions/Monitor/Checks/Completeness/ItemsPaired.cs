using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Completeness;

/// <summary>Every item has its counterpart in another section, in time and linked.</summary>
public sealed class ItemsPaired : ICheck
{
    public CheckInfo Info { get; } = new("items-paired", "Completeness", "信息在对应栏目有配套信息（文件与解读、征集与反馈、预算与决算），按期发布并相互链接", "地方规定或主管部门设定（文件与解读同步，征集与反馈对应）",
        "补充配套信息并在两个页面之间建立链接", NeedsSection: true,
        new CheckParameter("with", ParameterKind.Section, "对应栏目", Required: true),
        new CheckParameter("within", ParameterKind.Duration, "期限；意见征集自截止日起算，其他自发布日起算；不写则不判定期限"), Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var other = duty.With.Text("with")!;
        if (site.Section(other) is not SectionMatch.Found { Section: var counterpart }) return [MissingSection.Follow(other, duty.Section!, site)];
        var pairs = new Counterparts(section, counterpart, site);
        var verdicts = section.Judged(duty).Where(item => !Counterparts.IsItselfOne(item, other)).Select(item => Judge(item, duty, pairs, counterpart, site)).ToList();
        return verdicts.Count > 0 ? verdicts : [section.Unread is { } why ? Verdict.Unclear(duty.Section!, $"栏目列表未能读取：{why}，请人工核查", site.EvidenceOn(section)) : Verdict.Met(duty.Section!, "期内没有需要配套的信息", site.EvidenceOn(section))];
    }

    private static Verdict Judge(SectionItem item, Duty duty, Counterparts pairs, SiteSection counterpart, JudgedSite site)
    {
        var found = pairs.Of(item);
        var start = duty.Section == "public-consultation" ? Consultation.ClosingDay(item) : item.Published;
        var verdict = found.Best is { } best ? Paired(item, best, found, duty, start, site) : Unpaired(item, found, duty, start, counterpart, site);
        return verdict with { Trace = [Items.TraceOf(item), start is null ? "起算日不明" : start.Seen("起算日"), .. found.Trace] };
    }

    private static Verdict Paired(SectionItem item, SectionItem best, CounterpartFinding found, Duty duty, ShownDate? start, JudgedSite site)
    {
        var subject = site.SubjectOf(item.Url);
        if (duty.With.Limit("within") is { } limit)
        {
            if (start is null || best.Published is null) return Verdict.Unclear(subject, $"《{item.Title}》的配套信息为《{best.Title}》，但日期不明，不能判断是否按期，请人工核查", site.EvidenceOn(best));
            if (best.OnlineBy() > limit.LastDay(start.Latest(), site.Calendar))
                return best.Published.Earliest() <= limit.LastDay(start.Latest(), site.Calendar)
                    ? Verdict.Unclear(subject, $"《{item.Title}》的配套信息《{best.Title}》日期不够精确，请人工核查", site.EvidenceOn(best))
                    : Verdict.Missed(subject, $"《{item.Title}》应于{limit.LastDay(start.Latest(), site.Calendar).InChinese()}前有配套信息，《{best.Title}》于{best.Published.InChinese()}发布，超过{limit.InChinese}{site.Calendar.CalendarNote(limit, start.Day, best.Published.Day)}", site.EvidenceOn(best));
        }
        if (duty.With.Text("with") != "policy-interpretation") return Verdict.Met(subject, $"《{item.Title}》的配套信息为《{best.Title}》", site.EvidenceOn(best));
        return Linked(subject, item, best, found, site);
    }

    /// <summary>A document and its interpretation name each other.</summary>
    private static Verdict Linked(string subject, SectionItem item, SectionItem best, CounterpartFinding found, JudgedSite site)
    {
        if (found.LinksThere && found.LinksBack) return Verdict.Met(subject, $"《{item.Title}》与《{best.Title}》相互链接", site.EvidenceOn(best));
        if (item.Read() is null || best.Read() is null) return Verdict.Unclear(subject, $"《{item.Title}》与《{best.Title}》的页面未能都读到，不能判断是否相互链接，请人工核查", site.EvidenceOn(best));
        if (!found.IsCertain) return Verdict.Unclear(subject, $"《{item.Title}》与《{best.Title}》疑为配套信息但没有相互链接，请人工核查", site.EvidenceOn(best));
        var lacking = found.LinksThere ? $"《{best.Title}》未链接到文件" : found.LinksBack ? $"《{item.Title}》未链接到解读" : "两个页面都没有链接到对方";
        return Verdict.Missed(subject, $"《{item.Title}》与解读《{best.Title}》没有相互链接：{lacking}", found.LinksThere ? site.EvidenceOn(best) : site.EvidenceOn(item));
    }

    /// <summary>The plan's other duty on the same pair, charged elsewhere, that tells of an absence: one fault costs once.</summary>
    private static Duty? Teller(Duty duty, JudgedSite site) => duty.With.Limit("within") is null || duty.Indicator is null ? null :
        site.Bureau.Duties.FirstOrDefault(other => other.Check == duty.Check && other.Plan == duty.Plan && other.Section == duty.Section && other.With.Text("with") == duty.With.Text("with")
            && other.With.Limit("within") is null && other.Indicator is not null && other.Indicator != duty.Indicator);

    private static Verdict Unpaired(SectionItem item, CounterpartFinding found, Duty duty, ShownDate? start, SiteSection counterpart, JudgedSite site)
    {
        var subject = site.SubjectOf(item.Url);
        if (start is not null && duty.With.Limit("within") is { } limit && site.Today <= limit.LastDay(start.Latest(), site.Calendar))
            return Verdict.NotDue(subject, limit.LastDay(start.Latest(), site.Calendar), $"《{item.Title}》的配套信息应于{limit.LastDay(start.Latest(), site.Calendar).InChinese()}前发布，尚未到期");
        if (start is null) return Verdict.Unclear(subject, $"未见《{item.Title}》的配套信息，但起算日不明，请人工核查", site.EvidenceOn(item));
        if (start.Earliest() > site.Today) return Verdict.NotDue(subject, start.Latest(), $"《{item.Title}》尚未截止");
        if (counterpart.Unread is { } why) return Verdict.Unclear(subject, $"“{counterpart.Name}”未能读完（{why}），不能判断《{item.Title}》有无配套信息，请人工核查", site.EvidenceOn(counterpart));
        if (found.Doubtful is { } near) return Verdict.Unclear(subject, $"未见《{item.Title}》的配套信息，但有相近的《{near.Title}》，请人工核查", site.EvidenceOn(near));
        if (Counterparts.MayNeedNone(item)) return Verdict.Unclear(subject, $"未见《{item.Title}》的配套信息；该件可能不需要，请人工核查", site.EvidenceOn(item));
        if (Teller(duty, site) is { } teller) return Verdict.Unclear(subject, $"《{item.Title}》没有配套信息，随“{teller.Title}”一并处理", site.EvidenceOn(item)) with { Follows = true };
        return Verdict.Absent(subject, $"“{counterpart.Name}”中没有《{item.Title}》的配套信息", site.EvidenceOn(item));
    }
}
