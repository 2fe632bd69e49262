using Microsoft.Playwright;
using Monitor.EndToEnd.Tests.Dashboard;
using Monitor.Pages.Documents;
using Monitor.Tests.Checks.AnnualReport;

namespace Monitor.EndToEnd.Tests.Documents;

/// <summary>The reports of our own printed to pdf by a real browser: tables by their rules, numbers by where they stand.</summary>
[Collection(nameof(Browser))]
public sealed class PrintedReportTests(Browser browser, ITestOutputHelper output)
{
    private const string Rules = "<style>p { text-indent: 2em } table { border-collapse: collapse; width: 100% } td { border: 1px solid black; font-size: 11px }</style>";

    [Theory]
    [InlineData(2020)]
    [InlineData(2025)]
    public async Task Findings_are_right_and_faults_are_found(int year)
    {
        var page = await browser.OpenAsync(new("about:blank"));
        var tallies = new List<TrialTally>();
        foreach (var trial in ReportTrial.All) tallies.Add(await trial.JudgeAsync(year, "pdf", report => PrintAsync(page, report)));
        var all = TrialTally.Sum(tallies);
        output.WriteLine($"{year} pdf: {ReportTrial.All.Count} reports, {all}");

        Assert.True(all is { Precision: >= 0.98, Recall: >= 0.95 }, string.Join('\n', all.Complaints));
    }

    private static async Task<Document> PrintAsync(IPage page, SampleReport report)
    {
        await page.SetContentAsync(Rules + report.Html(Markup.SpanHtml));
        return DocumentReader.Read(await page.PdfAsync(new PagePdfOptions { Format = "A4" }), "report.pdf");
    }
}
