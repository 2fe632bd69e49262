namespace Monitor.Planning.Compile;

/// <summary>The text of a work plan as blocks in reading order; callers map documents to it.</summary>
public sealed record PlanText(IReadOnlyList<PlanBlock> Blocks)
{
    /// <summary>Plain text: one paragraph a line; lines of tab-separated cells make a table.</summary>
    public static PlanText OfLines(string text)
    {
        List<PlanBlock> blocks = [];
        List<IReadOnlyList<string>> rows = [];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (line.Contains('\t', StringComparison.Ordinal) && line.Trim().Contains('\t', StringComparison.Ordinal)) rows.Add([.. line.Split('\t').Select(cell => cell.Trim())]);
            else
            {
                if (rows.Count > 0) blocks.Add(new PlanBlock.Table(rows));
                rows = [];
                if (line.Trim().Length > 0) blocks.Add(new PlanBlock.Paragraph(line.Trim()));
            }
        }
        return new(blocks);
    }
}

/// <summary>A paragraph or a table of a plan.</summary>
public abstract record PlanBlock
{
    private PlanBlock() { }

    /// <summary>A paragraph; <paramref name="Level"/> is 1 to 9 where the document marks it as a heading, else 0.</summary>
    public sealed record Paragraph(string Text, int Level = 0) : PlanBlock;

    /// <summary>A table; a cell that spans rows repeats its text.</summary>
    public sealed record Table(IReadOnlyList<IReadOnlyList<string>> Rows) : PlanBlock;
}
