using Monitor.Checks;
using Monitor.Checks.AnnualReport;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class AnnualReportSectionsTests
{
    private static List<Verdict> Judge(SampleReport report, Markup markup = Markup.SpanHtml) => [.. new AnnualReportSections().Judge(report.Case(markup))];

    [Theory, CombinatorialMarkups]
    public void A_report_with_title_day_and_six_sections_meets(Markup markup) =>
        Assert.Equal(Outcome.Met, Assert.Single(Judge(new(), markup)).Outcome);

    [Theory, CombinatorialMarkups]
    public void A_missing_section_is_missed_by_its_official_heading(Markup markup)
    {
        var report = new SampleReport();
        report.Headings.RemoveAt(3);

        var fault = Assert.Single(Judge(report, markup));

        Assert.Equal((Outcome.Missed, "四、政府信息公开行政复议、行政诉讼情况"), (fault.Outcome, fault.Subject));
    }

    [Fact]
    public void Inner_numbering_that_restarts_is_no_section()
    {
        var report = new SampleReport();
        report.Texts["5"] += "\n一、丰富公开形式，多用图解。\n二、重视互动，及时更新征集栏目。\n三、提升解读质量。";

        Assert.Equal(Outcome.Met, Assert.Single(Judge(report)).Outcome);
    }

    [Theory]
    [InlineData("（{0}）", false)]
    [InlineData("{0}．", true)]
    [InlineData("{0}、", true)]
    [InlineData("{0} ", false)]
    [InlineData("第{0}部分　", false)]
    [InlineData("", false)]
    public void Headings_are_numbered_in_many_ways(string number, bool isArabic)
    {
        var report = new SampleReport();
        Assert.Equal(Outcome.Met, Assert.Single(Judge(With(report, [.. report.Headings.Select((heading, i) => string.Format(null, number, isArabic ? $"{i + 1}" : heading[..1]) + heading[2..])]))).Outcome);
    }

    [Fact]
    public void Letters_of_a_heading_may_stand_apart() =>
        Assert.Equal(Outcome.Met, Assert.Single(Judge(With(new(), [.. new SampleReport().Headings.Select(heading => string.Join(' ', heading.ToCharArray()))]))).Outcome);

    [Fact]
    public void One_heading_numbered_unlike_the_others_is_still_there()
    {
        var report = new SampleReport();
        Assert.Equal(Outcome.Met, Assert.Single(Judge(With(report, [.. report.Headings.Select((heading, i) => i == 3 ? "（四）" + heading[2..] : heading)]))).Outcome);
    }

    /// <summary>The report's text with its headings written otherwise.</summary>
    private static ReportCase With(SampleReport report, string[] headings)
    {
        var text = report.Document(Markup.TabText).Text;
        foreach (var (official, written) in report.Headings.Zip(headings)) text = text.Replace(official, written, StringComparison.Ordinal);
        return new(ReportReader.Read(ReportText.From(text.Split('\n'))), quote => new("", null, null, quote));
    }

    private static List<Verdict> Judge(ReportCase report) => [.. new AnnualReportSections().Judge(report)];

    [Theory]
    [InlineData("2026-01-20")]
    [InlineData("2026.1.20")]
    [InlineData("２０２６年１月２０日")]
    [InlineData("二○二六年一月二十日")]
    [InlineData("2026年1月20日（此件公开发布）")]
    public void A_day_is_written_in_many_ways(string signed) => Assert.Equal(new DateOnly(2026, 1, 20), new SampleReport { SignedOn = signed }.Read(Markup.TabText).SignedOn);

    [Theory]
    [InlineData("临江市水务局2025年政府信息公开年报", "title")]
    [InlineData("临江市水务局2025年度工作情况", "title")]
    public void A_title_that_is_none_is_missed(string title, string subject)
    {
        var report = new SampleReport { Title = title };

        Assert.Contains(Judge(report), fault => fault.Outcome == Outcome.Missed && fault.Subject == subject);
    }

    [Fact]
    public void A_report_without_any_day_cannot_prove_that_it_was_in_time()
    {
        var report = new SampleReport { SignedOn = null };

        Assert.Equal("date", Assert.Single(Judge(report)).Subject);
    }

    [Fact]
    public void Sections_out_of_order_are_told_once()
    {
        var report = new SampleReport();
        report.Headings.Reverse(4, 2);

        Assert.Equal("order", Assert.Single(Judge(report)).Subject);
    }
}
