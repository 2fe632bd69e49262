using AngleSharp.Dom;

namespace Monitor.Pages.Reading;

/// <summary>Innermost tables of the content area with their spans resolved; layout tables around others are not tables of data.</summary>
internal static class TableReader
{
    private const int MostCells = 60_000;
    private const int MostColumns = 200;
    private const int MostRows = 20_000;

    public static IReadOnlyList<PageTable> Read(Draft draft)
    {
        var tables = new List<PageTable>();
        var outer = new HashSet<IElement>(draft.Tables.Select(table => Above(table)).OfType<IElement>());
        var cells = 0;
        foreach (var table in draft.Tables)
        {
            if (outer.Contains(table) || draft.TableBoxes[table].Area is Area.Footer or Area.Header or Area.Breadcrumb or Area.Tool) continue;
            var read = Resolve(Rows(table), ref cells);
            if (read.Rows.Count > 0) tables.Add(read);
            if (cells > MostCells) break;
        }
        return tables;
    }

    private static IElement? Above(IElement table)
    {
        for (var up = table.ParentElement; up is not null; up = up.ParentElement)
            if (up.LocalName == "table") return up;
        return null;
    }

    private static List<IElement> Rows(IElement table)
    {
        var rows = new List<IElement>();
        foreach (var part in table.Children)
        {
            if (part.LocalName == "tr") rows.Add(part);
            else if (part.LocalName is "thead" or "tbody" or "tfoot") rows.AddRange(part.Children.Where(row => row.LocalName == "tr"));
            if (rows.Count > MostRows) break;
        }
        rows.RemoveAll(row => !row.Children.Any(cell => cell.LocalName is "td" or "th"));
        return rows;
    }

    private static PageTable Resolve(List<IElement> rows, ref int cells)
    {
        var grid = new List<List<(string Text, string Origin)?>>();
        for (var r = 0; r < rows.Count && cells <= MostCells; r++)
        {
            var c = 0;
            foreach (var cell in rows[r].Children)
            {
                if (cell.LocalName is not ("td" or "th")) continue;
                while (c < MostColumns && At(grid, r, c) is not null) c++;
                var (across, down) = (Span(cell, "colspan", MostColumns - c), Span(cell, "rowspan", rows.Count - r));
                var text = Cell(cell);
                for (var y = 0; y < down && cells <= MostCells; y++)
                    for (var x = 0; x < across; x++, cells++) Put(grid, r + y, c + x, (text, $"{r},{c}"));
                c += across;
                if (c >= MostColumns) break;
            }
        }
        return Squared(grid);
    }

    private static PageTable Squared(List<List<(string Text, string Origin)?>> grid)
    {
        var width = grid.Select(row => row.Count).DefaultIfEmpty().Max();
        string[][] texts = [.. grid.Select(row => Filled(row, width, cell => cell?.Text ?? ""))];
        string[][] origins = [.. grid.Select((row, r) => Filled(row, width, cell => cell?.Origin ?? ""))];
        for (var r = 0; r < origins.Length; r++)
            for (var c = 0; c < width; c++)
                if (origins[r][c].Length == 0) origins[r][c] = $"{r},{c}";
        return new(texts, origins);
    }

    private static string[] Filled(List<(string Text, string Origin)?> row, int width, Func<(string Text, string Origin)?, string> pick) =>
        [.. Enumerable.Range(0, width).Select(c => pick(c < row.Count ? row[c] : null))];

    private static (string, string)? At(List<List<(string, string)?>> grid, int r, int c) => r < grid.Count && c < grid[r].Count ? grid[r][c] : null;

    private static void Put(List<List<(string, string)?>> grid, int r, int c, (string, string) cell)
    {
        while (grid.Count <= r) grid.Add([]);
        while (grid[r].Count <= c) grid[r].Add(null);
        grid[r][c] ??= cell;
    }

    private static int Span(IElement cell, string name, int most) =>
        cell.GetAttribute(name) is { } text && int.TryParse(text.Trim(), out var span) ? Math.Clamp(span == 0 && name == "rowspan" ? most : span, 1, Math.Max(1, most)) : 1;

    private static string Cell(IElement cell)
    {
        var line = new TextRoll(256);
        var pending = new Stack<INode>(cell.ChildNodes.Reverse());
        while (pending.TryPop(out var node))
        {
            if (node is IText text) line.Append(text.Data, 0);
            else if (node is IElement { LocalName: not ("script" or "style") } element)
            {
                if (element.LocalName is "br" or "p" or "div") line.Space();
                for (var i = element.ChildNodes.Length - 1; i >= 0; i--) pending.Push(element.ChildNodes[i]);
            }
        }
        return line.All;
    }
}
