namespace Monitor.Checks.AnnualReport;

/// <summary>Reads table 2 by meaning: the rows and columns of each block of article 20, in one table or several.</summary>
internal static class ActiveReader
{
    public static ReportTable Read(ReportText source, ReportFormat format)
    {
        var (cells, columns) = (new Dictionary<string, ReportCell>(), new HashSet<string>());
        foreach (var table in source.Tables)
        {
            IReadOnlyList<string> head = [];
            foreach (var row in table)
            {
                if (row.Any(cell => format.Blocks.Any(block => block.Columns.Any(column => Same(cell, column))))) head = row;
                if (BlockOf(row, format) is { } found) ReadRow(row, head, found.Block, found.Row, cells, columns);
            }
        }
        if (columns.Count == 0 && ReportFormat.All.FirstOrDefault(other => other != format && HasHeads(source, other)) is { } wrong) return new() { IsPresent = true, OfOther = wrong };
        return new()
        {
            IsPresent = cells.Count > 0,
            Cells = cells,
            MissingRows = [.. format.Blocks.SelectMany(block => block.Rows).Where(row => !cells.Keys.Any(key => key.StartsWith(row + "/", StringComparison.Ordinal)))],
            DamagedColumns = cells.Count == 0 ? [] : format.Blocks.SelectMany(block => block.Columns.Select(column => $"{block.Article} {column}"))
                .Where(column => !columns.Contains(column)).ToDictionary(column => column, _ => ""),
        };
    }

    private static bool HasHeads(ReportText source, ReportFormat format) =>
        source.Tables.Any(table => table.Any(row => format.Blocks[0].Columns.All(column => row.Any(cell => Same(cell, column)))));

    private static (FormatBlock Block, string Row)? BlockOf(IReadOnlyList<string> row, ReportFormat format)
    {
        foreach (var cell in row.Take(3))
            foreach (var block in format.Blocks)
                foreach (var name in block.Rows)
                    if (Same(cell, name)) return (block, name);
        return null;
    }

    private static void ReadRow(IReadOnlyList<string> row, IReadOnlyList<string> head, FormatBlock block, string name, Dictionary<string, ReportCell> cells, HashSet<string> columns)
    {
        var label = Enumerable.Range(0, row.Count).First(i => Same(row[i], name));
        var last = label;
        while (last + 1 < row.Count && Same(row[last + 1], name)) last++;
        string[] tail = [.. row.Skip(last + 1).Take(block.Columns.Count)];
        for (var i = 0; i < block.Columns.Count; i++)
        {
            var column = block.Columns[i];
            var at = head.Count == row.Count ? Enumerable.Range(0, head.Count).FirstOrDefault(position => position > last && Same(head[position], column), -1) : -1;
            if (head.Any(cell => Same(cell, column))) columns.Add($"{block.Article} {column}");
            var text = at >= 0 ? row[at] : i < tail.Length ? tail[i] : "";
            cells.TryAdd($"{name}/{column}", new(text, ReportNumber.OfCell(text, out var blank), blank));
        }
    }

    /// <summary>The same words, brackets and blanks aside: 本年收费金额（单位：万元） is written in many ways.</summary>
    private static bool Same(string cell, string name)
    {
        var (left, right) = (Bare(cell), Bare(name));
        return left == right || (left.StartsWith(right, StringComparison.Ordinal) && left.Length <= right.Length + 6 && !char.IsAsciiDigit(left[^1])) || (name == "行政规范性文件" && left == "规范性文件");
    }

    private static string Bare(string text)
    {
        var plain = RowLabels.Plain(text);
        var bracket = plain.IndexOfAny(['(', '（']);
        return bracket > 0 ? plain[..bracket] : plain;
    }
}
