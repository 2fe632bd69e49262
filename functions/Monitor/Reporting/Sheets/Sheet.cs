namespace Monitor.Reporting.Sheets;

/// <summary>A sheet whose first row is its header: frozen, filtered, and repeated on every printed page.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Printed above each page.</summary>
    public string Title { get; init; } = "";

    /// <summary>Columns that stay in sight when scrolling sideways.</summary>
    public int FrozenColumns { get; init; }
    public bool Filtered { get; init; } = true;
    public bool Landscape { get; init; } = true;
}

/// <summary>A column with its header, its width in characters, and the values a person may choose from.</summary>
internal sealed record Column(string Header, double Width, IReadOnlyList<string>? Choices = null)
{
    /// <summary>False: for machines, stands last and stays on the screen.</summary>
    public bool IsPrinted { get; init; } = true;
}
