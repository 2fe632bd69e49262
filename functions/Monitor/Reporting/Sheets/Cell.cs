namespace Monitor.Reporting.Sheets;

/// <summary>A typed cell; page text is only ever <see cref="Text"/>, which no program reads as a formula.</summary>
internal abstract record Cell
{
    private Cell() { }

    public sealed record Empty(bool IsInput = false) : Cell;

    public sealed record Text(string? Value, CellLook Look = CellLook.Body) : Cell;

    /// <summary>Shown with two digits.</summary>
    public sealed record Amount(decimal Value) : Cell;

    public sealed record Count(int Value) : Cell;

    /// <summary>0.125 shown as 12.5%.</summary>
    public sealed record Share(decimal Value) : Cell;

    public sealed record Day(DateOnly? Value) : Cell;

    /// <summary>A link where the address is http(s), else its text.</summary>
    public sealed record Link(string? Url, string? Shown = null) : Cell;

    public static implicit operator Cell(string? text) => new Text(text);
}

/// <summary>Input: a cell the bureau fills in.</summary>
internal enum CellLook { Body, Centre, Input, Strong, Muted, Bad }
