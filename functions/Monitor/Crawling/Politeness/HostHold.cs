namespace Monitor.Crawling.Politeness;

/// <summary>This process's hold on one host, shared by all its visits there: leased for the first, let go by the last.</summary>
internal sealed class HostHold(string authority, IHostLeases leases)
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;
    private IHostLease? lease;
    private int visits;

    /// <summary>The token that is cancelled when the lease is lost; null while another worker holds the host.</summary>
    public Task<CancellationToken?> TryEnterAsync(CancellationToken stop) => InTurnAsync(async () =>
    {
        if (lease is { Lost.IsCancellationRequested: true }) await ReleaseAsync();
        lease ??= await leases.TryTakeAsync(authority, stop);
        if (lease is null) return (CancellationToken?)null;
        visits++;
        return lease.Lost;
    });

    /// <param name="quiet">Waits until the host may be asked again: the next worker, who does not know of our last request, keeps the pace too.</param>
    public Task LeaveAsync(Func<Task> quiet) => InTurnAsync(async () =>
    {
        if (--visits > 0) return visits;
        await quiet();
        await ReleaseAsync();
        return visits;
    });

    private async Task ReleaseAsync()
    {
        if (lease is not { } ended) return;
        lease = null;
        await ended.DisposeAsync();
    }

    private Task<T> InTurnAsync<T>(Func<Task<T>> act)
    {
        lock (gate)
        {
            var mine = AfterAsync(last, act);
            last = mine;
            return mine;
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> act)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await act();
    }
}
