namespace Monitor.Planning.Reading.DutyRules;

internal sealed class ParametersAreGiven : IDutyRule
{
    public void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes)
    {
        if (context.Checks.Find(duty.Duty.Check) is not { } check) return;
        foreach (var needed in check.Parameters.Where(known => known.Required && !duty.Duty.With.Has(known.Name)))
            mistakes.Add(duty.File, duty.LineOf(duty.Fields.Has("with") ? "with" : "check"), $"检查项 “{check.Id}” 缺少参数 “{needed.Name}”（{needed.Meaning}）");
    }
}
