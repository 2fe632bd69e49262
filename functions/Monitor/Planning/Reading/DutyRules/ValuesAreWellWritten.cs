using System.Globalization;

namespace Monitor.Planning.Reading.DutyRules;

/// <summary>Each parameter's value has the form of its kind.</summary>
internal sealed class ValuesAreWellWritten : IDutyRule
{
    private static readonly string[] Series = ["month", "quarter", "half-year", "year"];

    public void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes)
    {
        if (context.Checks.Find(duty.Duty.Check) is not { } check) return;
        foreach (var given in duty.Parameters)
        {
            if (check.Parameters.FirstOrDefault(known => known.Name == given.Name) is not { } known) continue;
            if (known.Kind != ParameterKind.TextList && given.Values.Count != 1)
                mistakes.Add(duty.File, given.Line, $"参数 “{given.Name}” 只能有一个值");
            foreach (var value in given.Values)
                if (Fault(known, value.Text, context) is var (fault, hint))
                    mistakes.Add(duty.File, given.IsList ? value.Line : given.Line, $"参数 “{given.Name}” 的值 “{value.Text}” 无效：{fault}", hint);
        }
    }

    private static (string Fault, string? Hint)? Fault(CheckParameter known, string value, PlanContext context) => known.Kind switch
    {
        ParameterKind.Duration when !TimeLimit.TryParse(value, out _) => ("应为期限", "例如 14 days、20 working days、3 months、1 year"),
        ParameterKind.Day when ReadDay(value) is null => ("应为日期", "例如 01-31（计划当年）或 2026-06-30"),
        ParameterKind.Series when !Series.Contains(value) => ("应为 month、quarter、half-year 或 year", NearestWord.Suggest(value, Series)),
        ParameterKind.Number when !decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) => ("应为不小于零的数", null),
        ParameterKind.Section when !context.Sections.Knows(value) => ("未知的栏目", context.SuggestSection(value)),
        ParameterKind.Text or ParameterKind.TextList when known.Choices is { Count: > 0 } choices && MustBeChosen(known, value) && !choices.Contains(value) =>
            ($"可选 {string.Join("、", choices)}", NearestWord.Suggest(value, choices)),
        _ => null,
    };

    // A list may name things in Chinese beside the named sets; a word in small Latin letters can only be one of the choices
    private static bool MustBeChosen(CheckParameter known, string value) => known.Kind == ParameterKind.Text || value.All(letter => letter is (>= 'a' and <= 'z') or '-' or '&');

    internal static DateOnly? ReadDay(string value) => Fields.ParseDay(value.Length == 5 ? $"2024-{value}" : value);
}
