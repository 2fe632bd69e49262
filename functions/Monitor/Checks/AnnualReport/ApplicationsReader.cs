namespace Monitor.Checks.AnnualReport;

/// <summary>
/// Reads table 3 by meaning: rows by their labels over all tables of the report (it may be split by page breaks), columns by the head where
/// the cells stand under it, else by their order. A row whose cells were lost in conversion is unsure, never guessed.
/// </summary>
internal static class ApplicationsReader
{
    private static readonly string[] Order = [.. ReportFormat.Columns.Select(column => column.Id)];

    public static ReportTable Read(ReportText source, ReportFormat format)
    {
        var (cells, unsure, heads) = (new Dictionary<string, ReportCell>(), new HashSet<string>(), new List<HeadRow>());
        var hasParts = format.Rows.Any(row => row.Id == "other.other");
        foreach (var table in source.Tables)
        {
            if (!IsPart(table) && (heads.Count == 0 || !IsTail(table))) continue;
            var head = HeadRow.Of(table);
            if (head.Columns.Count > 0) heads.Add(head);
            else head = heads.LastOrDefault() ?? head;
            foreach (var row in table) ReadRow(row, head, hasParts, cells, unsure);
        }
        return new()
        {
            IsPresent = cells.Count > 0 || unsure.Count > 0,
            Cells = cells,
            UnsureRows = unsure,
            MissingRows = [.. format.Rows.Where(row => !cells.ContainsKey($"{row.Id}/total") && !unsure.Contains(row.Id)).Select(row => row.Id)],
            DamagedColumns = Damage(heads),
        };
    }

    /// <summary>A table with the head of table 3, which a page break may part from its rows, or with at least two of its rows.</summary>
    private static bool IsPart(IReadOnlyList<IReadOnlyList<string>> table) =>
        HeadRow.Of(table).Columns.Count >= Order.Length - 1 || table.Count(row => RowLabels.ApplicationRow([.. row.TakeWhile(cell => !IsValue(cell) || cell.Length == 0).Where(cell => cell.Length > 0)], false) is { } id && id is not "other" and not "results_total") >= 2;

    /// <summary>What a page break leaves of table 3: a row or two with their seven cells.</summary>
    private static bool IsTail(IReadOnlyList<IReadOnlyList<string>> table) =>
        table.Any(row => LabelsOf(row) is > 0 and var labels && row.Count - labels >= Order.Length && row.Skip(labels).Any(cell => cell.Length > 0)
            && RowLabels.ApplicationRow([.. row.Take(labels).Where(cell => cell.Length > 0)], false) is not null);

    private static void ReadRow(IReadOnlyList<string> row, HeadRow head, bool hasParts, Dictionary<string, ReportCell> cells, HashSet<string> unsure)
    {
        var labels = LabelsOf(row);
        if (labels == row.Count) return;   // a head has no cells for numbers
        string[] named = [.. row.Take(labels).Where(cell => cell.Length > 0)];
        if (RowLabels.ApplicationRow(named, hasParts) is not { } id || cells.ContainsKey($"{id}/total") || HeadRow.IsHead(row)) return;
        if (Values(row, labels, head) is not { } values)
        {
            unsure.Add(id);
            return;
        }
        unsure.Remove(id);
        foreach (var (column, text) in values)
            cells[$"{id}/{column}"] = new(text, ReportNumber.OfCell(text, out var blank), blank);
    }

    private static int LabelsOf(IReadOnlyList<string> row)
    {
        var last = row.Count - 1;
        while (last >= 0 && (row[last].Length == 0 || IsValue(row[last]))) last--;
        return last + 1;
    }

    private static bool IsValue(string cell) => ReportNumber.OfCell(cell, out _) is not null;

    private static IEnumerable<(string Column, string Text)>? Values(IReadOnlyList<string> row, int labels, HeadRow head)
    {
        List<string> tail = [.. row.Skip(labels)];
        List<string> told = [.. tail.Where(cell => cell.Length > 0)];
        if (told.Count == Order.Length && head.IsInOrder) return Order.Zip(told);
        if (head.Fits(row, labels)) return head.Columns.Select(column => (column.Value, row[column.Key]));
        while (tail.Count > Order.Length && tail[0].Length == 0) tail.RemoveAt(0);
        while (tail.Count > Order.Length && tail[^1].Length == 0) tail.RemoveAt(tail.Count - 1);
        if (tail.Count == Order.Length) return Order.Zip(tail);
        return told.Count == 0 ? Order.Select(column => (column, "")) : null;
    }

    private static Dictionary<string, string> Damage(List<HeadRow> heads)
    {
        if (heads.Count == 0) return ReportFormat.Columns.ToDictionary(column => column.Id, _ => "");
        var seen = heads.SelectMany(head => head.Columns.Select(column => (column.Value, head.Words[column.Key])))
            .GroupBy(column => column.Value).ToDictionary(same => same.Key, same => same.First().Item2);
        return ReportFormat.Columns
            .Where(column => !seen.TryGetValue(column.Id, out var words) || !words.Contains(column.Name, StringComparison.Ordinal))
            .ToDictionary(column => column.Id, column => seen.GetValueOrDefault(column.Id) ?? "");
    }
}
