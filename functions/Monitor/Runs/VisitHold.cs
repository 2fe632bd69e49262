namespace Monitor.Runs;

/// <summary>Keeps a visit's message hidden from other workers while it is worked on; a worker that dies lets it go within <see cref="Length"/>.</summary>
internal sealed class VisitHold : IAsyncDisposable
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private readonly IVisitQueue queue;
    private readonly CancellationTokenSource ended = new();
    private readonly Task renewing;
    private LeasedVisit leased;

    public VisitHold(IVisitQueue queue, LeasedVisit leased, TimeProvider clock)
    {
        (this.queue, this.leased) = (queue, leased);
        renewing = RenewAsync(clock);
    }

    public async Task CompleteAsync(CancellationToken stop)
    {
        await EndAsync();
        await queue.CompleteAsync(leased, stop);
    }

    /// <summary>Back into the queue as it was, for the next worker at once: being stopped is no failed attempt.</summary>
    public async Task PutBackAsync(CancellationToken stop)
    {
        await EndAsync();
        await queue.EnqueueAsync(leased.Visit, TimeSpan.Zero, stop);
        await queue.CompleteAsync(leased, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        ended.Dispose();
    }

    private async Task EndAsync()
    {
        await ended.CancelAsync();
        await renewing;
    }

    private async Task RenewAsync(TimeProvider clock)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Length / 3, clock, ended.Token);
                if (await queue.RenewAsync(leased, Length, ended.Token) is not { } renewed) return;
                leased = renewed;
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
        }
    }
}
