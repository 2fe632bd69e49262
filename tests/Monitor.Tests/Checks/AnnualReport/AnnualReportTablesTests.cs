using System.Text;
using Monitor.Checks;
using Monitor.Checks.AnnualReport;
using Monitor.Pages.Documents;

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

    [Fact]
    public void The_format_of_other_years_is_told_once()
    {
        var html = new SampleReport(2020).Html(Markup.SpanHtml).Replace("2020", "2025", StringComparison.Ordinal).Replace("2021", "2026", StringComparison.Ordinal);

        var verdicts = Judge(html);

        Assert.Equal("table2", Assert.Single(verdicts, verdict => verdict.Subject.StartsWith("table2", StringComparison.Ordinal)).Subject);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_group_that_spans_a_row_too_many_or_too_few_is_read_all_the_same(int wrong)
    {
        var html = new SampleReport().Html(Markup.SpanHtml);
        foreach (var (group, rows) in new[] { ("（三）不予公开", 8), ("（五）不予处理", 5), ("（六）其他处理", 3) })
            html = html.Replace($"<td rowspan='{rows}' colspan='1'>{group}", $"<td rowspan='{rows + wrong}' colspan='1'>{group}", StringComparison.Ordinal);

        Assert.Equal(Outcome.Met, Assert.Single(Judge(html)).Outcome);
    }

    [Fact]
    public void The_fourth_table_may_stand_in_three()
    {
        const string head = "<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>";
        var report = new SampleReport();
        report.WithoutTables.Add(4);
        var tables = string.Concat(ReportFormat.ReviewGroups.Select((group, i) => $"<table><tr><td colspan='5'>{group}</td></tr>{head}<tr>{string.Concat(report.Reviews.Skip(i * 5).Take(5).Select(value => $"<td>{value}</td>"))}</tr></table>"));
        var html = report.Html(Markup.SpanHtml).Replace(ReportFormat.Sections[3] + "</p>", ReportFormat.Sections[3] + "</p>" + tables, StringComparison.Ordinal);

        Assert.Equal(Outcome.Met, Assert.Single(Judge(html)).Outcome);
    }

    private static List<Verdict> Judge(string html) =>
        [.. new AnnualReportTables().Judge(new ReportCase(ReportReader.Read(ReportText.From(DocumentReader.Read(Encoding.UTF8.GetBytes(html), "a.html"))), quote => new("", null, null, quote)))];

    [Theory, CombinatorialMarkups]
    public void Blank_cells_are_zero_and_no_fault(Markup markup) =>
        Assert.Equal(Outcome.Met, Assert.Single(Judge(new() { BlankZeros = true }, markup)).Outcome);
}
