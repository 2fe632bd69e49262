namespace Monitor.Crawling.Frontiers;

/// <summary>What is still to be asked of one site, one queue an origin. Thread-safe; an address gets in once.</summary>
internal sealed class Frontier(TimeProvider clock, int mostAsked, int mostWaiting)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, PriorityQueue<FrontierEntry, Priority>> queues = [];
    private readonly List<(FrontierEntry Entry, DateTimeOffset Due)> later = [];
    private readonly HashSet<string> seen = [];
    private TaskCompletionSource changed = Fresh();
    private int sequence, underWay, waiting;
    private bool closed;

    /// <summary>Different addresses that were asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>Addresses known so far.</summary>
    public int Known { get { lock (gate) return Asked + waiting + later.Count; } }

    /// <summary>Addresses that were let go because too many wait.</summary>
    public int LetGo { get; private set; }

    public bool IsFull { get { lock (gate) return Asked >= mostAsked; } }

    public bool IsClosed { get { lock (gate) return closed; } }

    public bool IsEmpty { get { lock (gate) return waiting == 0 && later.Count == 0 && WhenDry is null; } }

    /// <summary>Called once when everything is done, for what may be added then.</summary>
    public Func<IEnumerable<FrontierEntry>>? WhenDry { get; set; }

    public IReadOnlyList<string> Origins { get { lock (gate) return [.. queues.Keys]; } }

    public bool HasSeen(string url)
    {
        lock (gate) return seen.Contains(AddressKey.Of(url));
    }

    /// <summary>Marks an address as dealt with.</summary>
    public void Pass(string url)
    {
        lock (gate) seen.Add(AddressKey.Of(url));
    }

    public void CountAsked(int earlier)
    {
        lock (gate) Asked += earlier;
    }

    public bool Add(FrontierEntry entry)
    {
        lock (gate) return AddLocked(entry);
    }

    /// <summary>The next entry of an origin; null: nothing will come any more.</summary>
    public async ValueTask<FrontierEntry?> TakeAsync(string origin, CancellationToken stop)
    {
        while (true)
        {
            Task pulse;
            TimeSpan wait;
            lock (gate)
            {
                if (closed || stop.IsCancellationRequested) return null;
                Promote();
                if (Asked < mostAsked && TryTake(origin, out var entry)) return entry;
                if (underWay == 0 && IsDry()) return null;
                pulse = changed.Task;
                wait = later.Count == 0 ? Timeout.InfiniteTimeSpan : Later();
            }
            await WaitAsync(pulse, wait, stop);
        }
    }

    /// <summary>Ends what <see cref="TakeAsync"/> began.</summary>
    public void Done()
    {
        lock (gate)
        {
            underWay--;
            Pulse();
        }
    }

    /// <summary>Ends what <see cref="TakeAsync"/> began, to take it up again at <paramref name="due"/>.</summary>
    public void Again(FrontierEntry entry, DateTimeOffset due)
    {
        lock (gate)
        {
            underWay--;
            Asked--;
            later.Add((entry, due));
            Pulse();
        }
    }

    /// <summary>Ends what <see cref="TakeAsync"/> began without asking: the address is left out.</summary>
    public void Drop()
    {
        lock (gate)
        {
            underWay--;
            Asked--;
            Pulse();
        }
    }

    /// <summary>Ends what <see cref="TakeAsync"/> began without asking: the address waits until everything else is read.</summary>
    public void Defer(FrontierEntry entry)
    {
        lock (gate)
        {
            underWay--;
            Asked--;
            Enqueue(entry with { IsDoubtful = true });
            Pulse();
        }
    }

    /// <summary>Ends the visit: nothing is given out any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Pulse();
        }
    }

    /// <summary>What was not asked for, in the order it would have been.</summary>
    public IReadOnlyList<FrontierEntry> Rest()
    {
        lock (gate) return [.. later.Select(one => one.Entry), .. queues.Values.SelectMany(queue => queue.UnorderedItems).OrderBy(item => item.Priority).Select(item => item.Element)];
    }

    private bool AddLocked(FrontierEntry entry)
    {
        if (!seen.Add(AddressKey.Of(entry.Url))) return false;
        if (waiting >= mostWaiting)
        {
            LetGo++;
            return false;
        }
        Enqueue(entry);
        Pulse();
        return true;
    }

    private void Enqueue(FrontierEntry entry)
    {
        var origin = AddressKey.OriginOf(entry.Url);
        if (!queues.TryGetValue(origin, out var queue)) queues[origin] = queue = new();
        queue.Enqueue(entry, Priority.Of(entry, sequence++));
        waiting++;
    }

    private bool TryTake(string origin, out FrontierEntry entry)
    {
        entry = null!;
        if (!queues.TryGetValue(origin, out var queue) || !queue.TryDequeue(out var next, out _)) return false;
        (entry, waiting, underWay, Asked) = (next, waiting - 1, underWay + 1, Asked + 1);
        return true;
    }

    /// <summary>Whether all is done; what is added when dry makes it wet again.</summary>
    private bool IsDry()
    {
        if (Asked >= mostAsked) return true;
        if (waiting > 0 || later.Count > 0) return false;
        if (WhenDry is not { } more) return true;
        WhenDry = null;
        foreach (var entry in more()) AddLocked(entry);
        return waiting == 0;
    }

    private void Promote()
    {
        if (later.Count == 0) return;
        var now = clock.GetUtcNow();
        foreach (var (entry, _) in later.Where(one => one.Due <= now)) Enqueue(entry);
        if (later.RemoveAll(one => one.Due <= now) > 0) Pulse();
    }

    private TimeSpan Later()
    {
        var wait = later.Min(one => one.Due) - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private async Task WaitAsync(Task pulse, TimeSpan wait, CancellationToken stop)
    {
        try
        {
            await pulse.WaitAsync(wait, clock, stop);
        }
        catch (TimeoutException) { }
        catch (OperationCanceledException) { }
    }

    private void Pulse()
    {
        changed.TrySetResult();
        changed = Fresh();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
