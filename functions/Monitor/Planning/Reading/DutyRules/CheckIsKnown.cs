namespace Monitor.Planning.Reading.DutyRules;

internal sealed class CheckIsKnown : IDutyRule
{
    public void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes)
    {
        if (context.Checks.Find(duty.Duty.Check) is null)
            mistakes.Add(duty.File, duty.LineOf("check"), $"未知的检查项 “{duty.Duty.Check}”", NearestWord.Suggest(duty.Duty.Check, context.Checks.Ids));
    }
}
