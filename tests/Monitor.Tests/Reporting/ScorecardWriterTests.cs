using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MiniExcelLibs;
using Monitor.Findings;
using Monitor.Reporting;
using Monitor.Scoring;
using static Monitor.Tests.Reporting.Samples;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Reporting;

public sealed class ScorecardWriterTests
{
    private static readonly Scorecard Card = ScoreCalculator.Score(Town, "2026Q1", new Dictionary<string, IReadOnlyList<ScoredVerdict>>
    {
        ["veterans"] = [Met("veterans", News, "news"), Missed("veterans", Links, "/b.html")],
        ["civil"] = [Met("civil", News, "news", nil: true), Unclear("civil", Links, "site")],
    }, new() { Vetoes = [new("civil", "V1", "<b>伪造发稿日期</b>", "张三")] }).Scorecard;

    private static readonly ScorecardReport Report = ScorecardReport.Of(Town, Card, [Finding("/b.html", reason: Hostile[0])], IssuedOn);

    [Fact]
    public void The_json_has_the_published_shape()
    {
        using var json = JsonDocument.Parse(ScorecardWriter.Json(Card));
        var bureau = json.RootElement.GetProperty("bureaus")[0];

        Assert.Equal(["period", "indicatorSet", "bureaus"], json.RootElement.EnumerateObject().Select(member => member.Name).Take(3));
        Assert.Equal(["bureau", "name", "class", "score", "grade", "rank", "vetoes", "indicators"], bureau.EnumerateObject().Select(member => member.Name).Take(8));
        Assert.Equal("""{"id":"B","points":40,"earned":32,"applicable":true,"losses":[{"points":8,"finding":"3a7d"}]}""".Replace("3a7d", FindingId.Of("veterans", "links", "/b.html"), StringComparison.Ordinal),
            JsonSerializer.Serialize(bureau.GetProperty("indicators")[0]));
        Assert.Equal("""{"points":24,"finding":"x","why":"nil-note"}""".Replace("x", FindingId.Of("civil", "news-fresh", "news"), StringComparison.Ordinal),
            JsonSerializer.Serialize(json.RootElement.GetProperty("bureaus")[1].GetProperty("indicators")[1].GetProperty("losses")[0]));
    }

    [Fact]
    public void The_workbook_is_valid_and_shows_ranking_matrix_and_each_lost_point_with_its_link()
    {
        var bytes = ScorecardWriter.Xlsx(Report);
        using (var sheet = OfficeFiles.Sheet(bytes)) OfficeFiles.AssertValid(sheet);

        var ranking = Rows(bytes, "排名");
        Assert.Equal([("示例市veterans局", 92d), ("示例市civil局", 59.99d)], ranking.Select(row => ((string)row["单位"], (double)row["得分"])));
        var matrix = Rows(bytes, "指标得分");
        Assert.Equal((32d, "未读取"), ((double)matrix[0]["示例市veterans局"], (string)matrix[0]["示例市civil局"]));
        var lost = Rows(bytes, "失分明细");
        Assert.Equal((8d, Hostile[0], "http://veterans.example.invalid/b.html"), ((double)lost[0]["扣分"], (string)lost[0]["失分原因"], (string)lost[0]["链接"]));
        Assert.Contains("情况说明", (string)lost[1]["失分原因"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_else_and_shows_hostile_text_as_text()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(ScorecardWriter.Html(Report)));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, b"));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("thead th"), header => Assert.Equal("col", header.GetAttribute("scope")));
        Assert.Contains("<b>伪造发稿日期</b>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void The_csv_has_a_line_a_bureau() =>
        Assert.Equal("2026Q1,key-area,1,veterans,示例市veterans局,92,优秀,,0,0,", Encoding.UTF8.GetString(ScorecardWriter.CsvBytes(Card)).Split("\r\n")[1]);

    private static List<IDictionary<string, object>> Rows(byte[] bytes, string sheet) =>
        [.. new MemoryStream(bytes).Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object>>()];
}
