using System.Buffers;
using System.Text.RegularExpressions;

namespace Monitor.Checks.Completeness;

/// <summary>A fact a page must state: the labels people write before it, the shape of its value, and wordings that state it without a label.</summary>
/// <param name="Name">As plans and findings name it.</param>
/// <param name="Labels">Longest first; compared without white space.</param>
/// <param name="Value">What must follow a label; null: any words.</param>
/// <param name="Wording">States it anywhere in the text.</param>
/// <param name="Loose">May mean it: a person should look.</param>
internal sealed record Element(string Name, IReadOnlyList<string> Labels, Regex? Value = null, Regex? Wording = null, Regex? Loose = null)
{
    private readonly SearchValues<string> labels = SearchValues.Create([.. Labels], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any of its labels stands in a line: most lines hold none.</summary>
    public bool IsNamedIn(string line) => line.AsSpan().ContainsAny(labels);
}
