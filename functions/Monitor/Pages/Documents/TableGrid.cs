namespace Monitor.Pages.Documents;

/// <summary>Lays cells with spans out on a grid, as HTML and Word mean it: a spanned cell repeats its text, origins tell where it comes from.</summary>
internal sealed class TableGrid
{
    private const int MostCells = 200_000;
    private readonly List<List<(string Text, string Origin)?>> rows = [];
    private int row = -1;
    private int cells;

    public void NextRow()
    {
        row++;
        Ensure(row);
    }

    /// <summary>Puts a cell at the first free place of the row; spans are cut at 1,000.</summary>
    public void Add(string text, int columns = 1, int down = 1)
    {
        if (row < 0) NextRow();
        var at = FirstFree();
        var origin = $"{row},{at}";
        for (var r = row; r < row + Math.Clamp(down, 1, 1000); r++)
            for (var c = at; c < at + Math.Clamp(columns, 1, 1000) && cells < MostCells; c++)
                Put(r, c, (text, origin));
    }

    /// <summary>Puts a cell that continues the one above it (Word's vMerge).</summary>
    public void Continue(int columns = 1)
    {
        if (row < 0) NextRow();
        var at = FirstFree();
        var above = row > 0 && at < rows[row - 1].Count ? rows[row - 1][at] : null;
        for (var c = at; c < at + Math.Clamp(columns, 1, 1000) && cells < MostCells; c++) Put(row, c, above ?? ("", $"{row},{at}"));
    }

    /// <summary>The table; rows that spans opened beyond the last written row are cut.</summary>
    public PageTable Build()
    {
        var width = rows.Count == 0 ? 0 : rows.Max(cells => cells.Count);
        var written = rows.Take(row + 1).ToList();
        return new(
            [.. written.Select(cells => (IReadOnlyList<string>)[.. Enumerable.Range(0, width).Select(c => c < cells.Count && cells[c] is { } cell ? cell.Text : "")])],
            [.. written.Select((cells, r) => (IReadOnlyList<string>)[.. Enumerable.Range(0, width).Select(c => c < cells.Count && cells[c] is { } cell ? cell.Origin : $"{r},{c}")])]);
    }

    private int FirstFree()
    {
        var free = rows[row].FindIndex(cell => cell is null);
        return free < 0 ? rows[row].Count : free;
    }

    private void Put(int r, int c, (string, string) cell)
    {
        Ensure(r);
        while (rows[r].Count <= c) rows[r].Add(null);
        if (rows[r][c] is null) { rows[r][c] = cell; cells++; }
    }

    private void Ensure(int r)
    {
        while (rows.Count <= r) rows.Add([]);
    }
}
