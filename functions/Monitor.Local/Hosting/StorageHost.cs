using Microsoft.Extensions.DependencyInjection;
using Monitor.Storage;
using Monitor.Storage.Azurite;

namespace Monitor.Local.Hosting;

/// <summary>The stores alone, for commands that print what is stored and need no city file.</summary>
internal sealed class StorageHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AzuriteHost? azurite;

    private StorageHost(ServiceProvider services, AzuriteHost? azurite) => (this.services, this.azurite) = (services, azurite);

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<StorageHost> StartAsync(string? storage, CancellationToken stop)
    {
        var azurite = storage is null ? await MonitorHost.StartAzuriteAsync(stop) : null;
        return new(new ServiceCollection().AddMonitorStorage(storage ?? azurite!.ConnectionString).BuildServiceProvider(), azurite);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (azurite is not null) await azurite.DisposeAsync();
    }
}
