using AngleSharp.Dom;

namespace Monitor.Pages.Reading;

/// <summary>What part of a page an element belongs to.</summary>
internal enum Area { Body, Header, Navigation, Breadcrumb, Footer, Tool }

/// <summary>An element with its share of the page's text and links: half-open ranges into <see cref="Draft"/>.</summary>
internal sealed class Box(IElement element, string tag, Box? parent)
{
    public IElement Element { get; } = element;
    public string Tag { get; } = tag;
    public Box? Parent { get; } = parent;
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Lower-case words of class and id, space separated.</summary>
    public string Hints { get; set; } = "";

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
    public int Images { get; set; }
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
