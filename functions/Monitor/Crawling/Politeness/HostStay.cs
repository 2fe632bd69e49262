namespace Monitor.Crawling.Politeness;

/// <summary>A visit's stay at its hosts: as long as it lasts no other worker asks them. Ending it waits until they may be asked again.</summary>
public sealed class HostStay : IAsyncDisposable
{
    private readonly IReadOnlyList<Host> hosts;
    private readonly CancellationTokenSource lost;

    private HostStay(IReadOnlyList<Host> hosts, IEnumerable<CancellationToken> tokens) =>
        (this.hosts, lost) = (hosts, CancellationTokenSource.CreateLinkedTokenSource([.. tokens]));

    /// <summary>Cancelled when a host could not be kept: stop asking.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>All hosts or none: null while another worker holds one of them. It never waits for one while holding another.</summary>
    internal static async Task<HostStay?> TryEnterAsync(IReadOnlyCollection<Host> wanted, CancellationToken stop)
    {
        List<Host> entered = [];
        List<CancellationToken> tokens = [];
        try
        {
            foreach (var host in wanted)
            {
                if (await host.TryEnterAsync(stop) is not { } token) break;
                entered.Add(host);
                tokens.Add(token);
            }
            if (entered.Count == wanted.Count) return new(entered, tokens);
        }
        catch
        {
            await LeaveAsync(entered);
            throw;
        }
        await LeaveAsync(entered);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync(hosts);
        lost.Dispose();
    }

    private static Task LeaveAsync(IEnumerable<Host> hosts) => Task.WhenAll(hosts.Select(host => host.LeaveAsync()));
}
