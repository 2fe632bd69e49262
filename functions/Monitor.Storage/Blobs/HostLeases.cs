using Azure;
using Azure.Storage.Blobs.Specialized;
using Monitor.Crawling;

namespace Monitor.Storage.Blobs;

/// <summary>One blob a host, held by a blob lease: the service lets it go by itself when a worker dies.</summary>
internal sealed class HostLeases(BlobFolder folder, TimeProvider clock) : IHostLeases
{
    /// <summary>The service takes 15 to 60 seconds.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(60);

    public async Task<IHostLease?> TryTakeAsync(string host, CancellationToken stop)
    {
        var name = TableKeys.Host(host);
        try
        {
            await folder.WriteAsync(name, [], stop, new() { IfNoneMatch = ETag.All });
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
        }
        var lease = folder[name].GetBlobLeaseClient();
        try
        {
            await lease.AcquireAsync(Hold, cancellationToken: stop);
            return new Held(lease, clock);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return null;
        }
    }

    private sealed class Held : IHostLease
    {
        private readonly BlobLeaseClient lease;
        private readonly CancellationTokenSource lost = new();
        private readonly CancellationTokenSource ended = new();
        private readonly Task renewing;

        public Held(BlobLeaseClient lease, TimeProvider clock)
        {
            this.lease = lease;
            renewing = RenewAsync(clock);
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

        /// <summary>Thrice in its time, so that one lost request loses nothing.</summary>
        private async Task RenewAsync(TimeProvider clock)
        {
            using var timer = new PeriodicTimer(Hold / 3, clock);
            try
            {
                while (await timer.WaitForNextTickAsync(ended.Token)) await lease.RenewAsync(cancellationToken: ended.Token);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
            }
            catch (RequestFailedException)
            {
                await lost.CancelAsync();
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
