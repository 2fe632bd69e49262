namespace Monitor.Checks.AnnualReport;

/// <summary>Reads table 4: fifteen numbers under three groups of five, in one row (as the format prints it), in a row a group, or in a table a group.</summary>
internal static class ReviewsReader
{
    private const int Numbers = 15;

    public static ReportTable Read(ReportText source)
    {
        List<IReadOnlyList<string>> rows = [.. source.Tables.SkipWhile(table => !IsReviews(table)).SelectMany(table => table)];
        if (rows.Count == 0) return ReportTable.Absent;
        return (Wide(rows) ?? Grouped(rows)) is { } numbers ? Of(numbers) : new() { IsPresent = true, UnsureRows = ReportFormat.ReviewGroups.ToHashSet() };
    }

    private static bool IsReviews(IReadOnlyList<IReadOnlyList<string>> table)
    {
        var words = table.SelectMany(row => row).Select(RowLabels.Plain).ToHashSet();
        return (Has("维持") && Has("纠正")) || (Has("行政复议") && Has("复议后起诉"));

        bool Has(string name) => words.Any(word => word.Contains(name, StringComparison.Ordinal));
    }

    private static List<string>? Wide(List<IReadOnlyList<string>> rows)
    {
        var row = rows.Find(row => row.Count >= Numbers && row.All(IsNumber) && row.Any(cell => cell.Length > 0)) ?? rows.Find(row => row.Count == Numbers && row.All(IsNumber));
        if (row is null) return null;
        List<string> cells = [.. row];
        while (cells.Count > Numbers && cells[0].Length == 0) cells.RemoveAt(0);
        return cells.Count >= Numbers ? cells[..Numbers] : null;
    }

    /// <summary>Rows of five or ten numbers, behind their group's name or below it, make fifteen together.</summary>
    private static List<string>? Grouped(List<IReadOnlyList<string>> rows)
    {
        var numbers = new List<string>();
        foreach (var row in rows)
        {
            List<string> cells = [.. row.Reverse().TakeWhile(IsNumber).Reverse()];
            while (cells.Count % ReportFormat.ReviewColumns.Count != 0 && cells[0].Length == 0) cells.RemoveAt(0);
            if (cells.Count % ReportFormat.ReviewColumns.Count == 0 && cells.Exists(cell => cell.Length > 0)) numbers.AddRange(cells);
            if (numbers.Count >= Numbers) break;
        }
        return numbers.Count == Numbers ? numbers : null;
    }

    private static bool IsNumber(string cell) => ReportNumber.OfCell(cell, out _) is not null;

    private static ReportTable Of(List<string> numbers)
    {
        var cells = new Dictionary<string, ReportCell>();
        var at = 0;
        foreach (var group in ReportFormat.ReviewGroups)
            foreach (var column in ReportFormat.ReviewColumns)
            {
                var text = numbers[at++];
                cells[$"{group}/{column}"] = new(text, ReportNumber.OfCell(text, out var blank), blank);
            }
        return new() { IsPresent = true, Cells = cells };
    }
}
