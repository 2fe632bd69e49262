using Monitor.Checks;
using Monitor.Checks.AnnualReport;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class AnnualReportTablesTests
{
    private static List<Verdict> Judge(SampleReport report, Markup markup = Markup.SpanHtml) => [.. new AnnualReportTables().Judge(report.Case(markup))];

    [Theory, CombinatorialMarkups]
    public void Three_whole_tables_meet_in_either_format(Markup markup)
    {
        Assert.Equal(Outcome.Met, Assert.Single(Judge(new(2025), markup)).Outcome);
        Assert.Equal(Outcome.Met, Assert.Single(Judge(new(2020), markup)).Outcome);
    }

    [Theory, CombinatorialMarkups]
    public void A_row_that_is_not_there_is_named(Markup markup)
    {
        var fault = Assert.Single(Judge(new() { DroppedRow = "denied.enforcement_file" }, markup));

        Assert.Equal((Outcome.Missed, "table3/denied.enforcement_file"), (fault.Outcome, fault.Subject));
    }

    [Theory]
    [InlineData(2, "table2")]
    [InlineData(3, "table3")]
    [InlineData(4, "table4")]
    public void An_empty_section_lacks_its_table(int section, string subject)
    {
        var report = new SampleReport();
        report.WithoutTables.Add(section);

        var fault = Assert.Single(Judge(report));

        Assert.Equal((Outcome.Missed, subject), (fault.Outcome, fault.Subject));
    }

    [Fact]
    public void A_table_that_may_be_a_picture_is_unclear()
    {
        var report = new SampleReport();
        report.WithoutTables.Add(3);
        var read = report.Read(Markup.SpanHtml);
        var put = report.Case() with { Report = read with { Source = read.Source with { HasPictures = true } } };

        Assert.Equal(Outcome.Unclear, Assert.Single(new AnnualReportTables().Judge(put)).Outcome);
    }

    [Theory, CombinatorialMarkups]
    public void Blank_cells_are_zero_and_no_fault(Markup markup) =>
        Assert.Equal(Outcome.Met, Assert.Single(Judge(new() { BlankZeros = true }, markup)).Outcome);
}
