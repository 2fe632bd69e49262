namespace Monitor.Planning.Reading;

/// <summary>Finds the known word that a mistyped one was probably meant to be.</summary>
internal static class NearestWord
{
    /// <summary>“您是否想写…？”, or null where nothing is near.</summary>
    public static string? Suggest(string written, IEnumerable<string> known) =>
        Find(written, known) is { } word ? $"您是否想写 {word}？" : null;

    public static string? Find(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > 60) return null;
        var near = known.Select(word => (word, away: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
            .OrderBy(pair => pair.away).ThenBy(pair => pair.word, StringComparer.Ordinal).FirstOrDefault();
        if (near.word is not null && near.away <= Math.Max(1, Math.Max(written.Length, near.word.Length) / 3)) return near.word;
        return written.Length < 4 ? null : known.Where(word => word.Contains(written, StringComparison.OrdinalIgnoreCase) || (word.Length >= 4 && written.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(word => Math.Abs(word.Length - written.Length)).ThenBy(word => word, StringComparer.Ordinal).FirstOrDefault();
    }

    // Insertions, deletions, replacements and swaps of neighbours
    private static int Distance(string left, string right)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++) rows[i] = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++) rows[0][column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            var (now, last, before) = (rows[row % 3], rows[(row - 1) % 3], rows[(row + 1) % 3]);
            now[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = left[row - 1] == right[column - 1];
                now[column] = Math.Min(Math.Min(last[column] + 1, now[column - 1] + 1), last[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    now[column] = Math.Min(now[column], before[column - 2] + 1);
            }
        }
        return rows[left.Length % 3][right.Length];
    }
}
