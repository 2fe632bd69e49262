using Monitor.Dashboard;
using Monitor.EndToEnd.Tests.Api;
using Monitor.Tests.Serving.Sample;

namespace Monitor.EndToEnd.Tests.Dashboard;

/// <summary>The sample city's dashboard on a real Azurite, started once for tests that only look.</summary>
public sealed class SampleDashboard : IAsyncDisposable
{
    private readonly Lazy<Task<ServingHost>> host;

    public SampleDashboard(StorageFixture storage) => host = new(() => StartAsync(storage, office: true));

    public Task<ServingHost> HostAsync() => host.Value;

    /// <summary>A host of a test's own; <paramref name="office"/>: visitors of this machine are the office.</summary>
    public static async Task<ServingHost> StartAsync(StorageFixture storage, bool office)
    {
        var stores = await storage.FreshStoresAsync();
        return await ServingHost.StartAsync(
            options => (options.LoopbackIsOffice, options.AsOf, options.ReadsPerMinute) = (office, SampleCity.Today, int.MaxValue),
            services => stores(services.AddDashboard()),
            app => app.MapMonitorDashboard());
    }

    public async ValueTask DisposeAsync()
    {
        if (host.IsValueCreated) await (await host.Value).DisposeAsync();
    }
}
