using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Local.Demo;

/// <summary>
/// 示例市: eight bureaus whose sites are served on loopback, with faults and decoys whose findings are known. All its dates are fixed
/// facts of <see cref="AsOf"/>, so that the expected findings never drift.
/// </summary>
public sealed class DemoCity : IAsyncDisposable
{
    private readonly DemoServer server;

    private DemoCity(DemoServer server, IReadOnlyDictionary<string, DemoHost> hosts, string cityFile, ExpectedFindings expected)
    {
        this.server = server;
        Hosts = hosts;
        CityFile = cityFile;
        Expected = expected;
    }

    /// <summary>The day the demo is judged on, in its second quarter of 2026.</summary>
    public static DateOnly AsOf { get; } = new(2026, 4, 10);

    /// <summary>Path of the city file that was written; its plans stand beside it.</summary>
    public string CityFile { get; }

    public ExpectedFindings Expected { get; }

    /// <summary>Texts of the links that lead nowhere on purpose.</summary>
    internal IReadOnlyList<string> IntendedDeadLinks { get; private init; } = [];
    internal IReadOnlyDictionary<string, DemoHost> Hosts { get; }
    internal DemoHosts Addresses => server.Addresses;

    /// <summary>Serves the sites and writes city and plan files into <paramref name="folder"/>.</summary>
    /// <param name="basePort">Port of the first host, the others follow, so that stored addresses stay the same; 0: free ports.</param>
    public static Task<DemoCity> StartAsync(string folder, CancellationToken stop, int basePort = 0) =>
        StartAsync(DemoData.Bureaus, ExpectedFindings.Book(), CmsFamilies.Of, folder, stop, basePort);

    /// <summary>Serves another city built from the same parts; <paramref name="dressOf"/> changes what a host's pages look like.</summary>
    internal static async Task<DemoCity> StartAsync(
        IReadOnlyList<BureauFacts> bureaus, ExpectedBook labels, Func<DemoSite, DemoHosts, CmsFamily> familyOf, string folder, CancellationToken stop, int basePort = 0,
        Func<string, Func<DemoPage, DemoPage>>? dressOf = null)
    {
        var sites = bureaus.Where(bureau => !IsSilent(bureau)).Select(SiteBuilder.Build).ToList();
        var server = await DemoServer.StartAsync([.. sites.Select(site => DemoFiles.HostOf(site.Facts)).Distinct(), CmsFamilies.Portal],
            [.. bureaus.Where(IsSilent).Select(DemoFiles.HostOf)], basePort, stop);
        var families = sites.ToDictionary(site => site.Facts.Id, site => familyOf(site, server.Addresses));
        var hosts = sites.GroupBy(site => DemoFiles.HostOf(site.Facts))
            .ToDictionary(host => host.Key, host => new DemoHost(host.Select(site => families[site.Facts.Id]), dressOf?.Invoke(host.Key)));
        hosts[CmsFamilies.Portal] = new(families.Values.Select(family => family.Linked).OfType<CmsFamily>(), dressOf?.Invoke(CmsFamilies.Portal));
        server.Publish(hosts);
        var city = DemoFiles.Write(folder, bureaus, server.Addresses, families);
        return new(server, hosts, city, ExpectedFindings.Read(labels, sites, families))
        {
            IntendedDeadLinks = [.. sites.SelectMany(DeadLinksOf)],
        };
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static IEnumerable<string> DeadLinksOf(DemoSite site) => site.Articles
        .SelectMany(article => article.Files.Select((file, i) => (file, i)).Where(one => one.file.Dead).Select(one => $"{one.i + 1}.{one.file.Name}"))
        .Concat(site.Facts.TemplateDead is { } link ? [link.Text] : []);

    private static bool IsSilent(BureauFacts bureau) => bureau.Family == "silent";
}
