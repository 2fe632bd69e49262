using System.Text;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Reporting;
using static Monitor.Tests.Reporting.Samples;

namespace Monitor.Tests.Reporting;

public sealed class FindingsWriterTests
{
    [Fact]
    public void A_line_has_exactly_the_published_shape()
    {
        var line = Encoding.UTF8.GetString(FindingsWriter.Line(Finding("news", News) with { Loss = 3.00m, Reason = "“工作动态”<最新>一条为2025年9月1日" }));

        Assert.Equal("""{"id":"55e7033494942000","bureau":"veterans","duty":"news-fresh","check":"section-updated","section":"news","subject":"news","outcome":"missed","url":"http://veterans.example.invalid/","reason":"“工作动态”<最新>一条为2025年9月1日","quote":"办事指南","evidence":{"url":"http://veterans.example.invalid/","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","fetchedAt":"2026-04-10T01:02:03+00:00"},"indicator":"A","loss":3,"veto":false,"status":"open","firstSeen":"2026-04-09","lastSeen":"2026-04-10","due":"2026-04-17"}""", line);
    }

    [Fact]
    public void What_is_not_known_is_null_and_outcomes_are_kebab_case()
    {
        var line = Encoding.UTF8.GetString(FindingsWriter.Line(Finding("site") with { Outcome = Outcome.NotDue, Status = FindingStatus.Pending, Evidence = null, Url = null, Quote = null, Indicator = null, Due = null, Loss = 0 }));

        Assert.Contains("""
            "section":null,"subject":"site","outcome":"not-due","url":null,
            """, line, StringComparison.Ordinal);
        Assert.Contains("""
            "quote":null,"evidence":null,"indicator":null,"loss":0,"veto":false,"status":"pending",
            """, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_and_hold_one_object_each()
    {
        using var stream = new MemoryStream();
        FindingsWriter.WriteLines(Hostile.Select((text, n) => Finding($"/{n}", reason: text)), stream);

        Assert.Equal(Hostile.Count, stream.ToArray().Count(letter => letter == '\n'));
    }

    [Fact]
    public void Csv_opens_as_utf8_and_starts_no_formula()
    {
        var bytes = FindingsWriter.CsvBytes(Hostile.Select((text, n) => Finding($"/{n}", reason: text)));
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("id,bureau,duty,check,section,subject,outcome,url,reason,quote,evidenceUrl", text[1..], StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil.example.invalid\"\",\"\"点我\"\")\",", text, StringComparison.Ordinal);
        Assert.Contains(",'+1+1,", text, StringComparison.Ordinal);
        Assert.Contains(",'-2+3,", text, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(A1),", text, StringComparison.Ordinal);
        Assert.Contains(",\"\"\"引号\"\",逗号\",", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_valid_and_holds_every_finding()
    {
        using var sheet = OfficeFiles.Sheet(FindingsWriter.Xlsx(Hostile.Select((text, n) => Finding($"/{n}", reason: text)), "问题台账", "示例市政务公开办公室", IssuedOn));

        OfficeFiles.AssertValid(sheet);
        Assert.Equal(Hostile.Count + 1, sheet.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count());
    }

    [Fact]
    public void The_table_keeps_its_columns_with_chinese_text_and_moves_no_cursor()
    {
        var lines = FindingsWriter.Table([Finding("/一.html", reason: "网页\u001b[2J打不开"), Finding("/b.html")]).Split(Environment.NewLine);

        Assert.DoesNotContain(lines, line => line.Contains('\u001b', StringComparison.Ordinal));
        Assert.StartsWith("编号", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("----------------  --------", lines[1], StringComparison.Ordinal);
    }
}
