using Monitor.Planning;
using Monitor.Planning.Ledgers;

namespace Monitor.Tests.Planning.Ledgers;

public sealed class LedgerDecisionTests
{
    private static readonly Bureau[] Bureaus = [new() { Id = "water", Name = "试验市水务局", Sites = [], Sections = new([]) }];

    [Fact]
    public void Vetoes_bonus_points_and_tests_by_hand_are_read_from_one_table()
    {
        var ledger = Read("""
            单位,认定日期,单项否决,加分,指标,结果,事由,认定人
            water,2026-03-02,V1,,,,首页出现严重表述错误,张三
            water,2026-03-05,,1.5,,,承办全市现场会,
            water,2026-03-06,,,REQ-3,不符合,申请邮箱无法投递,李四
            water,2026-03-07,,,req-3,符合,信函渠道抽测,李四
            """);

        Assert.Equal([("V1", null, null, false, "张三"), (null, 1.5m, null, false, "政务公开办"), (null, null, "REQ-3", false, "李四"), (null, (decimal?)null, "REQ-3", true, "李四")],
            ledger.Decisions.Select(one => (one.Veto, one.Bonus, one.Indicator, one.Passed, one.DecidedBy)));
    }

    [Fact]
    public void Every_rows_mistake_is_told_and_nothing_is_taken()
    {
        var errors = Assert.Throws<InputException>(() => Read("""
            单位,认定日期,单项否决,加分,指标,结果,事由
            water,2026-03-02,V9,,,,首页出现严重表述错误
            water,2026-03-05,,8,,,承办现场会
            water,2026-03-06,,,REQ-9,符合,抽测
            water,2026-03-06,,,PLAT-1,符合,抽测
            water,2026-03-06,,,REQ-3,大概,抽测
            water,,V1,,,,未写日期
            water,2026-03-06,V1,1,,,两项都填
            water,2026-03-06,V1,,,,
            fire,2026-03-06,V1,,,,没有登记
            """)).Errors;

        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10], errors.Select(error => error.Line));
    }

    [Fact]
    public void A_table_without_rows_is_a_mistake() => Assert.Throws<InputException>(() => Read("单位,认定日期,加分,事由\n"));

    private static ImportedLedger Read(string csv) => ImportedLedger.Read("认定.csv", CsvRows.Read(csv), Bureaus);
}
