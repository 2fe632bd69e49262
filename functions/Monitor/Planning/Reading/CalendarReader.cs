namespace Monitor.Planning.Reading;

/// <summary>Reads `calendar:`, a province's or city's own days off and make-up days: `2026-03-03` or `2026-03-03..2026-03-05`.</summary>
internal static class CalendarReader
{
    private const int LongestRange = 60;

    public static WorkingDayCalendar Read(Fields? fields)
    {
        if (fields is null) return WorkingDayCalendar.Default;
        var (off, work) = (Days(fields, "off"), Days(fields, "work"));
        foreach (var (day, line) in work.Where(one => off.Exists(other => other.Day == one.Day)))
            fields.Mistakes.Add(fields.File, line, $"{day:yyyy-MM-dd} 同时列为休息日和工作日");
        fields.NothingElse();
        return WorkingDayCalendar.Default.With([.. off.Select(one => one.Day)], [.. work.Select(one => one.Day)]);
    }

    private static List<(DateOnly Day, int Line)> Days(Fields fields, string key)
    {
        List<(DateOnly, int)> days = [];
        foreach (var word in fields.Texts(key))
        {
            var range = Range(word.Text);
            if (range.Count == 0) fields.Mistakes.Add(fields.File, word.Line, $"“{word.Text}” 不是日期", "例如 2026-03-03 或 2026-03-03..2026-03-05");
            days.AddRange(range.Select(day => (day, word.Line)));
        }
        return days;
    }

    private static IReadOnlyList<DateOnly> Range(string text)
    {
        var ends = text.Split("..").Select(Fields.ParseDay).ToList();
        return ends switch
        {
            [{ } only] => [only],
            [{ } first, { } last] when last >= first && last.DayNumber - first.DayNumber < LongestRange => [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)],
            _ => [],
        };
    }
}
