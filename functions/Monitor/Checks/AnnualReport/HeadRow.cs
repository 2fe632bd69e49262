namespace Monitor.Checks.AnnualReport;

/// <summary>The head of table 3: which cell position stands under which applicant column, over however many head rows there are.</summary>
internal sealed class HeadRow(int width, IReadOnlyDictionary<int, string> columns, IReadOnlyDictionary<int, string> words, bool even)
{
    /// <summary>Cell position -> column id.</summary>
    public IReadOnlyDictionary<int, string> Columns { get; } = columns;

    /// <summary>Cell position -> the head's words.</summary>
    public IReadOnlyDictionary<int, string> Words { get; } = words;

    /// <summary>The columns stand in the format's order, as far as they are told.</summary>
    public bool IsInOrder { get; } = columns.Values.SequenceEqual(ReportFormat.Columns.Select(column => column.Id).Where(columns.Values.Contains));

    /// <summary>The head counts only where the table is a true grid, all seven columns are told apart and the row's labels end before the first.</summary>
    public bool Fits(IReadOnlyList<string> row, int labels) =>
        even && Columns.Count == ReportFormat.Columns.Count && row.Count == width && labels <= Columns.Keys.Min();

    public static bool IsHead(IReadOnlyList<string> row) => row.Count(cell => RowLabels.ApplicantColumn(cell) is not null) >= 3;

    public static HeadRow Of(IReadOnlyList<IReadOnlyList<string>> table)
    {
        var (columns, words) = (new SortedDictionary<int, string>(), new Dictionary<int, string>());
        foreach (var row in table.Take(6).TakeWhile(row => !row.Any(cell => cell.Contains("本年新收", StringComparison.Ordinal))))
            for (var at = 0; at < row.Count; at++)
                if (RowLabels.ApplicantColumn(row[at]) is { } id && !columns.ContainsValue(id))
                {
                    columns.Remove(at);
                    (columns[at], words[at]) = (id, RowLabels.Plain(row[at]));
                }
        return new(table[0].Count, columns, words, table.All(row => row.Count == table[0].Count));
    }
}
