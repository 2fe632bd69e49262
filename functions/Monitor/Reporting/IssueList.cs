namespace Monitor.Reporting;

/// <summary>A bureau's rectification list (问题清单) of one period, as issue-lists/BUREAU.json writes it.</summary>
public sealed record IssueList
{
    /// <summary>As printed: 〔2026〕Q1-veterans.</summary>
    public required string Number { get; init; }
    public required string Bureau { get; init; }
    public required string BureauName { get; init; }
    public required string City { get; init; }
    public required string Office { get; init; }
    public required string Period { get; init; }
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day to rectify, counted in working days from <see cref="IssuedOn"/>.</summary>
    public required DateOnly Deadline { get; init; }

    /// <summary>The last day to dispute a finding; null: not told.</summary>
    public DateOnly? AppealBy { get; init; }

    /// <summary>The day it went out; null: a draft, which the office may still review.</summary>
    public DateOnly? SentOn { get; init; }
    public required IReadOnlyList<IssueRow> Rows { get; init; }
}

/// <summary>A row: the columns of real ledgers.</summary>
public sealed record IssueRow
{
    public required int Number { get; init; }
    public required string Finding { get; init; }
    public string Group { get; init; } = "";
    public string Indicator { get; init; } = "";
    public string Section { get; init; } = "";
    public required string Problem { get; init; }
    public string? Url { get; init; }
    public required DateOnly FoundOn { get; init; }
    public string Basis { get; init; } = "";
    public decimal Loss { get; init; }
    public string Remedy { get; init; } = "";
    public required DateOnly Deadline { get; init; }
    public string Owner { get; init; } = "";
    public string Rectified { get; init; } = "";
    public string RectifiedUrl { get; init; } = "";

    /// <summary>A veto (单项否决).</summary>
    public bool Veto { get; init; }

    /// <summary>How often it came back after it was verified (反复出现).</summary>
    public int Recurrences { get; init; }
}
