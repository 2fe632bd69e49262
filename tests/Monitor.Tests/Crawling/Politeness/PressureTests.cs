using Monitor.Crawling.Politeness;

namespace Monitor.Tests.Crawling.Politeness;

public sealed class PressureTests
{
    [Fact]
    public void Halves_at_trouble_and_recovers_slowly()
    {
        var pressure = new Pressure();
        pressure.Trouble();
        pressure.Trouble();
        Assert.Equal(1, pressure.Concurrency(4));
        Assert.Equal(TimeSpan.FromSeconds(4), pressure.Delay(TimeSpan.FromSeconds(1)));

        for (var answer = 0; answer < 25; answer++) pressure.Good();
        Assert.Equal(2, pressure.Concurrency(4));
        Assert.Equal(TimeSpan.FromSeconds(2), pressure.Delay(TimeSpan.FromSeconds(1)));

        for (var answer = 0; answer < 25; answer++) pressure.Good();
        Assert.Equal(TimeSpan.FromSeconds(1), pressure.Delay(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Slows_down_even_where_no_delay_is_wanted_beyond_half_a_minute_only_where_that_is_wanted()
    {
        var pressure = new Pressure();
        for (var trouble = 0; trouble < 20; trouble++) pressure.Trouble();

        Assert.True(pressure.Delay(TimeSpan.Zero) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromSeconds(30), pressure.Delay(TimeSpan.FromSeconds(10)));
        Assert.Equal(TimeSpan.FromSeconds(30), pressure.Delay(TimeSpan.FromSeconds(30)));
        Assert.Equal(TimeSpan.FromSeconds(60), pressure.Delay(TimeSpan.FromSeconds(60)));
        Assert.Equal(1, pressure.Concurrency(8));
    }
}
