namespace Monitor.Planning.Compile;

/// <summary>Cuts a paragraph into sentences at 。！？；; outside brackets, book-title marks and quotation marks. Each is an exact part of the paragraph.</summary>
internal static class Sentences
{
    private const string Openers = "（(《“「『【";
    private const string Closers = "）)》”」』】";

    public static IEnumerable<string> Of(string paragraph)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < paragraph.Length; at++)
        {
            var letter = paragraph[at];
            if (Openers.Contains(letter, StringComparison.Ordinal)) depth++;
            else if (Closers.Contains(letter, StringComparison.Ordinal)) depth = Math.Max(0, depth - 1);
            // An unclosed bracket must not swallow the rest: a full stop ends a sentence in any case
            if (letter is '。' ? depth == 0 || !ClosesLater(paragraph, at) : depth == 0 && letter is '！' or '？' or '；' or ';' && depth == 0)
            {
                if (paragraph[start..(at + 1)].Trim() is { Length: > 1 } sentence) yield return sentence;
                (start, depth) = (at + 1, 0);
            }
        }
        if (paragraph[start..].Trim() is { Length: > 1 } rest) yield return rest;
    }

    private static bool ClosesLater(string paragraph, int at) => paragraph.Skip(at).Any(Closers.Contains);
}
