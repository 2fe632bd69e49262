namespace Monitor.Checks.AnnualReport;

/// <summary>Reads table 4: fifteen numbers under three groups of five, in one row (as the format prints it) or in a row a group.</summary>
internal static class ReviewsReader
{
    private const int Numbers = 15;

    public static ReportTable Read(ReportText source)
    {
        foreach (var table in source.Tables.Where(IsReviews))
        {
            if (Wide(table) is { } wide) return Of(wide);
            if (Tall(table) is { } tall) return Of(tall);
            return new() { IsPresent = true, UnsureRows = ReportFormat.ReviewGroups.ToHashSet() };
        }
        return ReportTable.Absent;
    }

    private static bool IsReviews(IReadOnlyList<IReadOnlyList<string>> table)
    {
        var words = table.SelectMany(row => row).Select(RowLabels.Plain).ToHashSet();
        return words.Any(word => word.Contains("维持", StringComparison.Ordinal)) && words.Any(word => word.Contains("纠正", StringComparison.Ordinal));
    }

    private static List<string>? Wide(IReadOnlyList<IReadOnlyList<string>> table)
    {
        var row = table.LastOrDefault(row => row.Count >= Numbers && row.All(IsNumber) && row.Any(cell => cell.Length > 0)) ?? table.LastOrDefault(row => row.Count == Numbers && row.All(IsNumber));
        if (row is null) return null;
        List<string> cells = [.. row];
        while (cells.Count > Numbers && cells[0].Length == 0) cells.RemoveAt(0);
        return cells.Count >= Numbers ? cells[..Numbers] : null;
    }

    private static List<string>? Tall(IReadOnlyList<IReadOnlyList<string>> table)
    {
        var groups = table.Select(row => (Name: string.Concat(row.Where(cell => !IsNumber(cell)).Select(RowLabels.Plain)), Cells: row.Where(cell => cell.Length > 0 && IsNumber(cell)).ToList()))
            .Where(row => row.Cells.Count == ReportFormat.ReviewColumns.Count).ToList();
        return groups.Count == ReportFormat.ReviewGroups.Count ? [.. groups.SelectMany(group => group.Cells)] : null;
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
