using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Planning.Reading;

namespace Monitor.Planning.Ledgers;

/// <summary>A ledger's rows by column meaning: the head row is found by its words, wherever it and its columns stand.</summary>
internal sealed partial class LedgerTable
{
    private const int HeadRows = 6;
    private readonly Dictionary<LedgerColumn, int> columns;
    private readonly IReadOnlyList<IReadOnlyList<string>> rows;
    private readonly int head;
    private readonly Mistakes mistakes;

    private LedgerTable(string file, IReadOnlyList<IReadOnlyList<string>> rows, int head, Dictionary<LedgerColumn, int> columns, Mistakes mistakes) =>
        (File, this.rows, this.head, this.columns, this.mistakes) = (file, rows, head, columns, mistakes);

    public string File { get; }

    public bool HasMistakes(int line) => mistakes.At(File, line);

    /// <summary>Line numbers (1-based) of the rows below the head that hold anything.</summary>
    public IEnumerable<int> Lines => Enumerable.Range(head + 1, Math.Max(0, rows.Count - head - 1)).Where(row => rows[row].Any(cell => cell.Trim().Length > 0)).Select(row => row + 1);

    public bool Has(LedgerColumn column) => columns.ContainsKey(column);

    public static LedgerTable? Find(string file, IReadOnlyList<IReadOnlyList<string>> rows, Mistakes mistakes)
    {
        for (var row = 0; row < Math.Min(HeadRows, rows.Count); row++)
        {
            var columns = LedgerColumns.Of(rows[row]);
            if (columns.ContainsKey(LedgerColumn.Bureau) && columns.Count >= 2) return new(file, rows, row, columns, mistakes);
        }
        mistakes.Add(file, 1, "找不到表头", "表头应有“单位”一列，以及“收到申请日期”“培训日期”“自查日期”或“认定日期”之一");
        return null;
    }

    public string Text(int line, LedgerColumn column) =>
        columns.TryGetValue(column, out var at) && at < rows[line - 1].Count ? rows[line - 1][at].Trim() : "";

    public DateOnly? Day(int line, LedgerColumn column)
    {
        var text = Text(line, column);
        if (text.Length == 0 || text is "无" or "/" or "-" or "—" or "否") return null;
        if (Parse(text) is { } day) return day;
        Wrong(line, $"“{LedgerColumns.NameOf(column)}”的值“{text}”不是日期", "例如 2026-03-05");
        return null;
    }

    public void Wrong(int line, string message, string? suggestion = null) => mistakes.Add(File, line, message, suggestion);

    /// <summary>2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, a time behind it, and a sheet's day number.</summary>
    private static DateOnly? Parse(string text)
    {
        if (WrittenDay().Match(text) is { Success: true } found)
            return DateOnly.TryParseExact($"{found.Groups["y"].Value}-{found.Groups["m"].Value}-{found.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 36_000 and < 73_000
            ? DateOnly.FromDateTime(DateTime.FromOADate(number)) : null;
    }

    [GeneratedRegex(@"^(?<y>20\d\d)\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*日?(?:[\sT].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDay();
}
