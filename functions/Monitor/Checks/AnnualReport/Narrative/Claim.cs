using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>What a sentence says of a cell of the tables: the subject (a cell), the number told, the numbers the tables allow, and how sure the wording is.</summary>
/// <param name="Subject">`table3/new_received/total` and the like.</param>
/// <param name="What">The thing counted, as the reason names it.</param>
/// <param name="Allowed">Numbers of the tables that agree with the sentence; empty: the table has no such cell, nothing to compare.</param>
internal sealed record Claim(string Subject, string What, decimal Told, bool IsAbout, IReadOnlyList<decimal> Allowed, string Sentence, bool IsCertain = true)
{
    /// <summary>A number with what makes it loose, for patterns of claims: groups `n`, `about`, `more`.</summary>
    public const string Number = @"(?<about>约|近|超|逾)?\s*(?<n>" + ReportNumber.Pattern + @")\s*(?<more>余|多)?";

    /// <summary>Units of cases; what is followed by a span of time is none.</summary>
    public const string Cases = "(?:件|条|份|宗|起|次|个(?!工作日|自然日|月|小时)|例|部|项)";

    public bool Agrees => Allowed.Any(number => Math.Abs(number - Told) <= (IsAbout ? Math.Max(number, Told) * Quantity.Tolerance : 0));

    /// <summary>Nothing of the kind: the cell must be 0.</summary>
    public static Claim None(string subject, string what, IReadOnlyList<decimal> allowed, string sentence, bool isCertain = true) =>
        new(subject, what, 0, false, allowed, sentence, isCertain);

    /// <summary>The number of a match, held against what the tables allow; null where the match carries none.</summary>
    public static Claim? Of(string subject, string what, Match match, IReadOnlyList<decimal> allowed, string sentence, bool isCertain = true) =>
        ToldBy(match) is { } told ? new(subject, what, told, match.Groups["about"].Success || match.Groups["more"].Success, allowed, sentence, isCertain) : null;

    /// <summary>The match with what stands before it since the last comma: what is named there limits the number.</summary>
    public static string ClauseOf(string sentence, Match match) =>
        sentence[(sentence.LastIndexOfAny([',', '，', '、'], Math.Max(0, match.Index - 1)) + 1)..(match.Index + match.Length)];

    public static decimal? ToldBy(Match match) => match.Groups["n"].Success ? ReportNumber.Of(match.Groups["n"].Value) : null;

    /// <summary>The number of a cell, where the table has it.</summary>
    public static IReadOnlyList<decimal> Cell(ReportTable table, string cell) => table.Cells.GetValueOrDefault(cell)?.Value is { } value ? [value] : [];

    /// <summary>The sum of cells, where the table has them all.</summary>
    public static IReadOnlyList<decimal> Sum(ReportTable table, IEnumerable<string> cells)
    {
        List<decimal?> values = [.. cells.Select(cell => table.Cells.GetValueOrDefault(cell)?.Value)];
        return values.Count > 0 && values.TrueForAll(value => value is not null) ? [values.Sum()!.Value] : [];
    }
}
