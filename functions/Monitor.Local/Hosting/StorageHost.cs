using Microsoft.Extensions.DependencyInjection;
using Monitor.Checks;
using Monitor.Planning;
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

    /// <param name="filled">Whether a demo's storage serves where there is no other; false for what belongs into the office's own.</param>
    public static async Task<StorageHost> StartAsync(string? storage, CancellationToken stop, bool filled = true)
    {
        var azurite = storage is not null ? null : filled ? await MonitorHost.StartFilledAzuriteAsync(stop) : await MonitorHost.StartAzuriteAsync(stop);
        return new(new ServiceCollection().AddMonitorStorage(storage ?? azurite!.ConnectionString).BuildServiceProvider(), azurite);
    }

    /// <summary>Throws <see cref="InputException"/> for each id that is no bureau of the city last worked on here; without one every id is taken.</summary>
    public async Task RequireBureausAsync(string[]? ids, CancellationToken stop)
    {
        if (ids is { Length: > 0 } && await Get<ICityStore>().FindAsync(stop) is { } known)
            InputFiles.RequireBureaus(known.Read(CheckCatalog.Default.Vocabulary, Today.InShanghai(TimeProvider.System).Year), ids);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (azurite is not null) await azurite.DisposeAsync();
    }
}
