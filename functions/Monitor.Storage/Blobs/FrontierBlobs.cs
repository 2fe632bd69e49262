using Monitor.Crawling;

namespace Monitor.Storage.Blobs;

internal sealed class FrontierBlobs(BlobFolder folder) : IFrontierStore
{
    public Task<byte[]?> LoadAsync(string bureau, string site, CancellationToken stop) => folder.ReadAsync(TableKeys.Frontier(bureau, site), stop);

    public Task SaveAsync(string bureau, string site, byte[] frontier, CancellationToken stop) =>
        folder.WriteAsync(TableKeys.Frontier(bureau, site), frontier, stop);

    public Task ClearAsync(string bureau, string site, CancellationToken stop) => folder.DeleteAsync(TableKeys.Frontier(bureau, site), stop);
}
