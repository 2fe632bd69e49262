using Monitor.Pages;

namespace Monitor.Storage.Blobs;

internal sealed class SectionTreeBlobs(BlobFolder folder) : ISectionTreeStore
{
    public Task SaveAsync(SectionTree tree, CancellationToken stop) => folder.WritePackedAsync(TableKeys.Tree(tree.Bureau), tree, StorageJson.Default.SectionTree, stop);

    public Task<SectionTree?> FindAsync(string bureau, CancellationToken stop) => folder.ReadPackedAsync(TableKeys.Tree(bureau), StorageJson.Default.SectionTree, stop);
}
