using Monitor.Planning;
using Monitor.Planning.Ledgers;

namespace Monitor.Tests.Planning.Ledgers;

public sealed class ImportedLedgerTests
{
    private static readonly Quarter Spring = new(2026, 2);
    private static readonly Bureau[] Bureaus = [Bureau("veterans", "试验市退役军人事务局", "市退役军人局"), Bureau("water", "试验市水务局")];

    [Fact]
    public void Reads_replies_to_requests_by_the_meaning_of_the_columns()
    {
        var ledger = Read("""
            依申请公开台账,,,,
            序号,申请编号,承办单位,收到申请日期,答复日期
            1,A-1,市退役军人局,2026年3月2日,2026/4/1 10:30
            2,A-2,veterans,2026-04-02,
            """);

        Assert.Equal([("veterans", "A-1", new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 1)), ("veterans", "A-2", new(2026, 4, 2), null)],
            ledger.Requests.Select(request => (request.Bureau, request.Number, request.Received, request.Replied)));
    }

    [Fact]
    public void Rates_count_what_fell_due_in_the_quarter()
    {
        var ledger = Read("""
            单位,申请编号,收到申请日期,答复日期
            water,A-1,2026-03-10,2026-04-07
            water,A-2,2026-03-16,2026-04-30
            water,A-3,2026-01-05,2026-01-06
            water,A-4,2026-06-20,
            """);

        var rate = Assert.Single(ledger.RatesOf(Spring, new(2026, 6, 30), WorkingDayCalendar.Default));

        Assert.Equal(("water", "REQ-4", 2), (rate.Bureau, rate.Indicator, rate.Of));
        Assert.Equal("依申请公开 A-2", Assert.Single(rate.Failed));
    }

    [Fact]
    public void A_month_without_a_self_check_fails_once_it_is_over()
    {
        var ledger = Read("单位,自查日期,情况\nwater,2026-04-20,无问题\nveterans,2026-05-06,已补");

        var verdicts = ledger.Judge(Spring, new(2026, 5, 31), WorkingDayCalendar.Default);

        Assert.Equal([("water", "2026-04", LedgerState.Met), ("water", "2026-05", LedgerState.Pending), ("veterans", "2026-04", LedgerState.Late), ("veterans", "2026-05", LedgerState.Met)],
            verdicts.Select(verdict => (verdict.Bureau, verdict.Subject[^7..], verdict.State)));
    }

    [Fact]
    public void One_training_a_year_suffices()
    {
        var ledger = Read("单位;培训日期;主题\nwater;2026-02-03;条例\nveterans;2025-02-03;条例");

        Assert.Equal([LedgerState.Met, LedgerState.Pending], ledger.Judge(Spring, new(2026, 5, 31), WorkingDayCalendar.Default).Select(verdict => verdict.State));
    }

    [Fact]
    public void The_same_row_twice_is_one_row() =>
        Assert.Single(Read("单位,申请编号,收到日期\nwater,1,2026-03-02\nwater,1,2026-03-02").Requests);

    [Fact]
    public void Every_bad_row_is_told_with_its_line()
    {
        var errors = Assert.Throws<InputException>(() => Read("""
            单位,申请编号,收到申请日期,答复日期,征求意见收到日期
            水务,1,2026-03-02,,
            water,2,,,
            water,3,2026-02-30,,
            water,4,2026-03-02,2026-03-01,
            water,5,2026-03-02,,2026-03-05
            """)).Errors;

        Assert.Equal([2, 3, 4, 5, 6], errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("甲,乙\n1,2", "找不到表头")]
    [InlineData("单位,编号\nwater,2", "看不出台账种类")]
    public void A_table_that_is_no_ledger_is_refused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => Read(text)).Errors[0].Message, StringComparison.Ordinal);

    [Fact]
    public void Cells_may_hold_quotes_commas_and_line_ends() =>
        Assert.Equal(["a,b", "c\"d", "e\nf"], Assert.Single(CsvRows.Read("\"a,b\",\"c\"\"d\",\"e\nf\"")));

    private static ImportedLedger Read(string csv) => ImportedLedger.Read("ledger.csv", CsvRows.Read(csv), Bureaus);

    private static Bureau Bureau(string id, string name, params string[] aliases) =>
        new() { Id = id, Name = name, Aliases = aliases, Sites = [], Sections = SectionVocabulary.Default };
}
