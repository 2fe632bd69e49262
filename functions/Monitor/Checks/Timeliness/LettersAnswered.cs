using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Timeliness;

/// <summary>Published letters are answered in time, and none stays open beyond it.</summary>
public sealed class LettersAnswered : ICheck
{
    public CheckInfo Info { get; } = new("letters-answered", "Timeliness", "公开的咨询留言按期答复，没有超期未答复的", "《政府网站与政务新媒体检查指标》单项否决“互动回应差”",
        "尽快答复超期留言并公开答复内容", NeedsSection: true,
        new CheckParameter("within", ParameterKind.Duration, "答复期限，默认 3 months"), Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var limit = duty.With.Limit("within") ?? new(3, TimeUnit.Months);
        var letters = section.Judged(duty).Select(item => Letter.Of(item)).Concat(section.Pages.SelectMany(Letter.InTables)).ToList();
        var verdicts = letters.GroupBy(letter => letter.Url).Select(same => same.OrderByDescending(letter => letter.Known).First()).Select(letter => Judge(letter, limit, site)).ToList();
        if (verdicts.Count > 0) return verdicts;
        return [section.Unread is { } why ? Verdict.Unclear(duty.Section!, $"来信列表未能读取：{why}，请人工核查", site.EvidenceOn(section)) : Verdict.Met(duty.Section!, "期内没有公开的来信", site.EvidenceOn(section))];
    }

    private static Verdict Judge(Letter letter, TimeLimit limit, JudgedSite site)
    {
        var subject = site.SubjectOf(letter.Url);
        var evidence = letter.On is { } on ? Evidence.Of(on, letter.Quote ?? letter.Title) : site.EvidenceOfLink(letter.ListedOn, letter.Url, letter.Title);
        var trace = new[] { $"来信：{letter.Title}，提交{letter.Asked?.InChinese() ?? "日期不明"}，答复{letter.Answered?.InChinese() ?? (letter.IsOpen ? "无" : "日期不明")}" };
        return Say(letter, subject, limit, evidence, site) with { Trace = trace };
    }

    private static Verdict Say(Letter letter, string subject, TimeLimit limit, Evidence evidence, JudgedSite site)
    {
        if (letter.Asked is not { } asked) return Verdict.Unclear(subject, $"来信《{letter.Title}》没有提交日期，不能判断是否按期答复，请人工核查", evidence);
        var last = limit.LastDay(asked.Latest(), site.Calendar);
        if (letter.Answered is { } answered)
            return answered.Latest() <= last ? Verdict.Met(subject, $"来信《{letter.Title}》于{answered.InChinese()}答复", evidence)
                : answered.Earliest() <= last || answered.Latest() < asked.Earliest() ? Verdict.Unclear(subject, $"来信《{letter.Title}》的日期不能确定是否按期（提交{asked.InChinese()}，答复{answered.InChinese()}），请人工核查", evidence)
                : Verdict.Missed(subject, $"来信《{letter.Title}》{asked.InChinese()}提交，{answered.InChinese()}才答复，超过{limit.InChinese}", evidence);
        if (letter.IsAnswered) return Verdict.Unclear(subject, $"来信《{letter.Title}》已答复，但没有答复日期，请人工核查", evidence);
        if (!letter.IsOpen) return Verdict.Unclear(subject, $"来信《{letter.Title}》是否答复不明，请人工核查", evidence);
        return site.Today > last
            ? Verdict.Missed(subject, $"来信《{letter.Title}》{asked.InChinese()}提交，至{site.Today.InChinese()}仍未答复，超过{limit.InChinese}", evidence)
            : Verdict.NotDue(subject, last, $"来信《{letter.Title}》应于{last.InChinese()}前答复，尚未到期");
    }
}
