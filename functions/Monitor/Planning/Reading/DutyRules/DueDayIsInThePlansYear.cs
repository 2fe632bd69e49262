using System.Globalization;

namespace Monitor.Planning.Reading.DutyRules;

/// <summary>A due day lies in the plan's year, or in January after it, when last year's reports fall due. `since` may lie before.</summary>
internal sealed class DueDayIsInThePlansYear : IDutyRule
{
    private static readonly string[] DueNames = ["due", "by"];

    public void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes)
    {
        if (duty.Duty.Year == 0 || context.Checks.Find(duty.Duty.Check) is not { } check) return;
        foreach (var given in duty.Parameters.Where(given => DueNames.Contains(given.Name) && given.Values is [_]))
        {
            if (check.Parameters.FirstOrDefault(known => known.Name == given.Name) is not { Kind: ParameterKind.Day }) continue;
            if (Fault(given.Values[0].Text, duty.Duty.Year) is { } fault) mistakes.Add(duty.File, given.Line, fault);
        }
    }

    private static string? Fault(string text, int year) => Fields.ParseDay(text) switch
    {
        { } day when day.Year != year && day is not { Month: 1 } => Outside(text, year),
        { } day when day.Year != year && day.Year != year + 1 => Outside(text, year),
        null when text == "02-29" && !DateTime.IsLeapYear(year) => string.Create(CultureInfo.InvariantCulture, $"{year} 年没有 2 月 29 日"),
        _ => null,
    };

    private static string Outside(string text, int year) => string.Create(CultureInfo.InvariantCulture, $"到期日 {text} 不在计划年度 {year} 年内");
}
