using Monitor.Pages.Documents;
using Monitor.Planning;
using Monitor.Planning.Compile;

namespace Monitor.Runs;

/// <summary>A work plan's file (docx, pdf, html, txt) -> a draft plan file.</summary>
public static class CompilePlan
{
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="year">The plan's year; null: from the text.</param>
    /// <param name="lexicon">The rules; null: the built-in ones.</param>
    /// <exception cref="InputException">The file cannot be read, is empty, or names no year.</exception>
    public static CompiledPlan Handle(ReadOnlyMemory<byte> file, string name, int? year = null, PlanLexicon? lexicon = null)
    {
        var document = DocumentReader.Read(file, name);
        if (document.Unread is { } why) throw new InputException([new(name, 0, why)]);
        return new PlanCompiler(lexicon ?? PlanLexicon.Default).Compile(TextOf(document), year, name);
    }

    // A text file's table rows come as lines with tabs
    private static PlanText TextOf(Document document) =>
        new([.. document.Blocks.SelectMany<Block, PlanBlock>(block => block switch
        {
            Block.Grid grid => [new PlanBlock.Table(grid.Table.Rows)],
            Block.Paragraph paragraph when paragraph.Level > 0 => [new PlanBlock.Paragraph(paragraph.Words.Trim(), paragraph.Level)],
            Block.Paragraph paragraph => PlanText.OfLines(paragraph.Words).Blocks,
            _ => [],
        })]);
}
