using UglyToad.PdfPig.Content;

namespace Monitor.Pages.Documents;

/// <summary>A ruled table of a pdf page: its lines and the letters inside. Cells without a rule between them are one cell.</summary>
internal sealed class PdfTable
{
    private const double LeastHeight = 6;
    private readonly List<double> columns;
    private readonly List<double> rows;
    private readonly List<PdfRules.Rule> rules;
    private readonly List<Letter> letters;

    private PdfTable(List<double> columns, List<double> rows, List<PdfRules.Rule> rules, List<Letter> letters)
    {
        (this.columns, this.rows, this.rules) = (columns, rows, rules);
        this.letters = [.. letters.Where(Holds)];
    }

    public double Top => rows[0];

    public static PdfTable? Of(List<PdfRules.Rule> cluster, List<Letter> letters)
    {
        var columns = Merged(cluster.Where(rule => !rule.IsLevel).Select(rule => rule.At)).Order().ToList();
        var rows = Merged(cluster.Where(rule => rule.IsLevel).Select(rule => rule.At).Concat(OpenEnds(cluster))).OrderDescending().ToList();
        // A single row of several cells is what a page break leaves of a table
        var isTable = columns.Count is >= 3 and <= 60 && rows.Count is >= 2 and <= 400 && (rows.Count > 2 || columns.Count > 3);
        return isTable ? new(columns, rows, cluster, letters) : null;
    }

    /// <summary>Where a page break cuts a table, its upright rules reach beyond the last level one.</summary>
    private static IEnumerable<double> OpenEnds(List<PdfRules.Rule> cluster)
    {
        var level = cluster.Where(rule => rule.IsLevel).Select(rule => rule.At).ToList();
        var upright = cluster.Where(rule => !rule.IsLevel).ToList();
        if (level.Count == 0 || upright.Count == 0) yield break;
        if (upright.Max(rule => rule.To) is var top && top > level.Max() + LeastHeight) yield return top;
        if (upright.Min(rule => rule.From) is var bottom && bottom < level.Min() - LeastHeight) yield return bottom;
    }

    public bool Holds(Letter letter) =>
        Middle(letter) is var (x, y) && x > columns[0] && x < columns[^1] && y < rows[0] && y > rows[^1];

    public PageTable Read()
    {
        var cells = letters.GroupBy(letter => Origin(Middle(letter))).ToDictionary(same => same.Key, same => string.Join('\n', PdfLayout.Lines(same).Select(PdfLayout.Words)));
        var origins = Enumerable.Range(0, rows.Count - 1).Select(r => Enumerable.Range(0, columns.Count - 1).Select(c => OriginOf(r, c)).ToList()).ToList();
        return new(
            [.. origins.Select(row => (IReadOnlyList<string>)[.. row.Select(origin => cells.GetValueOrDefault(origin, ""))])],
            [.. origins.Select(row => (IReadOnlyList<string>)[.. row.Select(origin => $"{origin.Row},{origin.Column}")])]);
    }

    private (int Row, int Column) Origin((double X, double Y) at) =>
        OriginOf(Math.Max(0, rows.FindLastIndex(rows.Count - 2, line => line >= at.Y)), Math.Max(0, columns.FindLastIndex(columns.Count - 2, line => line <= at.X)));

    private (int Row, int Column) OriginOf(int row, int column)
    {
        while (column > 0 && !HasRule(false, columns[column], rows[row + 1], rows[row])) column--;
        while (row > 0 && !HasRule(true, rows[row], columns[column], columns[column + 1])) row--;
        return (row, column);
    }

    private bool HasRule(bool level, double at, double from, double to) =>
        rules.Exists(rule => rule.IsLevel == level && Math.Abs(rule.At - at) <= 2.5 && rule.From <= ((from + to) / 2) && rule.To >= (from + to) / 2);

    private static (double X, double Y) Middle(Letter letter) =>
        ((letter.StartBaseLine.X + letter.EndBaseLine.X) / 2, letter.StartBaseLine.Y + (letter.PointSize * 0.3));

    private static IEnumerable<double> Merged(IEnumerable<double> places)
    {
        double? last = null;
        foreach (var place in places.Order())
        {
            if (last is { } before && place - before <= 2.5) continue;
            yield return place;
            last = place;
        }
    }
}
