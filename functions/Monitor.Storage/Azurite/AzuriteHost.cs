namespace Monitor.Storage.Azurite;

/// <summary>
/// An Azurite of our own: on free loopback ports, with its data in the given folder, for as long as this object or its process lives.
/// Where another process already runs one on that folder, this is a second user of it.
/// </summary>
public sealed class AzuriteHost : IAsyncDisposable
{
    private readonly AzuriteProcess? process;
    private readonly FileStream? claim;

    private AzuriteHost(string connectionString, AzuriteProcess? process, FileStream? claim) =>
        (ConnectionString, this.process, this.claim) = (connectionString, process, claim);

    public string ConnectionString { get; }

    /// <summary>Whether this object started it and stops it.</summary>
    public bool IsOwner => process is not null;

    /// <summary>Installs it when needed (told on <paramref name="messages"/>), starts it and waits until it answers.</summary>
    /// <exception cref="AzuriteUnavailableException">Node is missing, the installation failed, or it does not start.</exception>
    public static async Task<AzuriteHost> StartAsync(string dataFolder, TextWriter messages, CancellationToken stop, TimeProvider? clock = null)
    {
        var (data, time) = (Directory.CreateDirectory(dataFolder).FullName, clock ?? TimeProvider.System);
        var home = AzuriteFolder.Find();
        await new NodePackages(home, "Azurite", messages.WriteLine, time).EnsureAsync(stop);
        var note = new EndpointNote(data);
        while (true)
        {
            if (note.TryClaim() is { } claim) return await OwnAsync(home, data, note, claim, stop);
            if (await note.AnsweringAsync(stop) is { } other) return new(other, null, null);
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        if (claim is not null) await claim.DisposeAsync();
    }

    private static async Task<AzuriteHost> OwnAsync(string home, string data, EndpointNote note, FileStream claim, CancellationToken stop)
    {
        try
        {
            var process = await AzuriteProcess.StartAsync(home, data, stop);
            await note.WriteAsync(process.ConnectionString, stop);
            return new(process.ConnectionString, process, claim);
        }
        catch
        {
            await claim.DisposeAsync();
            throw;
        }
    }
}
