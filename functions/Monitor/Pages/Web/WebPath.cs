namespace Monitor.Pages.Web;

/// <summary>Paths of web addresses: dot segments resolved, backslashes read as slashes, letters percent-encoded.</summary>
internal static class WebPath
{
    /// <param name="folder">What the written path goes on from; ends with a slash.</param>
    /// <param name="written">Without query and fragment; a leading slash starts at the top.</param>
    public static string Resolve(string folder, ReadOnlySpan<char> written)
    {
        var isPlain = written is ['/', ..] && !written.Contains('\\') && !written.Contains("/.", StringComparison.Ordinal) && !written.Contains("/%", StringComparison.Ordinal);
        if (isPlain) return PercentCode.Encode(written, PercentCode.Path);
        if (written is ['/' or '\\', ..])
        {
            folder = "/";
            written = written[1..];
        }
        var parts = folder.Split('/')[1..^1].ToList();
        while (true)
        {
            var end = written.IndexOfAny('/', '\\');
            var part = end < 0 ? written : written[..end];
            var isLast = end < 0;
            if (IsDouble(part))
            {
                if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
                if (isLast) parts.Add("");
            }
            else if (!IsSingle(part)) parts.Add(PercentCode.Encode(part, PercentCode.Path));
            else if (isLast) parts.Add("");
            if (isLast) return "/" + string.Join('/', parts);
            written = written[(end + 1)..];
        }
    }

    private static bool IsSingle(ReadOnlySpan<char> part) => part is "." || part.Equals("%2e", StringComparison.OrdinalIgnoreCase);

    private static bool IsDouble(ReadOnlySpan<char> part) => part is ".." || part.Length is 4 or 6
        && (part.Equals(".%2e", StringComparison.OrdinalIgnoreCase) || part.Equals("%2e.", StringComparison.OrdinalIgnoreCase) || part.Equals("%2e%2e", StringComparison.OrdinalIgnoreCase));
}
