namespace Monitor.Checks.AnnualReport;

/// <summary>An annual disclosure report as it was read: title, days, sections, and the three tables by meaning.</summary>
public sealed record Report
{
    public required ReportText Source { get; init; }
    public string? Title { get; init; }

    /// <summary>The year reported on, from the title; null: not told.</summary>
    public int? Year { get; init; }

    /// <summary>The day beside the signature or in the head; null: none.</summary>
    public DateOnly? SignedOn { get; init; }
    public required ReportFormat Format { get; init; }

    /// <summary>Sections in the order they stand, each of the six at most once.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    /// <summary>Everything outside tables, one line a paragraph.</summary>
    public required string Narrative { get; init; }

    /// <summary>Table 2: active disclosure.</summary>
    public ReportTable Active { get; init; } = ReportTable.Absent;

    /// <summary>Table 3: applications.</summary>
    public ReportTable Applications { get; init; } = ReportTable.Absent;

    /// <summary>Table 4: reconsideration and litigation.</summary>
    public ReportTable Reviews { get; init; } = ReportTable.Absent;

    public ReportSection? SectionOf(int number) => Sections.FirstOrDefault(section => section.Number == number);

    /// <summary>Whether this is an annual report at all: a title that says so, or half of its sections or tables.</summary>
    public bool IsReport => (Title is not null && Sections.Count > 0) || Sections.Count >= 3 || Applications.IsPresent;
}

/// <summary>One of the six sections: its number by meaning, the heading as written, the number it was given, and its text.</summary>
public sealed record ReportSection(int Number, string Heading, int? WrittenNumber, string Text);

/// <summary>A table by meaning: cells keyed `row/column`, and what of the format it lacks or damaged.</summary>
public sealed record ReportTable
{
    public static ReportTable Absent { get; } = new();

    public bool IsPresent { get; init; }
    public IReadOnlyDictionary<string, ReportCell> Cells { get; init; } = new Dictionary<string, ReportCell>();

    /// <summary>The format whose heads stand there instead of the year's own; null: the year's, or one that could not be told.</summary>
    public ReportFormat? OfOther { get; init; }

    /// <summary>Rows of the format that were not found.</summary>
    public IReadOnlyList<string> MissingRows { get; init; } = [];

    /// <summary>Column heads that were not found as the format names them: id -> what stands there instead, or empty.</summary>
    public IReadOnlyDictionary<string, string> DamagedColumns { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows whose cells could not be told apart (cells lost in conversion).</summary>
    public IReadOnlySet<string> UnsureRows { get; init; } = new HashSet<string>();

    public ReportCell? At(string row, string column) => Cells.GetValueOrDefault($"{row}/{column}");

    /// <summary>The number of a cell, blank is 0; null where the cell is missing or no number.</summary>
    public decimal? ValueAt(string row, string column) => At(row, column)?.Value;
}

/// <summary>A cell: its words and its number (blank is 0, see <paramref name="Blank"/>; null: not a number).</summary>
public sealed record ReportCell(string Text, decimal? Value, bool Blank);
