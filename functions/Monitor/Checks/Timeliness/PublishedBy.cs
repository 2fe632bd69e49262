using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Timeliness;

/// <summary>A document with the wanted title is published by its due day.</summary>
public sealed class PublishedBy : ICheck
{
    public CheckInfo Info { get; } = new("published-by", "Timeliness", "指定文件在规定日期（含当日）前公开", "《政府信息公开条例》第四十九条等",
        "立即公开该文件，今后在规定日期前公开", NeedsSection: true,
        new CheckParameter("title", ParameterKind.Text, "文件标题，各词（含年份）均须出现", Required: true),
        new CheckParameter("due", ParameterKind.Day, "最迟公开日", Required: true),
        new CheckParameter("graceDays", ParameterKind.Number, "宽限的自然日数，默认 0"));

    public DateOnly? DueOn(Duty duty) => duty.With.Day("due", duty.Year)?.AddDays(duty.With.Number("graceDays") ?? 0);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var search = new DocumentSearch(duty.With.Text("title")!, section, site);
        yield return DueJudgement.Of(duty.Section!, duty.With.Text("title")!, DueOn(duty)!.Value, search, section, site) with { Trace = [Items.TraceOf(section), .. search.Trace] };
    }
}
