namespace Monitor.Runs.Timers;

/// <summary>Which timers fired on which day (Asia/Shanghai), so that of several hosts one does the work.</summary>
public interface IFiringStore
{
    /// <summary>False when it was done, or another host has been at it since after <paramref name="abandoned"/>.</summary>
    Task<bool> TryClaimAsync(string timer, DateOnly day, DateTimeOffset now, DateTimeOffset abandoned, CancellationToken stop);

    Task DoneAsync(string timer, DateOnly day, DateTimeOffset now, CancellationToken stop);

    /// <summary>The work failed: whoever comes next may claim it.</summary>
    Task ReleaseAsync(string timer, DateOnly day, CancellationToken stop);

    /// <summary>The last day it was claimed for; null: it never was.</summary>
    Task<DateOnly?> LastAsync(string timer, CancellationToken stop);
}
