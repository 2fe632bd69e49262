namespace Monitor.Planning;

/// <summary>A row of a plan: what a bureau must show, and the check with parameters that judges it.</summary>
public sealed record Duty
{
    /// <summary>Unique over all plans of a bureau.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Check { get; init; }

    /// <summary>A section key; null for a site-wide duty.</summary>
    public string? Section { get; init; }
    public DutyParameters With { get; init; } = DutyParameters.None;

    /// <summary>The indicator its faults are charged to; null: told, but no points.</summary>
    public string? Indicator { get; init; }

    /// <summary>A fault is a veto (单项否决).</summary>
    public bool Veto { get; init; }

    /// <summary>Responsible section (责任科室).</summary>
    public string? Owner { get; init; }

    /// <summary>Article, notice or clause, as it is quoted to the bureau.</summary>
    public string? Basis { get; init; }
    public string? Quote { get; init; }

    /// <summary>What to do about it, official Chinese; null: the check's own remedy.</summary>
    public string? Remedy { get; init; }

    /// <summary>The plan it stands in.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The plan's year: year-less due days (`01-31`) are of this year.</summary>
    public required int Year { get; init; }
}

/// <summary>An annual work plan (年度工作方案): duties of one year, from one document.</summary>
public sealed record AnnualPlan
{
    public required string Title { get; init; }
    public required int Year { get; init; }
    public Uri? Source { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public IReadOnlyList<Duty> Duties { get; init; } = [];
    public IReadOnlyList<SectionDefinition> Sections { get; init; } = [];
}
