using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.Planning;
using Monitor.Storage;
using Monitor.Storage.Azurite;

namespace Monitor.Local.Hosting;

/// <summary>The product in this process: everything registered over one storage, which is an Azurite of our own unless another is named.</summary>
internal sealed class MonitorHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AzuriteHost? azurite;

    private MonitorHost(ServiceProvider services, AzuriteHost? azurite) => (this.services, this.azurite) = (services, azurite);

    public TimeProvider Clock => Get<TimeProvider>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<MonitorHost> StartAsync(City city, string? storage, CancellationToken stop)
    {
        if (storage is not null) return On(city, storage);
        var azurite = await StartAzuriteAsync(stop);
        return new(Build(city, azurite.ConnectionString), azurite);
    }

    /// <summary>Over a storage that somebody else runs.</summary>
    public static MonitorHost On(City city, string storage) => new(Build(city, storage), null);

    private static ServiceProvider Build(City city, string storage)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.ToStderr());
        services.AddMonitor(city).AddMonitorStorage(storage);
        return services.BuildServiceProvider();
    }

    /// <summary>An Azurite of our own in `.monitor/` of the working folder; it ends with the program.</summary>
    public static Task<AzuriteHost> StartAzuriteAsync(CancellationToken stop) =>
        AzuriteHost.StartAsync(Path.GetFullPath(".monitor"), Console.Error, stop);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (azurite is not null) await azurite.DisposeAsync();
    }
}
