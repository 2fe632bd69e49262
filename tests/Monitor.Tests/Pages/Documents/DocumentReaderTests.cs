using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Monitor.Pages.Documents;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Monitor.Tests.Pages.Documents;

public sealed class DocumentReaderTests
{
    [Fact]
    public void Reads_paragraphs_numbers_and_merged_cells_of_a_word_file()
    {
        var document = DocumentReader.Read(Word(), "报告.docx");

        Assert.Null(document.Unread);
        Assert.Equal(["年度报告", "一、总体情况", "二、主动公开情况"], document.Blocks.OfType<Block.Paragraph>().Select(block => block.Words));
        var table = Assert.Single(document.Tables);
        Assert.Equal(["项目", "本年数量", "本年数量"], table.Rows[0]);
        Assert.Equal(["项目", "制发", "废止"], table.Rows[1]);
        Assert.Equal("0,0", table.Origins![1][0]);
    }

    [Fact]
    public void Reads_blocks_and_spans_of_a_page_in_order()
    {
        var html = "<html><head><title>指南</title></head><body><p>前言<br>第二行</p><table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table><div>尾<script>x</script></div></body></html>";

        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(html), "zn.html");

        Assert.Equal("指南", document.Title);
        Assert.Equal("前言\n第二行\n甲\t乙\n丙\n尾", document.Text);
        Assert.Equal(["甲", "丙"], document.Tables.Single().Rows[1]);
    }

    [Fact]
    public void Reads_text_in_gb18030_with_tabs_as_a_table()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("GB18030").GetBytes("收支情况\n科目\t金额\n工资\t12\n完");

        var document = DocumentReader.Read(bytes, "a.txt");

        Assert.Equal("收支情况", document.Title);
        Assert.Equal(["工资", "12"], document.Tables.Single().Rows[1]);
    }

    [Fact]
    public void Keeps_the_lines_of_preformatted_text()
    {
        var document = DocumentReader.Read("<html><body><pre>一、总体要求\n（一）公开<b>预算</b>。\n\n（二）公开决算。</pre><p>附\n件</p></body></html>"u8.ToArray(), "a.html");

        Assert.Equal(["一、总体要求", "（一）公开预算。", "（二）公开决算。", "附 件"], document.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Reads_lines_and_ruled_cells_of_a_pdf()
    {
        var document = DocumentReader.Read(Pdf(), "a.pdf");

        Assert.Equal("Annual report", document.Blocks.OfType<Block.Paragraph>().First().Words);
        Assert.Equal(["new", "12"], document.Tables.Single().Rows[0]);
        Assert.Equal(["total", "34"], document.Tables.Single().Rows[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(161)]
    public void Reads_the_pages_of_a_long_pdf_in_their_order_each_once(int pages)
    {
        var document = DocumentReader.Read(Numbered(pages), "a.pdf");

        Assert.Equal(Enumerable.Range(1, pages).Select(page => $"Chapter {page}"), document.Blocks.OfType<Block.Paragraph>().Select(block => block.Words));
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1")]
    [InlineData("255044462D312E37")]
    [InlineData("504B030414000000")]
    [InlineData("FFD8FFE000104A46")]
    [InlineData("0000000000000000")]
    [InlineData("")]
    public void Says_why_a_file_cannot_be_read(string hex) =>
        Assert.NotNull(DocumentReader.Read(Convert.FromHexString(hex), "x.docx").Unread);

    [Fact]
    public void Refuses_a_packed_bomb()
    {
        using var stream = new MemoryStream();
        using (var packed = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = packed.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i <= DocumentReader.LargestUnpacked / zeros.Length; i++) entry.Write(zeros);
        }
        Assert.Equal("文件解压后过大，未读取", DocumentReader.Read(stream.ToArray(), "x.docx").Unread);
    }

    [Fact]
    public void Gives_printed_radicals_their_characters() => Assert.Equal("人民生活", Radicals.Plain("⼈⺠⽣活"));

    private static byte[] Word()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var numbering = main.AddNewPart<NumberingDefinitionsPart>();
            numbering.Numbering = new Numbering(
                new AbstractNum(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCounting }, new LevelText { Val = "%1、" }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 7 });
            main.Document = new(new Body(
                Words("年度报告"), Numbered("总体情况"),
                new Table(
                    new TableRow(Cell("项目", new VerticalMerge { Val = MergedCellValues.Restart }), Cell("本年数量", new GridSpan { Val = 2 })),
                    new TableRow(Cell("", new VerticalMerge()), Cell("制发"), Cell("废止"))),
                Numbered("主动公开情况")));
        }
        return stream.ToArray();
    }

    private static Paragraph Words(string text) => new(new Run(new Text(text)));

    private static Paragraph Numbered(string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 7 })), new Run(new Text(text)));

    private static TableCell Cell(string text, params DocumentFormat.OpenXml.OpenXmlElement[] properties) =>
        new(new TableCellProperties(properties), Words(text));

    private static byte[] Numbered(int pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= pages; number++) builder.AddPage(300, 300).AddText($"Chapter {number}", 14, new PdfPoint(40, 200), font);
        return builder.Build();
    }

    private static byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(500, 500);
        page.AddText("Annual report", 14, new PdfPoint(40, 460), font);
        foreach (var y in (int[])[400, 370, 340]) page.DrawLine(new PdfPoint(40, y), new PdfPoint(240, y));
        foreach (var x in (int[])[40, 140, 240]) page.DrawLine(new PdfPoint(x, 340), new PdfPoint(x, 400));
        page.AddText("new", 10, new PdfPoint(50, 380), font);
        page.AddText("12", 10, new PdfPoint(150, 380), font);
        page.AddText("total", 10, new PdfPoint(50, 350), font);
        page.AddText("34", 10, new PdfPoint(150, 350), font);
        return builder.Build();
    }
}
