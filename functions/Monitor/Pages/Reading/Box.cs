namespace Monitor.Pages.Reading;

internal enum Area { Body, Header, Navigation, Breadcrumb, Footer, Tool }

/// <summary>An element with its share of the page's text and links: half-open ranges into <see cref="Draft"/>.</summary>
internal sealed class Box(TagKind kind, Box? parent)
{
    public TagKind Kind { get; } = kind;
    public string Tag => Kind.Name;
    public Box? Parent { get; } = parent;
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>What class and id say.</summary>
    public Hint Hint { get; set; } = Hint.None;

    /// <summary>What the element itself says; null: as its parent.</summary>
    public Area? Own { get; set; }
    public Area Area { get; set; }
    public string? HiddenBy { get; set; }
    public int Start { get; set; }
    public int End { get; set; }
    public int FirstLink { get; set; }
    public int EndLink { get; set; }

    /// <summary>Characters of its text that stand inside anchors.</summary>
    public int Linked { get; set; }

    /// <summary>The anchor it is, or the press it answers to.</summary>
    public DraftLink? Link { get; set; }

    /// <summary>The nearest table it is or stands in.</summary>
    public DraftTable? Table { get; set; }

    /// <summary>Of a cell: its place in its row.</summary>
    public int Column { get; set; }

    /// <summary>How much prose gathers under it, while the content is chosen.</summary>
    public double Prose { get; set; }
    public int Length => End - Start;
    public int Plain => Length - Linked;

    public bool Holds(Box other) => Start <= other.Start && other.End <= End && Depth <= other.Depth;

    /// <summary>The outermost hidden element around a hidden one.</summary>
    public Box Hider()
    {
        var box = this;
        while (box.Parent is { HiddenBy: not null } parent) box = parent;
        return box;
    }

    public Box? Up(Func<Box, bool> wanted)
    {
        for (var box = this; box is not null; box = box.Parent)
            if (wanted(box)) return box;
        return null;
    }
}

/// <summary>A table's rows of cells as they were written, spans unresolved.</summary>
internal sealed class DraftTable(Box box)
{
    public Box Box { get; } = box;
    public List<List<DraftCell>> Rows { get; } = [];

    /// <summary>Another table stands in it: it lays the page out.</summary>
    public bool IsOuter { get; set; }
}

internal readonly record struct DraftCell(Box Box, int Across, int Down);
