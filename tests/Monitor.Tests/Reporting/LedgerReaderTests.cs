using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Monitor.Findings;
using Monitor.Reporting;
using static Monitor.Tests.Reporting.Samples;

namespace Monitor.Tests.Reporting;

public sealed class LedgerReaderTests
{
    private static readonly IssueList Sent = List([Finding("/a"), Finding("/b"), Finding("/c"), Finding("/d")]);

    [Fact]
    public void A_filled_ledger_is_read_back_as_replies()
    {
        var reading = Read(Filled(
            (2, "已整改", "http://veterans.example.invalid/a.html", ""),
            (3, "申诉", "", "栏目已并入市政府门户"),
            (5, "已整改完毕", "见 https://veterans.example.invalid/d.html。", "已更换链接")));

        Assert.Empty(reading.Errors);
        Assert.Equal([(ReplyKind.Rectified, "http://veterans.example.invalid/a.html", null, 2), (ReplyKind.Appeal, null, "栏目已并入市政府门户", 3), (ReplyKind.Rectified, "https://veterans.example.invalid/d.html", "已更换链接", 5)],
            reading.Replies.Select(reply => (reply.Kind, reply.Link, reply.Remarks, reply.Row)));
        Assert.Equal("办公室", reading.Replies[0].Owner);
        Assert.Equal([Sent.Rows[2].Finding], reading.Unanswered);
    }

    [Fact]
    public void Every_rows_mistake_is_told_and_nothing_is_taken()
    {
        var reading = Read(Filled(
            (2, "已整改", "", ""),
            (3, "整改中", "", "下月完成"),
            (4, "情况说明", "", ""),
            (5, "", "http://veterans.example.invalid/d.html", "")));

        Assert.Equal([(2, "没有整改链接"), (3, "“整改中”不是可选的整改情况"), (4, "须在“说明”写明理由"), (5, "没有选择“整改情况”")],
            reading.Errors.Zip(["没有整改链接", "“整改中”不是可选的整改情况", "须在“说明”写明理由", "没有选择“整改情况”"], (error, part) => (error.Line, error.Message.Contains(part, StringComparison.Ordinal) ? part : error.Message)));
        Assert.Empty(reading.Replies);
    }

    [Fact]
    public void Ids_of_others_missing_and_repeated_ids_are_told()
    {
        var bytes = Changed(cells =>
        {
            Set(cells, "P2", "ffffffffffffffff");
            Set(cells, "P3", "");
            Set(cells, "P5", Sent.Rows[2].Finding);
        });

        Assert.Equal(["不在本单位的问题清单中", "缺少问题编号", "重复，第4行已填写"],
            Read(bytes).Errors.Zip(["不在本单位的问题清单中", "缺少问题编号", "重复，第4行已填写"], (error, part) => error.Message.Contains(part, StringComparison.Ordinal) ? part : error.Message));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("请见附件")]
    [InlineData("ftp://veterans.example.invalid/a")]
    public void A_link_that_is_no_web_address_is_told(string link) =>
        Assert.Contains("不是网页地址", Assert.Single(Read(Filled((2, "已整改", link, ""))).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_ledger_is_told()
    {
        Assert.Contains("没有找到表头", Assert.Single(Read(FindingsWriter.Xlsx([Finding("/a")], "问题台账", "办公室", IssuedOn)).Errors).Message, StringComparison.Ordinal);
        Assert.Single(Read([1, 2, 3]).Errors);
        Assert.Single(Read([0x50, 0x4B, 3, 4, 5, 6]).Errors);
        Assert.Single(Read([]).Errors);
    }

    [Fact]
    public void An_empty_ledger_has_no_replies_and_no_mistakes()
    {
        var reading = Read(IssueListWriter.Xlsx(Sent));

        Assert.Equal((0, 0, 4), (reading.Replies.Count, reading.Errors.Count, reading.Unanswered.Count));
    }

    private static LedgerReading Read(byte[] bytes) => LedgerReader.Read(bytes, "台账.xlsx", Sent.Rows);

    private static byte[] Filled(params (int Row, string State, string Link, string Remarks)[] answers) => Changed(cells =>
    {
        foreach (var (row, state, link, remarks) in answers)
        {
            Set(cells, $"M{row}", state);
            Set(cells, $"N{row}", link);
            Set(cells, $"O{row}", remarks);
        }
    });

    private static byte[] Changed(Action<Dictionary<string, Cell>> change)
    {
        using var stream = new MemoryStream();
        stream.Write(IssueListWriter.Xlsx(Sent));
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            var sheet = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!);
            change(sheet.Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!));
        }
        return stream.ToArray();
    }

    private static void Set(Dictionary<string, Cell> cells, string at, string text)
    {
        cells[at].DataType = CellValues.InlineString;
        cells[at].RemoveAllChildren();
        cells[at].Append(new InlineString(new Text(text)));
    }
}
