namespace Monitor.Pages.Documents;

/// <summary>A text document (docx, xlsx, pdf, html, txt) as blocks in reading order.</summary>
public sealed record Document
{
    public string Title { get; init; } = "";
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Pictures in the text: a table may be hiding in one.</summary>
    public int Images { get; init; }

    /// <summary>Why it could not be read (scan, old Word format, damaged, too large), a sentence for people; null: read.</summary>
    public string? Unread { get; init; }

    /// <summary>One line a paragraph or table row, cells parted by tabs.</summary>
    public string Text => string.Join('\n', Blocks.Select(block => block.Text));

    public IEnumerable<PageTable> Tables => Blocks.OfType<Block.Grid>().Select(grid => grid.Table);

    public static Document NotRead(string why) => new() { Unread = why };
}

/// <summary>A paragraph or a table.</summary>
public abstract record Block
{
    private Block() { }

    public abstract string Text { get; }

    /// <summary>A paragraph; <paramref name="Level"/> is 1 to 9 where the document marks it as a heading, else 0.</summary>
    public sealed record Paragraph(string Words, int Level = 0) : Block
    {
        public override string Text => Words;
    }

    /// <summary>A table with its spans resolved.</summary>
    public sealed record Grid(PageTable Table) : Block
    {
        /// <summary>A spanned cell is written once.</summary>
        public override string Text => string.Join('\n', Table.Rows.Select((row, r) =>
            string.Join('\t', row.Where((_, c) => Table.Origins is not { } origins || origins[r][c] == $"{r},{c}"))));
    }
}
