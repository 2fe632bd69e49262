using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-03-31", "2026Q1")]
    [InlineData("2026-04-01", "2026Q2")]
    [InlineData("2026-12-31", "2026Q4")]
    public void A_day_belongs_to_its_quarter(string day, string quarter) =>
        Assert.Equal(quarter, Quarter.Of(DateOnly.Parse(day, null)).ToString());

    [Theory]
    [InlineData("2026Q5")]
    [InlineData("2026-1")]
    [InlineData("")]
    public void What_is_no_quarter_is_refused(string text) => Assert.False(Quarter.TryParse(text, out _));
}
