using Microsoft.Extensions.DependencyInjection;
using Monitor.Storage;
using Monitor.Storage.Azurite;

[assembly: AssemblyFixture(typeof(Monitor.EndToEnd.Tests.Api.StorageFixture))]

namespace Monitor.EndToEnd.Tests.Api;

/// <summary>A real Azurite, started by the first test that asks for it; each host takes names of its own in it.</summary>
public sealed class StorageFixture : IAsyncDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("monitor-api-tests-");
    private readonly Lazy<Task<AzuriteHost>> host;
    private int used;

    public StorageFixture() => host = new(() => AzuriteHost.StartAsync(data.FullName, Console.Error, CancellationToken.None));

    public async Task<string> ConnectionAsync() => (await host.Value).ConnectionString;

    /// <summary>Names that no other test has.</summary>
    public string Fresh() => $"t{Interlocked.Increment(ref used)}x";

    /// <summary>Registers every port to storage over fresh names.</summary>
    public async Task<Action<IServiceCollection>> FreshStoresAsync()
    {
        var (connection, prefix) = (await ConnectionAsync(), Fresh());
        return services => services.AddMonitorStorage(connection, prefix);
    }

    public async ValueTask DisposeAsync()
    {
        if (host.IsValueCreated) await (await host.Value).DisposeAsync();
        data.Delete(recursive: true);
    }
}
