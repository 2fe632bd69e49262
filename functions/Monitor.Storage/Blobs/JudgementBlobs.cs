using Monitor.Findings;

namespace Monitor.Storage.Blobs;

internal sealed class JudgementBlobs(BlobFolder folder) : IJudgementStore
{
    public Task SaveAsync(JudgedBureau judged, CancellationToken stop) =>
        folder.WritePackedAsync(TableKeys.Judged(judged.Bureau, judged.Period), judged, StorageJson.Default.JudgedBureau, stop);

    public Task<JudgedBureau?> FindAsync(string bureau, string period, CancellationToken stop) =>
        folder.ReadPackedAsync(TableKeys.Judged(bureau, period), StorageJson.Default.JudgedBureau, stop);
}
