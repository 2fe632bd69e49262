using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Monitor.Pages.Documents;

/// <summary>Reads a pdf: lines by the baselines of its letters, tables by the rules drawn around them.</summary>
internal static class PdfText
{
    private const int MostPages = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static Document Read(ReadOnlyMemory<byte> bytes)
    {
        using var file = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        var spent = Stopwatch.StartNew();
        var blocks = new List<Block>();
        var images = 0;
        foreach (var page in file.GetPages().Take(MostPages))
        {
            if (spent.Elapsed > Longest) return Document.NotRead("PDF 过大，未能在限定时间内读完");
            blocks.AddRange(PdfLayout.Blocks(page));
            images += page.NumberOfImages;
        }
        if (blocks.Count == 0) return Document.NotRead(images > 0 ? "扫描件，没有文字层" : "PDF 中没有文字") with { Images = images };
        return new() { Title = TitleOf(file, blocks), Blocks = blocks, Images = images };
    }

    private static string TitleOf(PdfDocument file, List<Block> blocks) =>
        blocks.OfType<Block.Paragraph>().FirstOrDefault()?.Words is { Length: > 0 } first ? first : file.Information.Title ?? "";
}
