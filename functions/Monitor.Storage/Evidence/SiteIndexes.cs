using Azure;
using Azure.Storage.Blobs.Models;
using Monitor.Storage.Blobs;

namespace Monitor.Storage.Evidence;

/// <summary>
/// One index blob a site; changed under its ETag, so that two visits at once lose nothing. In a container of its own: that of the pages may
/// be locked, where nothing is written twice.
/// </summary>
internal sealed class SiteIndexes(BlobFolder folder)
{
    private const int Rounds = 32;

    public Task<PackIndex> LoadAsync(string bureau, string site, CancellationToken stop) => LoadAsync(TableKeys.PackIndex(bureau, site), stop);

    public async Task<PackIndex> LoadAsync(string name, CancellationToken stop) =>
        await folder.ReadAsync(name, stop) is { } written ? PackIndex.Read(written) : new();

    public Task AddAsync(string bureau, string site, IReadOnlyList<KeyValuePair<string, PackedPage>> pages, CancellationToken stop) =>
        ChangeAsync(TableKeys.PackIndex(bureau, site), index => { foreach (var (hash, page) in pages) index.Add(hash, page); }, stop);

    public async Task ChangeAsync(string name, Action<PackIndex> change, CancellationToken stop)
    {
        for (var round = 1; ; round++)
        {
            var (index, conditions) = await ReadAsync(name, stop);
            change(index);
            try
            {
                await folder.WriteAsync(name, index.Write(), stop, conditions);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412 && round < Rounds)
            {
            }
        }
    }

    public IAsyncEnumerable<string> NamesAsync(CancellationToken stop) => folder.ListAsync(TableKeys.PackIndexes, stop);

    private async Task<(PackIndex Index, BlobRequestConditions Conditions)> ReadAsync(string name, CancellationToken stop)
    {
        try
        {
            var read = (await folder[name].DownloadContentAsync(stop)).Value;
            return (PackIndex.Read(read.Content.ToArray()), new() { IfMatch = read.Details.ETag });
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return (new(), new() { IfNoneMatch = ETag.All });
        }
    }
}
