using System.Runtime.InteropServices;
using System.Text;

namespace Monitor.Pages.Reading;

/// <summary>A link as the walk found it; positions are into <see cref="Draft.Text"/>.</summary>
internal sealed class DraftLink(string url, Box box)
{
    public string Url { get; } = url;
    public Box Box { get; } = box;
    public string Text { get; set; } = "";
    public string? Title { get; set; }

    /// <summary>What its first picture says.</summary>
    public string? Alt { get; set; }

    /// <summary>Pictures in it that say on purpose that they say nothing.</summary>
    public int Icons { get; set; }
    public int Start { get; set; }
    public int End { get; set; }
    public LinkPlace? Fixed { get; set; }
    public bool IsRow { get; set; }

    /// <summary>False: only a script knows where it leads.</summary>
    public bool HasAddress => Url.Length > 0;
}

/// <summary>A line of text between block boundaries.</summary>
internal readonly record struct Line(int Start, int End, Box Box)
{
    public int Length => End - Start;
}

/// <summary>Everything one walk over the parsed page collects; the readers work on it and never walk again.</summary>
internal sealed class Draft
{
    public required ReadOnlyMemory<char> Html { get; init; }
    public required Uri Url { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>What the base element says; null: there is none.</summary>
    public Uri? Base { get; set; }
    public string Text { get; set; } = "";

    /// <summary>What queries are written in; null: UTF-8.</summary>
    public Encoding? Charset { get; init; }

    /// <summary>Spaces of the text that no page wrote, in order.</summary>
    public List<int> Seams { get; set; } = [];
    public List<Box> Boxes { get; } = [];
    public List<Line> Lines { get; } = [];
    public List<DraftLink> Links { get; } = [];
    public IEnumerable<DraftLink> Addressed => Links.Where(link => link.HasAddress);
    public List<FoundDate> Dates { get; set; } = [];
    public List<(Box Box, int Level)> Headings { get; } = [];
    public List<DraftTable> Tables { get; } = [];
    public Dictionary<string, string> Metas { get; } = new(StringComparer.Ordinal);
    public List<(string Source, string Code)> Scripts { get; } = [];
    public string HtmlTitle { get; set; } = "";
    public string? Language { get; set; }
    public string? Canonical { get; set; }
    public int Images { get; set; }
    public int ImagesWithoutAlt { get; set; }

    /// <summary>What holds the pictures outside links that say on purpose that they say nothing.</summary>
    public List<Box> Bullets { get; } = [];
    public List<(int At, Box Box, string Alt)> Pictures { get; } = [];

    public ReadOnlySpan<char> Of(Line line) => Text.AsSpan(line.Start, line.Length);

    public string Of(Box box) => Text[box.Start..box.End];

    /// <summary>Where a link says words; all that it says where it words them otherwise; null where it says nothing.</summary>
    public TextSpan? PlaceOf(DraftLink link, string words)
    {
        var (start, end) = (link.Start, Math.Min(link.End, Text.Length));
        if (start >= end) return null;
        var said = Text.AsSpan(start, end - start);
        if (said.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at && words.Length > 0) return new(start + at, words.Length);
        var shown = said.Trim();
        return shown.IsEmpty ? null : new(start + said.IndexOf(shown, StringComparison.Ordinal), shown.Length);
    }

    /// <summary>Where a line says words; the whole line where it spaces them otherwise; null: no line.</summary>
    public TextSpan? PlaceOf(int line, string words) => line < 0 ? null
        : Text.IndexOf(words, Lines[line].Start, Lines[line].Length, StringComparison.Ordinal) is >= 0 and var at ? new(at, words.Length) : new(Lines[line].Start, Lines[line].Length);

    /// <summary>Index of the line that holds a position.</summary>
    public int LineAt(int position)
    {
        int low = 0, high = Lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].Start <= position) low = middle; else high = middle - 1;
        }
        return low;
    }

    /// <summary>Whether an element of its own holds just this date.</summary>
    public bool IsElement(FoundDate date)
    {
        for (var at = FirstBoxFrom(date.Start - 1); at < Boxes.Count && Boxes[at].Start <= date.Start; at++)
            if (Boxes[at].End >= date.End && Boxes[at].End <= date.End + 1) return true;
        return false;
    }

    /// <summary>Index of the first element that starts at a position or after it.</summary>
    public int FirstBoxFrom(int position)
    {
        int low = 0, high = Boxes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Boxes[middle].Start < position) low = middle + 1; else high = middle;
        }
        return low;
    }

    /// <summary>Ranges of list rows that show a day, in reading order.</summary>
    public List<(int Start, int End)> RowRanges { get; } = [];

    public bool InRow(int position)
    {
        int low = 0, high = RowRanges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (RowRanges[middle].End <= position) low = middle + 1; else high = middle;
        }
        return low < RowRanges.Count && RowRanges[low].Start <= position;
    }

    /// <summary>Dates that start inside a range.</summary>
    public ReadOnlySpan<FoundDate> DatesIn(int start, int end)
    {
        var (first, last) = (FirstFrom(start), FirstFrom(end));
        return first < last ? CollectionsMarshal.AsSpan(Dates)[first..last] : [];
    }

    private int FirstFrom(int position)
    {
        int low = 0, high = Dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Dates[middle].Start < position) low = middle + 1; else high = middle;
        }
        return low;
    }
}
