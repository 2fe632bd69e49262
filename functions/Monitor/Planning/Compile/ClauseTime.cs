namespace Monitor.Planning.Compile;

/// <summary>Which time of a sentence belongs to which of its tasks: that of its own part between commas, else one of a part without a task.</summary>
internal static class ClauseTime
{
    public static TimePhrase? Of(Hit hit, IReadOnlyList<Hit> all, string text, int year)
    {
        if (hit.FromHeading) return TimePhraseReader.Read(text, year);
        var parts = Parts(text).ToList();
        var own = parts.FindIndex(part => hit.Start < part.End);
        var order = Enumerable.Range(own, parts.Count - own).Concat(Enumerable.Range(0, own).Reverse());
        var vague = (TimePhrase?)null;
        foreach (var at in order)
        {
            var (start, end) = parts[at];
            var isFree = at == own || !all.Any(other => !other.FromHeading && other.Start >= start && other.Start < end);
            var time = TimePhraseReader.Read(text[start..end], year);
            if (isFree && time is not (null or TimePhrase.Vague)) return time;
            vague ??= time as TimePhrase.Vague;
        }
        return vague;
    }

    private static IEnumerable<(int Start, int End)> Parts(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('，' or ',' or '；' or ';' or '：' or ':') && at < text.Length - 1) continue;
            yield return (start, at + 1);
            start = at + 1;
        }
    }
}
