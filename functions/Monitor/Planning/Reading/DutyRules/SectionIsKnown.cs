namespace Monitor.Planning.Reading.DutyRules;

internal sealed class SectionIsKnown : IDutyRule
{
    public void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes)
    {
        if (duty.Duty.Section is { } section)
        {
            if (!context.Sections.Knows(section)) mistakes.Add(duty.File, duty.LineOf("section"), $"未知的栏目 “{section}”", context.SuggestSection(section));
        }
        else if (context.Checks.Find(duty.Duty.Check) is { NeedsSection: true })
        {
            mistakes.Add(duty.File, duty.LineOf("check"), $"检查项 “{duty.Duty.Check}” 须用 section 指明栏目");
        }
    }
}
