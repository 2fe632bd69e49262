using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport;

/// <summary>
/// Cells of a table that was pasted as text: parted by tabs, by upright bars, or by blanks where the words between them can only be cells.
/// Prose is never taken for a row.
/// </summary>
internal static partial class TextRow
{
    /// <summary>Rows of table 4 have five numbers a group, rows of table 3 seven: fewer may be prose.</summary>
    private const int FewestNumbers = 5;

    private const int LongestHead = 12;

    /// <summary>Null: no row. Empty: a line that only rules the table off.</summary>
    /// <param name="raw">The line as written, for runs of blanks.</param>
    /// <param name="line">The same line cleaned, its blanks folded.</param>
    public static IReadOnlyList<string>? CellsOf(string raw, string line) =>
        line.AsSpan().Count('\t') >= 2 ? [.. line.Split('\t').Select(cell => cell.Trim())]
        : Rule().IsMatch(line) ? []
        : line.AsSpan().CountAny('|', '│', '┃') >= 2 ? Barred(line.Trim())
        : Parted(raw, line.Trim());

    private static IReadOnlyList<string>? Barred(string line)
    {
        List<string> cells = [.. line.Split(['|', '│', '┃']).Select(cell => cell.Trim())];
        if (cells[0].Length == 0) cells.RemoveAt(0);
        if (cells.Count > 0 && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
        return cells.Count >= 2 && cells.Exists(cell => cell.Length > 0) ? cells : null;
    }

    private static IReadOnlyList<string>? Parted(string raw, string line)
    {
        if (line.IndexOfAny(['。', ';']) >= 0 || !line.Contains(' ', StringComparison.Ordinal)) return null;
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.Reverse().TakeWhile(word => ReportNumber.OfCell(word, out _) is not null).Count();
        return numbers >= FewestNumbers || (numbers > 0 && ActiveRow().IsMatch(line)) || IsHead(words) ? words
            : Runs().Split(raw.Trim()) is { Length: >= 4 } cells ? [.. cells.Select(cell => cell.Trim())] : null;
    }

    private static bool IsHead(string[] words) =>
        (words.Length >= 2 && words[0] == "信息内容")
        || (words.Length >= FewestNumbers && Array.TrueForAll(words, word => word.Length <= LongestHead) && words.Count(word => word.Length > 1) * 2 > words.Length && words.Any(word => RowLabels.ApplicantColumn(word) is not null || word.EndsWith("维持", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\s*[-+|:=─━┄┼├┤┬┴┌┐└┘╋\s]{3,}$")]
    private static partial Regex Rule();

    [GeneratedRegex("^(?:规章|(?:行政)?规范性文件|行政许可|其他对外管理服务事项|行政处罚|行政强制|行政事业性收费|政府集中采购)\\s[-+\\d]")]
    private static partial Regex ActiveRow();

    [GeneratedRegex(@"[ \u3000\u00A0]{2,}")]
    private static partial Regex Runs();
}
