namespace Monitor.Planning.Compile;

/// <summary>A sentence or a table row of a plan: the exact words, where they stand, and what stands beside them.</summary>
internal sealed record Clause(string Text, string Place)
{
    /// <summary>The headings above it, nearest last.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Responsible unit where the row's column or the paragraph's end names one.</summary>
    public string? Owner { get; init; }

    /// <summary>Words that tell the time, from the row's column or the paragraph's end.</summary>
    public string? When { get; init; }

    public ClauseKind Kind { get; init; }

    /// <summary>Of a sentence that heads its paragraph (“财政资金信息。”): the item whose text may say the same task in full.</summary>
    public string? Leads { get; init; }
}

/// <summary>Row: a task of a table, where a month alone is a due day. Detail: how the row's task is to be done; it counts only where a rule knows it.</summary>
internal enum ClauseKind { Sentence, Row, Detail }
