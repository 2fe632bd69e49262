using Azure;
using Azure.Storage.Blobs.Specialized;
using Monitor.Crawling;

namespace Monitor.Storage.Blobs;

/// <summary>One blob a host, held by a blob lease: the service lets it go by itself when a worker dies.</summary>
internal sealed class HostLeases(BlobFolder folder, TimeProvider clock) : IHostLeases
{
    /// <summary>The service takes 15 to 60 seconds; after a kill the host stays closed no longer than this.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);

    public async Task<IHostLease?> TryTakeAsync(string host, CancellationToken stop)
    {
        var name = TableKeys.Host(host);
        while (true)
        {
            var lease = folder[name].GetBlobLeaseClient();
            try
            {
                var asked = clock.GetTimestamp();
                await lease.AcquireAsync(Hold, cancellationToken: stop);
                return new Held(lease, clock, asked);
            }
            catch (RequestFailedException taken) when (taken.Status == 409)
            {
                return null;
            }
            catch (RequestFailedException none) when (none.Status == 404)
            {
                await MakeAsync(name, stop);
            }
        }
    }

    private async Task MakeAsync(string name, CancellationToken stop)
    {
        try
        {
            await folder.WriteAsync(name, [], stop, new() { IfNoneMatch = ETag.All });
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
        }
    }

    private sealed class Held : IHostLease
    {
        private readonly BlobLeaseClient lease;
        private readonly CancellationTokenSource lost = new();
        private readonly CancellationTokenSource ended = new();
        private readonly Task renewing;

        public Held(BlobLeaseClient lease, TimeProvider clock, long taken)
        {
            this.lease = lease;
            renewing = RenewAsync(clock, taken);
        }

        public CancellationToken Lost => lost.Token;

        public async ValueTask DisposeAsync()
        {
            await ended.CancelAsync();
            await renewing;
            if (!lost.IsCancellationRequested) await ReleaseAsync();
            lost.Dispose();
            ended.Dispose();
        }

        /// <summary>Every quarter of its time, so that a lost request loses nothing; it counts as lost before the service gives it to another.</summary>
        private async Task RenewAsync(TimeProvider clock, long renewed)
        {
            using var timer = new PeriodicTimer(Hold / 4, clock);
            try
            {
                while (await timer.WaitForNextTickAsync(ended.Token))
                {
                    var asked = clock.GetTimestamp();
                    var kept = await TryRenewAsync(clock);
                    if (kept is true) renewed = asked;
                    else if (kept is false || clock.GetElapsedTime(renewed) >= Hold * 3 / 4) await lost.CancelAsync();
                    if (lost.IsCancellationRequested) return;
                }
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
            }
        }

        /// <summary>False: another has it. Null: the service did not answer in time.</summary>
        private async Task<bool?> TryRenewAsync(TimeProvider clock)
        {
            using var late = new CancellationTokenSource(Hold / 6, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ended.Token);
            try
            {
                await lease.RenewAsync(cancellationToken: either.Token);
                return true;
            }
            catch (RequestFailedException gone) when (gone.Status is 404 or 409 or 412)
            {
                return false;
            }
            catch (Exception fault) when (fault is RequestFailedException || !ended.IsCancellationRequested)
            {
                return null;
            }
        }

        private async Task ReleaseAsync()
        {
            try
            {
                await lease.ReleaseAsync(cancellationToken: CancellationToken.None);
            }
            catch (RequestFailedException)
            {
            }
        }
    }
}
