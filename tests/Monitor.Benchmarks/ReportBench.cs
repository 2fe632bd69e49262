using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitor.Checks.AnnualReport;
using Monitor.Pages.Documents;
using Monitor.Tests.Checks.AnnualReport;

namespace Monitor.Benchmarks;

/// <summary>Reads and checks a 5 MB html as Word exports it and a pdf of over 300 pages, each in a fresh process: seconds, processor time, allocated and peak memory.</summary>
internal static class ReportBench
{
    private const int HtmlParagraphs = 14_500, PdfParagraphs = 2300;
    private const string Style = "<style>@page { size: A4; margin: 2.5cm } p { text-indent: 2em; font-size: 19px; line-height: 1.9 } table { border-collapse: collapse; width: 100% } td { border: 1px solid black; font-size: 11px }</style>";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [var file]) return Measure(file);
        var folder = Directory.CreateTempSubdirectory("report-bench-");
        try
        {
            var html = Path.Combine(folder.FullName, "report.html");
            await File.WriteAllTextAsync(html, Sample(HtmlParagraphs).Html(Markup.WordHtml));
            if (await InFreshProcessAsync(html) is not 0 and var failed) return failed;
            return await PrintAsync(folder.FullName) is { } pdf ? await InFreshProcessAsync(pdf) : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SampleReport Sample(int paragraphs)
    {
        var report = new SampleReport();
        report.Texts["1"] += string.Concat(Enumerable.Range(1, paragraphs).Select(n =>
            $"\n（{n}）{report.Year}年，我局围绕第{n}项重点工作主动公开政府信息{(3 * n) + 60}条，其中政策文件{n + 10}条、工作动态{n + 20}条、通知公告{n + 30}条，持续优化栏目设置，完善信息发布审核机制。"));
        return report;
    }

    /// <summary>A browser prints the pdf, as bureaus do.</summary>
    private static async Task<string?> PrintAsync(string folder)
    {
        var (source, pdf) = (Path.Combine(folder, "source.html"), Path.Combine(folder, "report.pdf"));
        await File.WriteAllTextAsync(source, "<meta charset='utf-8'>" + Style + Sample(PdfParagraphs).Html(Markup.SpanHtml), Encoding.UTF8);
        await RunAsync("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(source).AbsoluteUri);
        if (File.Exists(pdf)) return pdf;
        Console.Error.WriteLine("chromium printed no pdf");
        return null;
    }

    private static Task<int> InFreshProcessAsync(string file) => RunAsync("dotnet", typeof(ReportBench).Assembly.Location, "report", file);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        var printer = program == "chromium";
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = printer })!;
        if (printer) await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static int Measure(string file)
    {
        var start = Stopwatch.GetTimestamp();
        var document = DocumentReader.Read(File.ReadAllBytes(file), file);
        var read = Stopwatch.GetElapsedTime(start);
        var (report, verdicts) = ReportSelfCheck.Judge(document, null, null);
        var all = Stopwatch.GetElapsedTime(start);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetExtension(file),-5} {new FileInfo(file).Length / 1e6:0.0} MB, {report.Narrative.Length:#,0} letters: {all.TotalSeconds:0.00} s (read {read.TotalSeconds:0.00} s), {self.TotalProcessorTime.TotalSeconds:0.00} s of processor with start-up, {GC.GetTotalAllocatedBytes() >> 20} MB allocated, {self.PeakWorkingSet64 >> 20} MB peak, {verdicts?.Count} verdicts"));
        return verdicts is null ? 1 : 0;
    }
}
