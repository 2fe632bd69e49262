namespace Monitor.Planning.Reading;

/// <summary>A plan as its file says it, not yet held against checks, sections and indicators.</summary>
internal sealed record WrittenPlan(string File, AnnualPlan Plan, IReadOnlyList<WrittenDuty> Duties)
{
    public IReadOnlyList<SectionDefinition> Sections => Plan.Sections;
}

/// <summary>A duty with the lines of its words.</summary>
internal sealed record WrittenDuty(string File, Duty Duty, Fields Fields, IReadOnlyList<WrittenParameter> Parameters)
{
    public int LineOf(string key) => Fields.LineOf(key);
}

/// <summary>One entry of `with:`.</summary>
internal sealed record WrittenParameter(string Name, int Line, IReadOnlyList<Written.Word> Values, bool IsList);
