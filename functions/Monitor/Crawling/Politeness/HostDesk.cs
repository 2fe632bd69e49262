using System.Collections.Concurrent;

namespace Monitor.Crawling.Politeness;

/// <summary>Every host of this process by name and port, so that sites on one host share its queue.</summary>
internal sealed class HostDesk(CrawlLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    public Host Of(string authority) => hosts.GetOrAdd(authority, static (_, desk) => new(desk.limits, desk.clock), (limits, clock));
}
