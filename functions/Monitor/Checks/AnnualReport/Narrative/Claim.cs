namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>What a sentence says of a cell of the tables: the subject (a cell), the number told, the numbers the tables allow, and how sure the wording is.</summary>
/// <param name="Subject">`table3/new_received/total` and the like.</param>
/// <param name="What">The thing counted, as the reason names it.</param>
/// <param name="Allowed">Numbers of the tables that agree with the sentence; empty: the table has no such cell, nothing to compare.</param>
internal sealed record Claim(string Subject, string What, decimal Told, bool IsAbout, IReadOnlyList<decimal> Allowed, string Sentence, bool IsCertain = true)
{
    public bool Agrees => Allowed.Any(number => Math.Abs(number - Told) <= (IsAbout ? Math.Max(number, Told) * Quantity.Tolerance : 0));
}
