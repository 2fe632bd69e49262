using Monitor.Pages;

namespace Monitor.Storage.Blobs;

internal sealed class SnapshotBlobs(BlobFolder folder) : ISnapshotStore
{
    public Task<SiteSnapshot?> LoadAsync(string bureau, string site, CancellationToken stop) =>
        folder.ReadPackedAsync(TableKeys.Snapshot(bureau, site), StorageJson.Default.SiteSnapshot, stop);

    public Task SaveAsync(SiteSnapshot snapshot, CancellationToken stop) =>
        folder.WritePackedAsync(TableKeys.Snapshot(snapshot.Bureau, snapshot.Site), snapshot, StorageJson.Default.SiteSnapshot, stop);
}
