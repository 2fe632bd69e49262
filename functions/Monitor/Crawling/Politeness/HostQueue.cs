namespace Monitor.Crawling.Politeness;

/// <summary>The one queue of a host, shared by every site and bureau on it: first come, first served, so many at a time, so long apart.</summary>
internal sealed class HostQueue(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Queue<Waiter> waiting = [];
    private readonly Pressure pressure = new();
    private int running;
    private DateTimeOffset nextStart;

    private sealed record Waiter(TaskCompletionSource Turn, int Concurrency);

    /// <summary>Waits for a place; give it back by <see cref="Leave"/>.</summary>
    public async ValueTask EnterAsync(Courtesy courtesy, CancellationToken stop)
    {
        Waiter waiter;
        lock (gate)
        {
            if (waiting.Count == 0 && running < pressure.Concurrency(courtesy.Concurrency))
            {
                running++;
                return;
            }
            waiting.Enqueue(waiter = new(new(TaskCreationOptions.RunContinuationsAsynchronously), courtesy.Concurrency));
        }
        await using var cancelled = stop.Register(() => waiter.Turn.TrySetCanceled(stop));
        await waiter.Turn.Task;
    }

    public void Leave()
    {
        lock (gate)
        {
            running--;
            while (waiting.TryPeek(out var next) && (next.Turn.Task.IsCompleted || running < pressure.Concurrency(next.Concurrency)))
                if (waiting.Dequeue().Turn.TrySetResult()) running++;
        }
    }

    /// <summary>Waits until the host may be asked again. The pace counts from when the one before really went: a late timer makes the next one later, never closer.</summary>
    public async ValueTask PaceAsync(Courtesy courtesy, CancellationToken stop)
    {
        while (TryStart(courtesy) is { Ticks: > 0 } wait) await Task.Delay(wait, clock, stop);
    }

    private TimeSpan TryStart(Courtesy courtesy)
    {
        lock (gate)
        {
            var wait = QuietFor;
            if (wait <= TimeSpan.Zero) Went(courtesy);
            return wait;
        }
    }

    /// <summary>A request goes out now: the next one no sooner than the delay after it.</summary>
    public void Went(Courtesy courtesy)
    {
        lock (gate) Hold(pressure.Delay(courtesy.Delay));
    }

    /// <summary>Asks for nothing more until the host's own wish has passed.</summary>
    public void Hold(TimeSpan wait)
    {
        lock (gate)
            if (clock.GetUtcNow() + wait is var until && until > nextStart) nextStart = until;
    }

    /// <summary>Time until the host may be asked again.</summary>
    public TimeSpan QuietFor
    {
        get
        {
            lock (gate) return nextStart - clock.GetUtcNow();
        }
    }

    public void Note(bool trouble)
    {
        lock (gate)
            if (trouble) pressure.Trouble();
            else pressure.Good();
    }
}
