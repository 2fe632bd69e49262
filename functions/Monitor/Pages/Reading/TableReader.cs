namespace Monitor.Pages.Reading;

/// <summary>Innermost tables of the content area with their spans resolved; layout tables around others are not tables of data.</summary>
internal static class TableReader
{
    private const int MostCells = 60_000;
    private const int MostColumns = 200;

    public static IReadOnlyList<PageTable> Read(Draft draft)
    {
        var tables = new List<PageTable>();
        var cells = 0;
        foreach (var table in draft.Tables)
        {
            if (table.IsOuter || table.Box.Area is Area.Footer or Area.Header or Area.Breadcrumb or Area.Tool) continue;
            var read = Resolve(draft, table.Rows.FindAll(row => row.Count > 0), ref cells);
            if (read.Rows.Count > 0) tables.Add(read);
            if (cells > MostCells) break;
        }
        return tables;
    }

    private static PageTable Resolve(Draft draft, List<List<DraftCell>> rows, ref int cells)
    {
        var grid = new List<List<(string Text, string Origin)?>>();
        for (var r = 0; r < rows.Count && cells <= MostCells; r++)
        {
            var c = 0;
            foreach (var cell in rows[r])
            {
                while (c < MostColumns && At(grid, r, c) is not null) c++;
                var (across, down) = (Span(cell.Across, MostColumns - c), cell.Down == 0 ? rows.Count - r : Span(cell.Down, rows.Count - r));
                var (text, origin) = (Cell(draft, cell.Box), $"{r},{c}");
                for (var y = 0; y < down && cells <= MostCells; y++)
                    for (var x = 0; x < across; x++, cells++) Put(grid, r + y, c + x, (text, origin));
                c += across;
                if (c >= MostColumns) break;
            }
        }
        return Squared(grid);
    }

    private static PageTable Squared(List<List<(string Text, string Origin)?>> grid)
    {
        var width = grid.Select(row => row.Count).DefaultIfEmpty().Max();
        var texts = new string[grid.Count][];
        var origins = new string[grid.Count][];
        for (var r = 0; r < grid.Count; r++)
        {
            (texts[r], origins[r]) = (new string[width], new string[width]);
            for (var c = 0; c < width; c++) (texts[r][c], origins[r][c]) = At(grid, r, c) ?? ("", $"{r},{c}");
        }
        return new(texts, origins);
    }

    private static (string, string)? At(List<List<(string, string)?>> grid, int r, int c) => r < grid.Count && c < grid[r].Count ? grid[r][c] : null;

    private static void Put(List<List<(string, string)?>> grid, int r, int c, (string, string) cell)
    {
        while (grid.Count <= r) grid.Add([]);
        while (grid[r].Count <= c) grid[r].Add(null);
        grid[r][c] ??= cell;
    }

    private static int Span(int told, int most) => Math.Clamp(told, 1, Math.Max(1, most));

    // Numbers that Word split over elements are whole in a cell: the gaps that only the walk put there are left out
    private static string Cell(Draft draft, Box cell)
    {
        var text = draft.Text.AsSpan(cell.Start, cell.Length).TrimEnd();
        var found = draft.Seams.BinarySearch(cell.Start);
        var seam = found < 0 ? ~found : found;
        var hasSeam = seam < draft.Seams.Count && draft.Seams[seam] < cell.End;
        if (!hasSeam && text.IndexOf('\n') < 0) return text.ToString();
        Span<char> line = text.Length <= 512 ? stackalloc char[512] : new char[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (seam < draft.Seams.Count && draft.Seams[seam] == cell.Start + at) seam++;
            else line[length++] = text[at] == '\n' ? ' ' : text[at];
        }
        return line[..length].Trim().ToString();
    }
}
