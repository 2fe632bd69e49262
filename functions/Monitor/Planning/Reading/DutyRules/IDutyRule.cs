namespace Monitor.Planning.Reading.DutyRules;

/// <summary>One thing that must be true of a duty. Rules do not stop each other: every mistake is told.</summary>
internal interface IDutyRule
{
    void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes);
}

/// <summary>What a duty may name.</summary>
internal sealed record PlanContext(CheckVocabulary Checks, SectionVocabulary Sections, IndicatorSet Indicators)
{
    /// <summary>Did-you-mean for a section: by key, or by one of its Chinese names.</summary>
    public string? SuggestSection(string written) =>
        Sections.All.FirstOrDefault(section => section.Names.Contains(written)) is { } named
            ? $"您是否想写 {named.Key}（{named.Name}）？"
            : NearestWord.Suggest(written, Sections.All.Select(section => section.Key));
}

/// <summary>Every rule, in the order their mistakes are told.</summary>
internal static class AllDutyRules
{
    private static readonly IDutyRule[] Rules =
        [new CheckIsKnown(), new SectionIsKnown(), new IndicatorIsKnown(), new ParametersAreKnown(), new ParametersAreGiven(), new ValuesAreWellWritten(), new DueDayIsInThePlansYear()];

    public static void Judge(WrittenDuty duty, PlanContext context, Mistakes mistakes)
    {
        foreach (var rule in Rules) rule.Judge(duty, context, mistakes);
    }
}
