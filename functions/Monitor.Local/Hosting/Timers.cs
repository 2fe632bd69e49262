using Cronos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitor.Planning;
using Monitor.Runs;

namespace Monitor.Local.Hosting;

/// <summary>Fires the schedules of <see cref="Schedules"/> in this process. A firing that fails is logged; the next one comes at its hour.</summary>
internal sealed partial class Timers(StartRun start, CloseQuarter close, SendIssueLists send, OrderLookBack lookBack, TimeProvider clock, ILogger<Timers> log) : BackgroundService
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Delays are re-armed daily: a machine that slept must not oversleep.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        EveryAsync(nameof(StartRun), Schedules.StartRun, (day, stop) => start.HandleAsync(new(day, Quarter.Of(day), new HashSet<string>()), stop), stoppingToken),
        EveryAsync(nameof(SendIssueLists), Schedules.SendIssueLists, (day, stop) => send.HandleAsync(day, stop), stoppingToken),
        EveryAsync(nameof(OrderLookBack), Schedules.LookBack, (day, stop) => lookBack.HandleAsync(day, stop), stoppingToken),
        EveryAsync(nameof(CloseQuarter), Schedules.CloseQuarter, (day, stop) => close.HandleAsync(Quarter.Of(day).Previous, stop), stoppingToken));

    private async Task EveryAsync(string name, string schedule, Func<DateOnly, CancellationToken, Task> fire, CancellationToken stop)
    {
        var cron = CronExpression.Parse(schedule);
        for (var from = clock.GetUtcNow(); cron.GetNextOccurrence(from, Shanghai) is { } next; from = next)
        {
            while (next - clock.GetUtcNow() is { Ticks: > 0 } left)
                await Task.Delay(left < LongestDelay ? left : LongestDelay, clock, stop);
            try
            {
                await fire(Today.InShanghai(clock), stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.TimerFailed(log, fault, name);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Timer {Timer} failed; it fires again at its next hour")]
        public static partial void TimerFailed(ILogger log, Exception fault, string timer);
    }
}
