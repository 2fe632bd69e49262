using Monitor.Storage.Azurite;

namespace Monitor.Storage.Tests;

/// <summary>One Azurite for all tests; each test takes names of its own in it.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("monitor-storage-tests-");
    private AzuriteHost? host;
    private int used;

    public string ConnectionString => host!.ConnectionString;

    public async ValueTask InitializeAsync() => host = await AzuriteHost.StartAsync(data.FullName, Console.Error, TestContext.Current.CancellationToken);

    public MonitorStorage Fresh() => Again(Next());

    public string Next() => $"t{Interlocked.Increment(ref used)}x";

    /// <summary>The same storage as another process sees it.</summary>
    public MonitorStorage Again(string prefix) => MonitorStorage.Create(ConnectionString, prefix);

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        data.Delete(recursive: true);
    }
}
