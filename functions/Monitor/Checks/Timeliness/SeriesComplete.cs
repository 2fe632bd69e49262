using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Timeliness;

/// <summary>A series has an item for every period that is over and overdue.</summary>
public sealed class SeriesComplete : ICheck
{
    public CheckInfo Info { get; } = new("series-complete", "Timeliness", "定期公开的信息逐期齐全，没有缺期", "《政府信息公开条例》第六条、第二十条",
        "补发缺少的各期信息；确无的，发布情况说明", NeedsSection: true,
        new CheckParameter("every", ParameterKind.Series, "周期：month、quarter、half-year、year", Required: true),
        new CheckParameter("since", ParameterKind.Day, "自该日（含）所在的一期起，默认计划年度前两年的1月1日"),
        new CheckParameter("title", ParameterKind.Text, "标题须含的词，不限时全部信息都算"));

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var kind = SeriesPeriod.KindOf(duty.With.Text("every")!);
        var items = Titled(section, duty, site).ToList();
        var told = items.Select(item => (Item: item, Periods: SeriesPeriod.In(item, kind))).ToList();
        var loose = told.Where(pair => pair.Periods.Count == 0).Select(pair => pair.Item).ToList();
        var byPeriod = told.SelectMany(pair => pair.Periods.Select(period => (period, pair.Item))).ToLookup(pair => pair.period, pair => pair.Item);
        var parts = items.SelectMany(item => SeriesPeriod.PartsIn(item).Select(part => (part, item))).ToLookup(pair => pair.part, pair => pair.item);
        return SeriesPeriod.Range(kind, Items.SinceOf(duty), site.Today)
            .Select(period => Judge(period, [.. byPeriod[period]], parts, loose, section, site) with { Trace = [Items.TraceOf(section), .. byPeriod[period].Take(3).Select(Items.TraceOf)] });
    }

    private static IEnumerable<SectionItem> Titled(SiteSection section, Duty duty, JudgedSite site)
    {
        if (duty.With.Text("title") is not { } title) return section.Items;
        var matcher = new TitleMatcher(title, site.Bureau);
        return section.Items.Where(item => item.IsNilNote || matcher.Fit(item.Title) is TitleFit.Full or TitleFit.Near);
    }

    private static Verdict Judge(SeriesPeriod period, List<SectionItem> found, ILookup<SeriesPeriod, SectionItem> parts, List<SectionItem> loose, SiteSection section, JudgedSite site)
    {
        var subject = period.ToString();
        if (found.Find(item => !item.IsNilNote) is { } item) return Verdict.Met(subject, $"{period.InChinese}已公开：《{item.Title}》", site.EvidenceOn(item));
        if (found is [var note, ..]) return Verdict.Met(subject, $"{period.InChinese}以情况说明代替：《{note.Title}》", site.EvidenceOn(note)) with { NilNote = true };
        if (period.Divisions().FirstOrDefault(division => division.All(parts.Contains)) is { } whole)
            return Verdict.Met(subject, $"{period.InChinese}已分期公开：《{string.Join("》《", whole.Select(part => parts[part].First().Title).Distinct().Take(4))}》等", site.EvidenceOn(parts[whole[^1]].First()));
        if (site.Today <= period.Due) return Verdict.NotDue(subject, period.Due, $"“{section.Name}”{period.InChinese}的信息应于{period.Due.InChinese()}前公开，尚未到期");
        if (section.Unread is { } why) return Verdict.Unclear(subject, $"栏目列表未能读完（{why}），不能判断{period.InChinese}是否公开，请人工核查", site.EvidenceOn(section));
        if (loose.Find(one => one.Published is not { } day || (day.Latest() > period.LastDay && day.Earliest() <= period.Due)) is { } doubtful)
            return Verdict.Unclear(subject, $"未见标明{period.InChinese}的信息，但《{doubtful.Title}》{(SeriesPeriod.PartsIn(doubtful).Count > 0 ? "属于其中一期" : "未标明所属时期")}，请人工核查", site.EvidenceOn(doubtful));
        return section.Body is { ScriptedList: not null }
            ? Verdict.Unclear(subject, $"栏目列表由脚本加载，不能判断{period.InChinese}是否公开，请人工核查", site.EvidenceOn(section))
            : Verdict.Absent(subject, $"“{section.Name}”缺少{period.InChinese}的信息（应于{period.Due.InChinese()}前公开）", site.EvidenceOn(section));
    }
}
