using Monitor.Planning;

namespace Monitor.Local.Demo;

/// <summary>A clock whose day, in Asia/Shanghai, is the demo's when it is made: what is done in the demo is judged on the day that its pages are of. Seconds pass as they do.</summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly TimeSpan back = TimeSpan.FromDays(System.ShanghaiDay.DayNumber - DemoCity.AsOf.DayNumber);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - back;
}
