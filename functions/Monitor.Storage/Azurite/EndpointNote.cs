using Azure.Data.Tables;

namespace Monitor.Storage.Azurite;

/// <summary>Tells other processes which Azurite serves a data folder; the claim is a file lock, gone with its process.</summary>
internal sealed class EndpointNote(string folder)
{
    private readonly string claim = Path.Combine(folder, "azurite.lock");
    private readonly string note = Path.Combine(folder, "azurite.connection");

    public FileStream? TryClaim()
    {
        try
        {
            return new(claim, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public Task WriteAsync(string connection, CancellationToken stop) => File.WriteAllTextAsync(note, connection, stop);

    /// <summary>The connection string of the Azurite that holds the claim; null while it does not answer (yet).</summary>
    public async Task<string?> AnsweringAsync(CancellationToken stop)
    {
        try
        {
            var connection = await File.ReadAllTextAsync(note, stop);
            var tables = new TableServiceClient(connection, new() { Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromSeconds(2) } });
            await foreach (var _ in tables.QueryAsync(maxPerPage: 1, cancellationToken: stop)) break;
            return connection;
        }
        catch (Exception fault) when (fault is IOException or Azure.RequestFailedException or AggregateException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
