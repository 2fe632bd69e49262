using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using static Monitor.Tests.Reporting.Samples;

namespace Monitor.Tests.Reporting;

public sealed class IssueListDraftTests
{
    [Fact]
    public void Lists_each_fault_with_the_columns_of_real_ledgers()
    {
        var row = Assert.Single(List([Finding("news", News)]).Rows);

        Assert.Equal((1, "全部指标", "指标A", "工作动态", "条例第二十条", 8m, "办公室"), (row.Number, row.Group, row.Indicator, row.Section, row.Basis, row.Loss, row.Owner));
        Assert.Equal(new DateOnly(2026, 4, 9), row.FoundOn);
    }

    [Fact]
    public void Falls_due_five_working_days_after_it_is_sent()
    {
        var list = List([Finding("/a")]);

        Assert.Equal((new DateOnly(2026, 4, 17), new DateOnly(2026, 4, 15)), (list.Deadline, list.AppealBy)); // Friday + 5, + 3
        Assert.All(list.Rows, row => Assert.Equal(list.Deadline, row.Deadline));
    }

    [Theory]
    [InlineData(FindingStatus.Notified, "2026-04-03")]
    [InlineData(FindingStatus.Returned, "2026-04-03")]
    [InlineData(FindingStatus.Open, "2026-04-17")]
    [InlineData(FindingStatus.Reopened, "2026-04-17")]
    public void What_was_sent_before_keeps_its_deadline(FindingStatus status, string deadline) =>
        Assert.Equal(deadline, $"{List([Finding("/a", status: status) with { Due = new(2026, 4, 3) }]).Rows[0].Deadline:yyyy-MM-dd}");

    [Fact]
    public void Leaves_make_up_days_and_holidays_to_the_citys_calendar_and_terms()
    {
        var calendar = new WorkingDayCalendar(new HashSet<DateOnly> { new(2026, 4, 13) }, new HashSet<DateOnly> { new(2026, 4, 12) }, new HashSet<int> { 2026 });
        var list = IssueListDraft.From(Town with { Calendar = calendar, Rectification = new() { Within = 2, Appeal = 1 } }, Veterans, "2026Q1", [Finding("/a")], IssuedOn)!;

        Assert.Equal((new DateOnly(2026, 4, 14), new DateOnly(2026, 4, 12)), (list.Deadline, list.AppealBy));
    }

    [Theory]
    [InlineData(FindingStatus.Open, true)]
    [InlineData(FindingStatus.Notified, true)]
    [InlineData(FindingStatus.Answered, true)]
    [InlineData(FindingStatus.Returned, true)]
    [InlineData(FindingStatus.Reopened, true)]
    [InlineData(FindingStatus.Suspected, false)]
    [InlineData(FindingStatus.Pending, false)]
    [InlineData(FindingStatus.Verified, false)]
    [InlineData(FindingStatus.Dismissed, false)]
    [InlineData(FindingStatus.Exempted, false)]
    public void Accuses_only_of_confirmed_faults(FindingStatus status, bool listed) =>
        Assert.Equal(listed, IssueListDraft.From(Town, Veterans, "2026Q1", [Finding("/a", status: status)], IssuedOn) is not null);

    [Theory]
    [InlineData(Outcome.Unclear)]
    [InlineData(Outcome.NotDue)]
    [InlineData(Outcome.Met)]
    public void Never_lists_what_is_not_missed(Outcome outcome) => Assert.Null(IssueListDraft.From(Town, Veterans, "2026Q1", [Finding("/a", outcome: outcome)], IssuedOn));

    [Fact]
    public void Follows_the_indicator_set_and_holds_no_other_bureaus_faults()
    {
        var list = List([Finding("news", News), Finding("/b"), Finding("/a"), Finding("/a"), Finding("/c", bureau: "civil")]);

        Assert.Equal(["/a", "/b", "news"], list.Rows.Select(row => row.Problem.Split('”')[0].TrimStart('“')));
        Assert.Equal([1, 2, 3], list.Rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("2026Q1", 1, "〔2026〕Q1-veterans")]
    [InlineData("2026Q4", 2, "〔2026〕Q4-veterans-2")]
    public void Is_numbered_by_period_and_bureau(string period, int sequence, string number) => Assert.Equal(number, IssueListDraft.NumberOf(period, "veterans", sequence));

    [Fact]
    public void A_finding_whose_duty_has_left_the_plan_is_still_listed_with_its_checks_basis()
    {
        var row = Assert.Single(List([Finding("/a") with { Duty = "dropped" }]).Rows);

        Assert.Equal(CheckCatalog.Default.Find("links-alive")?.Info.Basis ?? "", row.Basis);
    }
}
