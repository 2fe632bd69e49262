namespace Monitor.Planning.Reading.DutyRules;

internal sealed class IndicatorIsKnown : IDutyRule
{
    public void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes)
    {
        // What a national duty brought along is dropped silently where the city's own set lacks it
        if (duty.Duty.Indicator is { } indicator && duty.Fields.Has("indicator") && context.Indicators.Find(indicator) is null)
            mistakes.Add(duty.File, duty.LineOf("indicator"), $"指标体系中没有 “{indicator}”", NearestWord.Suggest(indicator, context.Indicators.Indicators.Select(one => one.Id)));
    }
}
