using Monitor.Checks;
using Monitor.Checks.AnnualReport;
using Monitor.Pages;
using Monitor.Pages.Documents;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class SiteReportsTests
{
    private const string Title = "临江市水务局2025年政府信息公开工作年度报告";

    private static string FileText(Action<SampleReport>? change = null, Markup markup = Markup.Docx)
    {
        var report = new SampleReport();
        change?.Invoke(report);
        return report.Document(markup).Text;
    }

    private static Page PageOf(SampleReport report)
    {
        var document = report.Document(Markup.SpanHtml);
        return Sample.Article(Title, "2026-01-20", string.Join('\n', document.Blocks.OfType<Block.Paragraph>().Select(one => one.Words))) with { Tables = [.. document.Tables] };
    }

    private static IReadOnlyList<Verdict> Judge(string check, Page page, AttachmentText? file, string? itemUrl = null)
    {
        var item = itemUrl is null ? Sample.Item(Title, "2026-01-20", "/nb/1.html", page) : Sample.Item(Title, "2026-01-20", itemUrl);
        return Sample.Judge(Sample.Duty(check, "annual-reports"), Sample.Site(sections: new Dictionary<string, SectionMatch> { ["annual-reports"] = Sample.List("annual-reports", item) },
            with: snapshot => snapshot with { Attachments = file is null ? [] : [file] }));
    }

    private static AttachmentText File(string text) => new(Sample.Url("/nb/2025.docx"), "年度报告.docx", new string('c', 64), null, text);

    private static Page Cover { get; } = Sample.Article(Title, "2026-01-20", "详见附件。") with { Attachments = [new("年度报告.docx", Sample.Url("/nb/2025.docx"))] };

    [Theory]
    [InlineData(Markup.Docx)]
    [InlineData(Markup.SpanHtml)]
    [InlineData(Markup.TabText)]
    public void A_report_that_is_only_attached_is_read_from_its_file(Markup markup)
    {
        Assert.Equal([Outcome.Met], Judge("annual-report-sums", Cover, File(FileText(markup: markup))).Select(verdict => verdict.Outcome));

        var faults = Judge("annual-report-sums", Cover, File(FileText(report => report.Applications["granted"][6] += 2, markup))).Where(verdict => verdict.Outcome == Outcome.Missed).ToList();

        Assert.Contains(faults, fault => fault.Subject.Contains("granted", StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.Equal(Sample.Url("/nb/2025.docx"), fault.Evidence?.Url));
    }

    [Fact]
    public void A_list_may_link_to_the_file_itself() =>
        Assert.Equal([Outcome.Met], Judge("annual-report-sums", Cover, File(FileText()), "/nb/2025.docx").Select(verdict => verdict.Outcome));

    [Fact]
    public void An_attachment_nobody_could_read_is_doubtful() =>
        Assert.Equal(Outcome.Unclear, Assert.Single(Judge("annual-report-sums", Cover, File("") with { Unread = "扫描件，没有文字层" })).Outcome);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Page_and_attachment_must_tell_the_same_numbers(int more, bool told)
    {
        var page = PageOf(new()) with { Attachments = Cover.Attachments };

        var verdicts = Judge("annual-report-original", page, File(FileText(report => { report.Set("granted", 0, 3 + more); report.Total(); })));

        Assert.Equal(told, verdicts.Any(verdict => verdict is { Subject: "attachment", Outcome: Outcome.Unclear }));
    }

    [Theory]
    [InlineData(2026, null)]
    [InlineData(2025, "table3/granted/total")]
    [InlineData(2024, "2024/table3/granted/total")]
    public void Each_year_since_the_duty_s_day_is_judged(int since, string? subject)
    {
        static SectionItem Faulty(int year)
        {
            var report = new SampleReport(year);
            report.Applications["granted"][6] += 2;
            return Sample.Item($"临江市水务局{year}年政府信息公开工作年度报告", $"{year + 1}-01-20", $"/nb/{year}.html", PageOf(report));
        }
        var section = Sample.List("annual-reports", Faulty(2025), Faulty(2024), Faulty(2023));

        var verdicts = Sample.Judge(Sample.Duty("annual-report-sums", "annual-reports", ("since", $"{since}-01-01")), Sample.Site(sections: new Dictionary<string, SectionMatch> { ["annual-reports"] = section }));

        if (subject is null) Assert.Equal(Outcome.NotApplicable, Assert.Single(verdicts).Outcome);
        else Assert.Contains(subject, verdicts.Where(verdict => verdict.Outcome == Outcome.Missed).Select(verdict => verdict.Subject));
        Assert.Equal(Math.Max(0, 2026 - since), verdicts.Count(verdict => verdict.Outcome == Outcome.Missed));
    }
}
