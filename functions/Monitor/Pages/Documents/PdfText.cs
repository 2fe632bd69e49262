using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Monitor.Pages.Documents;

/// <summary>Reads a pdf: lines by the baselines of its letters, tables by the rules drawn around them. A long one is read in parts side by side.</summary>
internal static class PdfText
{
    private const int MostPages = 500, FewestOfPart = 40;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static Document Read(ReadOnlyMemory<byte> bytes)
    {
        var raw = bytes.ToArray();
        using var file = Open(raw);
        var pages = Math.Min(file.NumberOfPages, MostPages);
        var parts = Math.Clamp(pages / FewestOfPart, 1, Environment.ProcessorCount);
        var spent = Stopwatch.StartNew();
        var read = new Part?[parts];
        Parallel.For(0, parts, part =>
        {
            // An open pdf is for one thread
            using var own = part == 0 ? null : Open(raw);
            read[part] = ReadPart(own ?? file, (pages * part / parts) + 1, pages * (part + 1) / parts, spent);
        });
        if (read.Any(part => part is null)) return Document.NotRead("PDF 过大，未能在限定时间内读完");
        List<Block> blocks = [.. read.SelectMany(part => part!.Blocks)];
        var images = read.Sum(part => part!.Images);
        if (blocks.Count == 0) return Document.NotRead(images > 0 ? "扫描件，没有文字层" : "PDF 中没有文字") with { Images = images };
        return new() { Title = TitleOf(file, blocks), Blocks = blocks, Images = images };
    }

    /// <summary>Pages first to last, or null when time ran out.</summary>
    private static Part? ReadPart(PdfDocument file, int first, int last, Stopwatch spent)
    {
        var part = new Part([], 0);
        for (var number = first; number <= last; number++)
        {
            if (spent.Elapsed > Longest) return null;
            var page = file.GetPage(number);
            part.Blocks.AddRange(PdfLayout.Blocks(page));
            part = part with { Images = part.Images + page.NumberOfImages };
        }
        return part;
    }

    private static PdfDocument Open(byte[] raw) => PdfDocument.Open(raw, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });

    private sealed record Part(List<Block> Blocks, int Images);

    private static string TitleOf(PdfDocument file, List<Block> blocks) =>
        blocks.OfType<Block.Paragraph>().FirstOrDefault()?.Words is { Length: > 0 } first ? first : file.Information.Title ?? "";
}
