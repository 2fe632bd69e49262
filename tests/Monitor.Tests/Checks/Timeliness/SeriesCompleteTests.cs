using Monitor.Checks;

namespace Monitor.Tests.Checks.Timeliness;

public sealed class SeriesCompleteTests
{
    private static Dictionary<string, Outcome> Judge(string every, string since, string today, params Monitor.Pages.SectionItem[] items) =>
        Sample.Judge(Sample.Duty("series-complete", "statistics", ("every", every), ("since", since)), Sample.With("statistics", Sample.List("statistics", items), today)).ToDictionary(verdict => verdict.Subject, verdict => verdict.Outcome);

    [Fact]
    public void Names_the_period_that_is_missing() =>
        Assert.Equal(new() { ["2025Q1"] = Outcome.Met, ["2025Q2"] = Outcome.Met, ["2025Q3"] = Outcome.Missed, ["2025Q4"] = Outcome.Met, ["2026Q1"] = Outcome.NotDue },
            Judge("quarter", "2025-01-01", "2026-04-10", Sample.Item("2025年第一季度统计数据", "2025-04-10"), Sample.Item("2025年上半年统计数据", "2025-07-10"), Sample.Item("2025年全年统计数据", "2026-01-20")));

    [Theory]
    [InlineData("2026-04-30", Outcome.NotDue)]
    [InlineData("2026-05-01", Outcome.Missed)]
    public void A_quarter_is_overdue_a_month_after_its_end(string today, Outcome expected) => Assert.Equal(expected, Judge("quarter", "2026-01-01", today)["2026Q1"]);

    [Theory]
    [InlineData("2026-01-31", Outcome.NotDue)]
    [InlineData("2026-02-01", Outcome.Missed)]
    public void A_year_is_overdue_after_the_end_of_January(string today, Outcome expected) => Assert.Equal(expected, Judge("year", "2025-01-01", today)["2025"]);

    [Fact]
    public void The_running_period_is_never_judged() => Assert.DoesNotContain("2026Q2", Judge("quarter", "2026-01-01", "2026-06-30").Keys);

    [Theory]
    [InlineData("quarter", "2025年三季度数据", "2025Q3")]
    [InlineData("quarter", "2025年第3季度数据", "2025Q3")]
    [InlineData("quarter", "2025年前三季度数据", "2025Q3")]
    [InlineData("quarter", "2025年1-9月主要指标", "2025Q3")]
    [InlineData("month", "2025年2月份统计月报", "2025-02")]
    [InlineData("month", "2025年1—2月统计月报", "2025-02")]
    [InlineData("month", "2025年十二月统计月报", "2025-12")]
    [InlineData("half-year", "2025年上半年总结", "2025H1")]
    [InlineData("half-year", "2025年下半年总结", "2025H2")]
    [InlineData("year", "2025年度清理结果", "2025")]
    [InlineData("year", "二〇二五年清理结果", "2025")]
    public void Reads_the_period_from_the_title(string every, string title, string period) =>
        Assert.Equal(Outcome.Met, Judge(every, "2025-01-01", "2026-04-10", Sample.Item(title, "2026-01-05"))[period]);

    [Fact]
    public void A_title_without_a_year_takes_the_period_before_its_publication() =>
        Assert.Equal(Outcome.Met, Judge("quarter", "2025-10-01", "2026-04-10", Sample.Item("第四季度统计数据", "2026-01-15"))["2025Q4"]);

    [Fact]
    public void An_item_that_tells_no_period_makes_a_gap_doubtful() =>
        Assert.Equal(Outcome.Unclear, Judge("quarter", "2025-10-01", "2026-04-10", Sample.Item("主要指标完成情况", "2026-01-15"))["2025Q4"]);

    [Fact]
    public void A_nil_note_fills_its_period() =>
        Assert.Equal(Outcome.Met, Judge("year", "2025-01-01", "2026-04-10", Sample.Item("2025年规范性文件清理情况说明", "2026-01-15", nil: true))["2025"]);

    [Fact]
    public void Only_titles_of_the_series_count()
    {
        var duty = Sample.Duty("series-complete", "annual-reports", ("every", "year"), ("since", "2024-01-01"), ("title", "政府信息公开工作年度报告"));
        var site = Sample.With("annual-reports", Sample.List("annual-reports", Sample.Item("2025年政府信息公开年报", "2026-01-20"), Sample.Item("2024年政府网站工作年度报表", "2025-01-20")));

        Assert.Equal([("2024", Outcome.Missed), ("2025", Outcome.Met)], Sample.Judge(duty, site).Select(verdict => (verdict.Subject, verdict.Outcome)));
    }

    [Theory]
    [InlineData("一二三四", Outcome.Met)]
    [InlineData("一二四", Outcome.Unclear)]
    public void Shorter_periods_make_up_the_longer_one(string quarters, Outcome expected) =>
        Assert.Equal(expected, Judge("year", "2025-01-01", "2026-04-10", [.. quarters.Select(quarter => Sample.Item($"2025年第{quarter}季度清理结果", "2026-01-05"))])["2025"]);
}
