namespace Monitor.Pages.Reading;

/// <summary>The day of a list row: a date that stands by itself, labelled ones first, never one inside a summary's sentence.</summary>
internal static class RowDay
{
    public static ShownDate? In(Draft draft, DraftLink link, Box row)
    {
        if (Best(draft, link, row) is not var (date, kind)) return Parts(draft, link, row);
        if (date.Shape == DateShape.MonthOnly && Parts(draft, link, row) is { } whole) return whole;
        return Shown(draft, date, link) with { Kind = kind is DateKind.Unknown ? DateKind.Publication : kind };
    }

    // The last that is called publication, else the last that is called nothing, else the first
    private static (FoundDate Date, DateKind Kind)? Best(Draft draft, DraftLink link, Box row)
    {
        (FoundDate Date, DateKind Kind)? best = null;
        foreach (var date in draft.DatesIn(row.Start, row.End))
            if (Alone(draft, date, link) && !IsClock(draft, date) && KindOf(draft, date, row) is var kind && (best is null || Weight(kind) is > 0 and var weight && weight >= Weight(best.Value.Kind))) best = (date, kind);
        return best;
    }

    /// <summary>今天是2026年5月20日 is the day of the visit, whatever row it stands in.</summary>
    public static bool IsClock(Draft draft, FoundDate date)
    {
        var start = Math.Max(0, date.Start - 12);
        return DateLabels.IsClock(DateLabels.Of(Fold.Tight(draft.Text.AsSpan(start, date.Start - start)), "").Label);
    }

    private static int Weight(DateKind kind) => kind switch { DateKind.Publication => 2, DateKind.Unknown => 1, _ => 0 };

    /// <summary>A day without a year takes the year that its link's address tells.</summary>
    public static ShownDate Shown(Draft draft, FoundDate date, DraftLink link) =>
        DateFinder.Placed(date.Assumed && UrlDates.Of(link.Url, draft.Today) is { } told ? DateFinder.Near(date, told.Precision == DatePrecision.Month ? told.Day.AddDays(14) : told.Day) : date, draft.Text, DateKind.Publication, "list");

    private static bool Alone(Draft draft, FoundDate date, DraftLink link)
    {
        var line = draft.Lines[draft.LineAt(date.Start)];
        var inside = date.Start >= link.Start && date.End <= link.End;
        int start = line.Start, end = line.End;
        // Anchors that follow each other without a break share a line
        if (inside) (start, end) = (Math.Max(start, link.Start), Math.Min(end, link.End));
        if (!inside && link.End <= date.Start) start = Math.Max(start, link.End);
        if (!inside && link.Start >= date.End) end = Math.Min(end, link.Start);
        var left = draft.Text.AsSpan(start, Math.Max(0, date.Start - start)).Trim(" [【(（|/·,，".AsSpan());
        var right = draft.Text.AsSpan(Math.Min(date.End, end)..end).Trim(" ]】)）|/·".AsSpan());
        if (inside) return (left.IsEmpty || right.IsEmpty) && (left.Length + right.Length == 0 || ((draft.IsElement(date) || Edge(draft.Text, date)) && date.Shape is not DateShape.MonthOnly && date.Shape is not DateShape.MonthDay));
        var rest = left.Length + right.Length;
        return date.Shape is DateShape.BareMonthDay or DateShape.ShortYear ? rest <= 6 : rest <= 24 || DateLabels.Of(Fold.Tight(left[^Math.Min(24, left.Length)..]), "").Kind == DateKind.Publication;
    }

    // Inside a title only a date that is set off counts: 关于2024年5月1日放假的通知 tells no day of publication.
    private static bool Edge(string text, FoundDate date) =>
        (date.Start > 0 && text[date.Start - 1] is ' ' or '[' or '【' or '(' or '（' or '\n' or '|') && (date.End >= text.Length || text[date.End] is ' ' or ']' or '】' or ')' or '）' or '\n' or '|');

    private static DateKind KindOf(Draft draft, FoundDate date, Box row)
    {
        var start = Math.Max(row.Start, date.Start - 20);
        var (kind, label) = DateLabels.Of(Fold.Tight(draft.Text.AsSpan(start, date.Start - start)), "");
        if (label is not null) return kind;
        return row.Up(box => box.Tag == "tr") is { } line ? HeaderKind(draft, date, line) : DateKind.Unknown;
    }

    // In a table the column's heading tells which day it is: 成文日期 and 发布日期 often stand side by side.
    private static DateKind HeaderKind(Draft draft, FoundDate date, Box line)
    {
        var cell = draft.Lines[draft.LineAt(date.Start)].Box.Up(box => box.Tag is "td" or "th");
        if (cell is null || line.Up(box => box.Tag == "table") is not { } table) return DateKind.Unknown;
        var header = table.Table?.Rows is [var first, ..] && cell.Column < first.Count ? first[cell.Column].Box : null;
        return header is null || header.Parent == line ? DateKind.Unknown : DateLabels.Of(Fold.Tight(draft.Text.AsSpan(header.Start, Math.Min(24, header.Length))), "").Kind;
    }

    // Day and year-month in two elements beside the title.
    private static ShownDate? Parts(Draft draft, DraftLink link, Box row)
    {
        if (row.Length > 600) return null;
        var rest = draft.Text[row.Start..Math.Max(row.Start, link.Start)] + "\n" + draft.Text[Math.Min(row.End, link.End)..row.End];
        return Parts(rest, draft.Today) ?? Parts(link.Text, draft.Today);
    }

    public static ShownDate? Parts(string text, DateOnly today)
    {
        foreach (var pair in Pairs(text))
            if (DateFinder.Split(pair, today) is { } date) return DateFinder.Shown(date, pair, DateKind.Publication, "list");
        return null;
    }

    private static IEnumerable<string> Pairs(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length <= 16) yield return lines[i];
            if (i + 1 < lines.Length && lines[i].Length <= 10 && lines[i + 1].Length <= 10) yield return lines[i] + " " + lines[i + 1];
        }
    }
}
