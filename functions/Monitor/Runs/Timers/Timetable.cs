using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs.Delivery;

namespace Monitor.Runs.Timers;

/// <summary>What happens by the clock. <paramref name="Work"/> takes the day it fell due, in Asia/Shanghai.</summary>
public sealed record TimedWork(string Name, string Schedule, Func<DateOnly, CancellationToken, Task> Work);

/// <summary>Every timer of the product; hosts only say when.</summary>
public sealed class Timetable(
    StartRun start, RetryUnread retry, SendIssueLists send, SendReminders remind, CloseQuarter close, OrderLookBack lookBack, SweepEvidence sweep)
{
    public IReadOnlyList<TimedWork> All { get; } =
    [
        new(TimerNames.StartRun, Schedules.StartRun, (day, stop) => start.HandleAsync(RunOrders.WholeCity(day), stop)),
        new(TimerNames.RetryUnread, Schedules.RetryUnread, retry.HandleAsync),
        new(TimerNames.SendIssueLists, Schedules.SendIssueLists, send.HandleAsync),
        new(TimerNames.SendReminders, Schedules.SendReminders, remind.HandleAsync),
        new(TimerNames.CloseQuarter, Schedules.CloseQuarter, (day, stop) => close.HandleAsync(Quarter.Of(day).Previous, stop)),
        new(TimerNames.LookBack, Schedules.LookBack, lookBack.HandleAsync),
        new(TimerNames.SweepEvidence, Schedules.SweepEvidence, sweep.HandleAsync),
    ];

    public TimedWork this[string name] => All.Single(timer => timer.Name == name);
}
