using Monitor.Crawling;
using Monitor.Planning;

namespace Monitor.Tests.Crawling;

public sealed class CrawlHoursTests
{
    [Theory]
    [InlineData("00:00", "00:00", "12:00", 0, 1440)]
    [InlineData("01:00", "05:00", "03:00", 0, 120)]
    [InlineData("01:00", "05:00", "01:00", 0, 240)]
    [InlineData("01:00", "05:00", "05:00", 1200, 0)]
    [InlineData("01:00", "05:00", "00:30", 30, 0)]
    [InlineData("22:00", "06:00", "23:00", 0, 420)]
    [InlineData("22:00", "06:00", "05:59", 0, 1)]
    [InlineData("22:00", "06:00", "12:00", 600, 0)]
    [InlineData("20:00", "00:00", "23:00", 0, 60)]
    public void Tells_when_sites_may_be_visited(string from, string until, string now, int untilOpen, int left)
    {
        var rules = new CrawlRules { HoursFrom = TimeOnly.Parse(from, null), HoursUntil = TimeOnly.Parse(until, null) };
        var instant = new DateTimeOffset(new DateOnly(2026, 3, 1), TimeOnly.Parse(now, null), TimeSpan.FromHours(8));

        Assert.Equal(TimeSpan.FromMinutes(untilOpen), CrawlHours.UntilOpen(rules, instant));
        Assert.Equal(TimeSpan.FromMinutes(left), CrawlHours.LeftOf(rules, instant));
    }
}
