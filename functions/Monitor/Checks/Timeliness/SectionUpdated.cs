using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Timeliness;

/// <summary>The section's newest item is younger than the period.</summary>
public sealed class SectionUpdated : ICheck
{
    public CheckInfo Info { get; } = new("section-updated", "Timeliness", "栏目最新一条信息未超过规定的更新周期", "《政府信息公开条例》第六条、第二十六条",
        "及时发布最新信息；确无更新的，发布情况说明", NeedsSection: true,
        new CheckParameter("within", ParameterKind.Duration, "更新周期，默认 6 months"));

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var limit = duty.With.Limit("within") ?? new(6, TimeUnit.Months);
        var dated = section.Items.Where(item => item.Published is { } day && day.Earliest() <= site.Today).OrderByDescending(item => item.Published!.Latest()).ToList();
        yield return Newest(duty.Section!, section, dated, limit, site) with { Trace = [Items.TraceOf(section), .. dated.Take(3).Select(Items.TraceOf), .. Skipped(section, site)] };
    }

    private static Verdict Newest(string key, SiteSection section, List<SectionItem> dated, TimeLimit limit, JudgedSite site)
    {
        if (dated.Find(item => !item.IsNilNote && Holds(item, limit, site)) is { } fresh) return Verdict.Met(key, $"最新信息《{fresh.Title}》发布于{fresh.Published!.InChinese()}，在{limit.InChinese}之内", site.EvidenceInList(section, fresh));
        if (dated.Find(item => Holds(item, limit, site)) is { } note) return Verdict.Met(key, $"期内以情况说明代替更新：《{note.Title}》", site.EvidenceInList(section, note)) with { NilNote = true };
        if (section.Unread is { } why) return Verdict.Unclear(key, $"栏目列表未能读完：{why}，请人工核查", site.EvidenceOn(section));
        if (section.Items.Count == 0) return OnePage(key, section, limit, site);
        var undated = section.Items.Count(item => item.Published is null);
        if (dated.Count == 0 || undated > Math.Max(1, section.Items.Count / 5)) return Verdict.Unclear(key, $"{undated}条信息没有发布日期，不能判断最近更新时间，请人工核查", site.EvidenceOn(section));
        var newest = dated[0].Published!;
        return limit.Holds(newest.Latest(), site.Today, site.Calendar)
            ? Verdict.Unclear(key, $"最新信息只标到{newest.InChinese()}，不能判断是否超过{limit.InChinese}，请人工核查", site.EvidenceInList(section, dated[0]))
            : Late(key, section, newest, dated[0].Title, site.EvidenceInList(section, dated[0]), limit, site);
    }

    private static Verdict OnePage(string key, SiteSection section, TimeLimit limit, JudgedSite site)
    {
        if (section.Body is { } body && (body.Updated ?? body.Published) is { } day && site.Unframed(body).HasBody())
            return limit.Holds(day.Earliest(), site.Today, site.Calendar) ? Verdict.Met(key, $"页面更新于{day.InChinese()}，在{limit.InChinese}之内", Evidence.Of(section.Pages[0], day))
                : limit.Holds(day.Latest(), site.Today, site.Calendar) ? Verdict.Unclear(key, $"页面日期只标到{day.InChinese()}，请人工核查", Evidence.Of(section.Pages[0], day))
                : Late(key, section, day, section.Name, site.EvidenceOn(section, section.Name), limit, site);
        if (section.Body is { ScriptedList: { } script }) return Verdict.Unclear(key, $"栏目列表由脚本加载（{script}），未能读取，请人工核查", site.EvidenceOn(section));
        var told = site.Bureau.Duties.FirstOrDefault(other => other.Section == key && other.Check == "section-filled");
        if (section.Body is { } page && !site.Unframed(page).HasBody() && !page.IsPicture() && told is null && Content.PlaceholderIn(page) is { } nothing)
            return Verdict.Missed(key, $"栏目“{section.Name}”没有任何信息（页面显示“{nothing}”），未按期更新", site.EvidenceOn(section, nothing));
        return Verdict.Unclear(key, told is null ? "栏目中没有带日期的信息，请人工核查" : $"栏目中没有带日期的信息，随“{told.Title}”一并处理", site.EvidenceOn(section)) with { Follows = told is not null };
    }

    private static Verdict Late(string key, SiteSection section, ShownDate newest, string title, Evidence evidence, TimeLimit limit, JudgedSite site) =>
        Verdict.Missed(key, $"栏目“{section.Name}”最新信息《{title}》发布于{newest.InChinese()}，至{site.Today.InChinese()}已{site.Today.DayNumber - newest.Latest().DayNumber}天未更新，超过{limit.InChinese}{site.Calendar.CalendarNote(limit, newest.Day, site.Today)}", evidence);

    private static bool Holds(SectionItem item, TimeLimit limit, JudgedSite site) => limit.Holds(item.Published!.Earliest(), site.Today, site.Calendar);

    private static IEnumerable<string> Skipped(SiteSection section, JudgedSite site) =>
        section.Items.Where(item => item.Published is { } day && day.Earliest() > site.Today).Take(3).Select(item => $"未采用（日期晚于判定日）：{Items.TraceOf(item)}");
}
