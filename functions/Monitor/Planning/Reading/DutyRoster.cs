using Monitor.Planning.Reading.DutyRules;

namespace Monitor.Planning.Reading;

/// <summary>Joins a bureau's plans: one vocabulary of sections, one list of duties with unique ids, national duties where no plan replaces them.</summary>
internal sealed class DutyRoster(CheckVocabulary checks, IndicatorSet indicators, AnnualPlan? national, IReadOnlyList<WrittenPlan> cityPlans, Mistakes mistakes)
{
    public SectionVocabulary SectionsOf(IReadOnlyList<WrittenPlan> plans) =>
        plans.SelectMany(plan => plan.Sections).Aggregate(SectionVocabulary.Default.With(NationalDuties.Sections), Widen);

    public IReadOnlyList<Duty> DutiesOf(IReadOnlyList<WrittenPlan> own, SectionVocabulary sections)
    {
        var context = new PlanContext(checks, sections, indicators);
        var written = cityPlans.Concat(own).SelectMany(plan => plan.Duties).ToList();
        foreach (var duty in written) AllDutyRules.Judge(duty, context, mistakes);
        TellRepeated(written);
        var duties = written.Select(duty => Complete(duty.Duty, sections)).DistinctBy(duty => duty.Id).ToList();
        var replaced = duties.Select(duty => duty.Id).ToHashSet();
        return [.. (national?.Duties ?? []).Where(duty => !replaced.Contains(duty.Id)).Select(Scored), .. duties];
    }

    // A built-in section that a plan defines again keeps its built-in names: a narrower list would only hide columns
    private static SectionVocabulary Widen(SectionVocabulary sections, SectionDefinition more) =>
        sections.With([sections.Knows(more.Key) ? more with { Names = [.. more.Names.Union(sections[more.Key].Names)] } : more]);

    private Duty Complete(Duty duty, SectionVocabulary sections) =>
        Scored(duty) with { Title = duty.Title.Length > 0 ? duty.Title : duty.Section is { } section ? sections.NameOf(section) : duty.Id };

    private Duty Scored(Duty duty) => duty.Indicator is { } id && indicators.Find(id) is null ? duty with { Indicator = null } : duty;

    // Twice in one plan was told when the plan was read
    private void TellRepeated(IReadOnlyList<WrittenDuty> duties)
    {
        foreach (var same in duties.GroupBy(duty => duty.Duty.Id))
            foreach (var later in same.Where(duty => duty.File != same.First().File))
                mistakes.Add(later.File, later.LineOf("id"), $"任务编号 “{same.Key}” 已在 {same.First().File} 第 {same.First().LineOf("id")} 行用过，同一单位的编号不能重复");
    }
}
