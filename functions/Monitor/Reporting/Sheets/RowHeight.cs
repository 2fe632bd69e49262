namespace Monitor.Reporting.Sheets;

/// <summary>How high a row must be for its wrapped texts, in points: not every program works it out by itself.</summary>
internal static class RowHeight
{
    private const double Line = 14.5, Margin = 4, Most = 409;

    public static double Of(IReadOnlyList<Cell> row, IReadOnlyList<Column> columns) =>
        Math.Min(Most, Margin + (Line * row.Zip(columns).Max(pair => Lines(TextOf(pair.First), pair.Second.Width))));

    private static int Lines(string text, double width) => text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(TextTable.Width(line) * 1.12 / (width - 0.7))));

    private static string TextOf(Cell cell) => cell switch
    {
        Cell.Text { Value: { } value } => value.Length > 2000 ? value[..2000] : value,
        Cell.Link link => link.Shown ?? link.Url ?? "",
        _ => "",
    };
}
