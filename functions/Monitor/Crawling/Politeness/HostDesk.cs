using System.Collections.Concurrent;
using Monitor.Crawling.Network;

namespace Monitor.Crawling.Politeness;

/// <summary>Every host of this process by name and port, so that sites on one host share its queue and its lease.</summary>
/// <param name="leases">Null: this process is the only worker.</param>
internal sealed class HostDesk(CrawlLimits limits, TimeProvider clock, IHostLeases? leases)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    public Host Of(string authority) => hosts.GetOrAdd(authority, static (name, desk) => new(desk.limits, desk.clock, desk.leases is { } shared ? new(name, shared) : null), (limits, clock, leases));

    /// <summary>Null while another worker holds one of the hosts.</summary>
    public Task<HostStay?> TryEnterAsync(IEnumerable<Uri> addresses, CancellationToken stop) =>
        HostStay.TryEnterAsync([.. addresses.Select(FetchRequest.AuthorityOf).Distinct(StringComparer.OrdinalIgnoreCase).Select(Of)], stop);
}
