using Microsoft.Extensions.Logging;

namespace Monitor.Runs.Timers;

/// <summary>Does what fell due on a day once: a firing that comes late, doubled or on several hosts is harmless. What failed may be done again.</summary>
public sealed partial class FireTimer(Timetable timetable, IFiringStore firings, TimeProvider clock, ILogger<FireTimer> log)
{
    /// <summary>A host that died at work is not waited for longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly TimeSpan Releasing = TimeSpan.FromSeconds(10);

    /// <returns>False when the day's work was done or is being done elsewhere.</returns>
    public async Task<bool> HandleAsync(string timer, DateOnly day, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (!await firings.TryClaimAsync(timer, day, now, now - Longest, stop))
        {
            Log.Claimed(log, timer, day);
            return false;
        }
        try
        {
            await timetable[timer].Work(day, stop);
        }
        catch
        {
            using var limit = new CancellationTokenSource(Releasing, clock);
            await firings.ReleaseAsync(timer, day, limit.Token);
            throw;
        }
        await firings.DoneAsync(timer, day, clock.GetUtcNow(), stop);
        Log.Fired(log, timer, day);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Timer {Timer} of {Day} is done")]
        public static partial void Fired(ILogger log, string timer, DateOnly day);

        [LoggerMessage(Level = LogLevel.Information, Message = "Timer {Timer} of {Day} was claimed before")]
        public static partial void Claimed(ILogger log, string timer, DateOnly day);
    }
}
