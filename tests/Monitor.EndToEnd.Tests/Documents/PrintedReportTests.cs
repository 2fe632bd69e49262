using Microsoft.Playwright;
using Monitor.EndToEnd.Tests.Dashboard;
using Monitor.Pages.Documents;
using Monitor.Tests.Checks.AnnualReport;

namespace Monitor.EndToEnd.Tests.Documents;

/// <summary>The reports of our own printed to pdf by a real browser: tables by their rules, numbers by where they stand.</summary>
[Collection(nameof(Browser))]
public sealed class PrintedReportTests(Browser browser, ITestOutputHelper output)
{
    private const string Narrow = "<style>p { text-indent: 2em } table { border-collapse: collapse; width: 100% } td { border: 1px solid black; font-size: 11px }</style>";

    /// <summary>Large letters and margins: every table is broken by pages, its head parted from its rows.</summary>
    private const string Wide = "<style>@page { margin: 2.5cm } p { text-indent: 2em; font-size: 19px; line-height: 2 } table { border-collapse: collapse; width: 100% } td { border: 1px solid black; font-size: 14px }</style>";

    [Theory]
    [InlineData(2020, Narrow)]
    [InlineData(2025, Narrow)]
    [InlineData(2020, Wide)]
    [InlineData(2025, Wide)]
    public async Task Findings_are_right_and_faults_are_found(int year, string style)
    {
        var page = await browser.OpenAsync(new("about:blank"));
        var tallies = new List<TrialTally>();
        foreach (var trial in ReportTrial.All) tallies.Add(await trial.JudgeAsync(year, "pdf", report => PrintAsync(page, style, report)));
        var all = TrialTally.Sum(tallies);
        output.WriteLine($"{year} pdf: {ReportTrial.All.Count} reports, {all}");

        Assert.True(all is { Precision: >= 0.98, Recall: >= 0.95 }, string.Join('\n', all.Complaints));
    }

    private static async Task<Document> PrintAsync(IPage page, string style, SampleReport report)
    {
        await page.SetContentAsync(style + report.Html(Markup.SpanHtml));
        return DocumentReader.Read(await page.PdfAsync(new PagePdfOptions { Format = "A4" }), "report.pdf");
    }
}
