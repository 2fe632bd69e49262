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
