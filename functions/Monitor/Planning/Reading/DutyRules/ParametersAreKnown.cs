namespace Monitor.Planning.Reading.DutyRules;

internal sealed class ParametersAreKnown : IDutyRule
{
    public void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes)
    {
        if (context.Checks.Find(duty.Duty.Check) is not { } check) return;
        foreach (var given in duty.Parameters.Where(given => check.Parameters.All(known => known.Name != given.Name)))
            mistakes.Add(duty.File, given.Line, $"检查项 “{check.Id}” 没有参数 “{given.Name}”",
                check.Parameters is [] ? "该检查项不带参数" : NearestWord.Suggest(given.Name, check.Parameters.Select(known => known.Name)) ?? $"可用参数：{string.Join("、", check.Parameters.Select(known => known.Name))}");
    }
}
