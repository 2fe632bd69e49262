using Monitor.Planning;

namespace Monitor.Storage.Blobs;

internal sealed class CityBlobs(BlobFolder folder) : ICityStore
{
    public Task SaveAsync(CityFiles city, CancellationToken stop) => folder.WritePackedAsync(TableKeys.City, city, StorageJson.Default.CityFiles, stop);

    public Task<CityFiles?> FindAsync(CancellationToken stop) => folder.ReadPackedAsync(TableKeys.City, StorageJson.Default.CityFiles, stop);
}
