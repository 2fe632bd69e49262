using Cronos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitor.Runs.Timers;

namespace Monitor.Local.Hosting;

/// <summary>
/// Fires the timetable in this process; of several processes on one storage, one does the work. What fell due while none was running is made
/// up for at the start, where the timer has fired on this storage before. A firing that fails is tried again twice.
/// </summary>
internal sealed partial class Timers(Timetable timetable, FireTimer fire, IFiringStore firings, TimeProvider clock, ILogger<Timers> log) : BackgroundService
{
    private const int Tries = 3;
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5), MadeUpFor = TimeSpan.FromDays(7);

    /// <summary>Taken before the service runs, so that no hour falls between.</summary>
    private readonly DateTimeOffset started = clock.GetUtcNow();

    /// <summary>Delays are re-armed daily: a machine that slept must not oversleep.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(timetable.All.Select(timer => EveryAsync(timer, stoppingToken)));

    private async Task EveryAsync(TimedWork timer, CancellationToken stop)
    {
        var cron = CronExpression.Parse(timer.Schedule);
        if (cron.GetOccurrences(started - MadeUpFor, started, Shanghai).LastOrDefault() is { Ticks: > 0 } missed && await FiredBeforeAsync(timer, missed, stop)) await FireAsync(timer, missed, stop);
        for (var from = started; cron.GetNextOccurrence(from, Shanghai) is { } next; from = next)
        {
            while (next - clock.GetUtcNow() is { Ticks: > 0 } left)
                await Task.Delay(left < LongestDelay ? left : LongestDelay, clock, stop);
            await FireAsync(timer, next, stop);
        }
    }

    private async Task<bool> FiredBeforeAsync(TimedWork timer, DateTimeOffset missed, CancellationToken stop)
    {
        try
        {
            return await firings.LastAsync(timer.Name, stop) < DayOf(missed);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.TimerFailed(log, fault, timer.Name, 0);
            return false;
        }
    }

    private async Task FireAsync(TimedWork timer, DateTimeOffset due, CancellationToken stop)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            try
            {
                await fire.HandleAsync(timer.Name, DayOf(due), stop);
                return;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.TimerFailed(log, fault, timer.Name, attempt);
            }
            if (attempt < Tries) await Task.Delay(Again, clock, stop);
        }
    }

    private static DateOnly DayOf(DateTimeOffset due) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(due, Shanghai).DateTime);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Timer {Timer} failed, attempt {Attempt}")]
        public static partial void TimerFailed(ILogger log, Exception fault, string timer, int attempt);
    }
}
