using Monitor.Planning;
using Monitor.Planning.Coverage;

namespace Monitor.Tests.Planning.Coverage;

public sealed class PlanCoverageTests
{
    [Fact]
    public void Tells_items_and_indicators_without_a_duty_and_duties_without_an_indicator()
    {
        var coverage = PlanCoverage.Of([Duty("a", "budget", "FIS-1"), Duty("b", "fees", null)], IndicatorSet.Default);

        Assert.DoesNotContain(coverage.ItemsWithoutDuty, item => item.Number is 7 or 8);
        Assert.Contains(coverage.ItemsWithoutDuty, item => item.Number == 12);
        Assert.DoesNotContain(coverage.IndicatorsWithoutDuty, indicator => indicator.Id is "FIS-1" or "REQ-4" or "REC-1");
        Assert.Contains(coverage.IndicatorsWithoutDuty, indicator => indicator.Id == "FIS-5");
        Assert.Equal("b", Assert.Single(coverage.DutiesWithoutIndicator).Id);
        Assert.Contains("条例第二十条第（十二）项　突发公共事件", coverage.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_national_duties_leave_no_indicator_out_and_few_items_of_the_law()
    {
        var coverage = PlanCoverage.Of(NationalDuties.For(2026).Duties, IndicatorSet.Default);

        Assert.Empty(coverage.IndicatorsWithoutDuty);
        Assert.Equal([4, 10], coverage.ItemsWithoutDuty.Select(item => item.Number));
    }

    [Fact]
    public void A_waived_indicator_needs_no_duty() =>
        Assert.DoesNotContain(PlanCoverage.Of([], IndicatorSet.Default, new HashSet<string> { "FIS-5" }).IndicatorsWithoutDuty, indicator => indicator.Id == "FIS-5");

    private static Duty Duty(string id, string section, string? indicator) =>
        new() { Id = id, Title = id, Check = "section-filled", Section = section, Indicator = indicator, Year = 2026 };
}
