using System.Text.Json;
using DocumentFormat.OpenXml.Spreadsheet;
using MiniExcelLibs;
using Monitor.Reporting;
using static Monitor.Tests.Reporting.Samples;

namespace Monitor.Tests.Reporting;

public sealed class IssueListWriterTests
{
    private static readonly IssueList Plain = List([Finding("news", News), Finding("/b.html?x=1&y=2")]);

    [Fact]
    public void Every_document_is_valid_even_with_hostile_text()
    {
        using var sheet = OfficeFiles.Sheet(IssueListWriter.Xlsx(HostileList));
        using var word = OfficeFiles.Word(IssueListWriter.Docx(HostileList));

        OfficeFiles.AssertValid(sheet);
        OfficeFiles.AssertValid(word);
    }

    [Fact]
    public void The_ledger_has_the_columns_of_real_ledgers_in_their_order()
    {
        var header = Rows(Plain)[0].Keys;

        Assert.Equal(["序号", "一级指标", "二级指标", "栏目", "问题描述", "问题链接", "发现时间", "依据", "扣分", "整改要求", "整改时限", "责任科室", "整改情况", "整改链接", "说明", "问题编号"], header);
    }

    [Fact]
    public void Cells_are_typed_dates_numbers_and_texts()
    {
        var row = Rows(Plain)[1];

        Assert.Equal(2d, row["序号"]);
        Assert.Equal(8d, row["扣分"]);
        Assert.Equal(new DateTime(2026, 4, 9), row["发现时间"]);
        Assert.Equal(new DateTime(2026, 4, 17), row["整改时限"]);
        Assert.Equal("“news”链接打不开，返回404", row["问题描述"]);
    }

    [Fact]
    public void Page_text_is_never_a_formula_and_reads_back_as_it_was()
    {
        using var sheet = OfficeFiles.Sheet(IssueListWriter.Xlsx(HostileList));
        var cells = sheet.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToList();

        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        var read = Rows(HostileList).Select(row => (string)row["问题描述"]).ToList();
        Assert.Contains(Hostile[0], read);
        Assert.Contains("<script>alert(1)</script>", read);
        Assert.Contains("abcd", read);
        Assert.Contains(read, text => text.EndsWith("（过长，已截断）", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        using var sheet = OfficeFiles.Sheet(IssueListWriter.Xlsx(HostileList));
        var links = sheet.WorkbookPart!.WorksheetParts.SelectMany(part => part.HyperlinkRelationships).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal("http", link.Uri.Scheme));
    }

    [Fact]
    public void The_ledger_is_frozen_filtered_validated_and_set_up_for_print()
    {
        using var document = OfficeFiles.Sheet(IssueListWriter.Xlsx(Plain));
        var sheet = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet).Single(sheet => sheet.Descendants<DataValidation>().Any());

        Assert.Equal("A1:P3", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal((1d, PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value));
        Assert.Equal(("M2:M3", "\"已整改,情况说明,申诉,申请豁免\""), (sheet.Descendants<DataValidation>().Single().SequenceOfReferences!.InnerText, sheet.Descendants<Formula1>().Single().Text));
        var setup = sheet.Descendants<PageSetup>().Single();
        Assert.Equal((OrientationValues.Landscape, 1u, 0u), (setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.Contains(document.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>(), name => name is { Name.Value: "_xlnm.Print_Titles", Text: "'问题清单'!$1:$1" });
    }

    [Fact]
    public void The_notice_has_number_title_salutation_deadline_table_and_signature()
    {
        using var word = OfficeFiles.Word(IssueListWriter.Docx(Plain));
        var body = word.MainDocumentPart!.Document.Body!;
        var lines = body.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(line => line.InnerText).Where(line => line is not "").ToList();

        Assert.Equal(["示例市政务公开办公室", "政务公开整改〔2026〕Q1-veterans号", "关于示例市veterans局2026年第一季度政务公开问题限期整改的通知", "示例市veterans局："], lines.Take(4));
        Assert.Contains(lines, line => line.Contains("共发现问题2项", StringComparison.Ordinal) && line.Contains("累计扣分16分", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("请于2026年4月17日（含当日）前完成整改", StringComparison.Ordinal));
        Assert.Equal(["示例市政务公开办公室", "2026年4月10日"], lines.SkipWhile(line => line != "附件：政务公开问题清单").Skip(1).Take(2));
        Assert.Equal(3, body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count());
        Assert.Equal(2, word.MainDocumentPart.FooterParts.Count());
    }

    [Fact]
    public void The_json_reads_back_as_the_same_list()
    {
        var read = JsonSerializer.Deserialize(IssueListWriter.Json(HostileList), ReportJson.Compact.IssueList)!;

        Assert.Equal(HostileList.Rows.Select(row => row.Finding), read.Rows.Select(row => row.Finding));
        Assert.Equal((HostileList.Number, HostileList.Deadline), (read.Number, read.Deadline));
    }

    private static List<IDictionary<string, object>> Rows(IssueList list) =>
        [.. new MemoryStream(IssueListWriter.Xlsx(list)).Query(useHeaderRow: true, sheetName: "问题清单").Cast<IDictionary<string, object>>()];
}
