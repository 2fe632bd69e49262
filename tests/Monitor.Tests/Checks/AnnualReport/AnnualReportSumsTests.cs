using FsCheck;
using FsCheck.Fluent;
using Monitor.Checks;
using Monitor.Checks.AnnualReport;
using Outcome = Monitor.Checks.Outcome;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class AnnualReportSumsTests
{
    private static List<Verdict> Judge(SampleReport report, Markup markup = Markup.SpanHtml) => [.. new AnnualReportSums().Judge(report.Case(markup))];

    [Theory, CombinatorialMarkups]
    public void A_consistent_report_meets_with_blanks_or_without(Markup markup)
    {
        Assert.Equal(Outcome.Met, Assert.Single(Judge(new(), markup)).Outcome);
        Assert.Equal(Outcome.Met, Assert.Single(Judge(new(2019) { BlankZeros = true }, markup)).Outcome);
    }

    [Fact]
    public void Any_consistent_table_passes_and_any_single_changed_cell_is_named()
    {
        var rows = new SampleReport().Format.Rows.Select(row => row.Id).ToArray();
        var columns = ReportFormat.Columns.Select(column => column.Id).ToArray();
        var property = Prop.ForAll(
            Gen.Choose(0, rows.Length - 1).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), Gen.ArrayOf(Gen.Choose(0, 40), 150).ToArbitrary(),
            (row, column, numbers) =>
            {
                var report = Random(numbers);
                var consistent = Judge(report).TrueForAll(verdict => verdict.Outcome == Outcome.Met);
                report.Applications[rows[row]][column] += 1 + numbers[0];
                var faults = Judge(report);
                return (consistent && faults is [{ Outcome: Outcome.Missed } fault] && fault.Subject == $"table3/{rows[row]}/{columns[column]}")
                    .Label($"{rows[row]}/{columns[column]} consistent {consistent}: {string.Join(" | ", faults.Select(fault => fault.Subject + " " + fault.Reason))}");
            });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), property);
    }

    [Fact]
    public void A_blank_total_never_fails()
    {
        var report = new SampleReport { BlankZeros = true };
        foreach (var row in report.Applications.Values) row[6] = 0;
        Array.Fill(report.Applications["results_total"], 0m);

        Assert.Equal(Outcome.Met, Assert.Single(Judge(report)).Outcome);
    }

    [Fact]
    public void A_total_of_table_four_that_is_no_sum_is_named_by_its_group()
    {
        var report = new SampleReport();
        report.Reviews[9] = 5;

        Assert.Equal("table4/未经复议直接起诉/总计", Assert.Single(Judge(report)).Subject);
    }

    /// <summary>Inflow equals outflow in every column: what is not handled is carried out.</summary>
    private static SampleReport Random(int[] numbers)
    {
        var report = new SampleReport();
        var at = 1;
        foreach (var row in report.Format.Rows.Where(row => !row.IsFrame))
            for (var column = 0; column < 6; column++) report.Set(row.Id, column, numbers[at++ % numbers.Length]);
        report.Total();
        for (var column = 0; column < 6; column++)
        {
            var handled = report.Applications["results_total"][column];
            report.Set("carried_in", column, 2);
            report.Set("carried_out", column, 3);
            report.Set("new_received", column, handled + 1);
        }
        report.Total();
        return report;
    }
}
