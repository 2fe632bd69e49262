using System.Text;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Wordprocessing;
using Monitor.Reporting;
using Monitor.Scoring;
using static Monitor.Tests.Reporting.Samples;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Reporting;

public sealed class CircularNoticeTests
{
    [Fact]
    public void The_circular_tells_means_losses_and_who_failed()
    {
        var card = ScoreCalculator.Score(Town, "2026Q1", new Dictionary<string, IReadOnlyList<ScoredVerdict>>
        {
            ["veterans"] = [Met("veterans", News, "news"), Missed("veterans", Links, "/b.html")],
            ["civil"] = [Met("civil", News, "news"), Met("civil", Links, "site")],
        }, new() { Vetoes = [new("civil", "V1", "伪造发稿日期", "张三")] }).Scorecard;
        using var word = OfficeFiles.Word(ScorecardWriter.Docx(ScorecardReport.Of(Town, card, [Finding("/b.html")], IssuedOn)));
        var text = word.MainDocumentPart!.Document.Body!.InnerText;

        OfficeFiles.AssertValid(word);
        Assert.Contains("政务公开通报〔2026〕Q1号", text, StringComparison.Ordinal);
        Assert.Contains("承担重点领域单位1个，平均92.00分，最高92.00分，最低92.00分；其中优秀1个。", text, StringComparison.Ordinal);
        Assert.Contains("指标B，涉及1个单位，共失8分", text, StringComparison.Ordinal);
        Assert.Contains("等次定为不合格的单位：示例市civil局（安全、泄密事故等严重问题）", text, StringComparison.Ordinal);
        Assert.Equal(2, word.MainDocumentPart.Document.Body.Descendants<Table>().Count());
    }

    [Fact]
    public void The_printable_list_shows_every_row_and_hostile_text_as_text()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(IssueListWriter.Html(HostileList)));

        Assert.Equal(HostileList.Rows.Count, page.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.All(page.QuerySelectorAll("tbody a"), link => Assert.StartsWith("http", link.GetAttribute("href"), StringComparison.Ordinal));
    }
}
