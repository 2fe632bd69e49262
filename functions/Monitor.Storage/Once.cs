namespace Monitor.Storage;

/// <summary>Does something once before first use; what failed is tried again by the next caller.</summary>
internal sealed class Once(Func<Task> act)
{
    private readonly Lock gate = new();
    private Task? done;

    public Task Async()
    {
        lock (gate) return done is null or { IsFaulted: true } or { IsCanceled: true } ? done = act() : done;
    }
}
