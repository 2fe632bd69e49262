using Azure;
using Monitor.Pages;
using Monitor.Storage.Blobs;

namespace Monitor.Storage.Evidence;

/// <summary>Packs of visits, one index a site, and a blob of its own for each page that a finding cites.</summary>
internal sealed class EvidenceBlobs(BlobFolder folder, BlobFolder index) : IEvidenceStore
{
    private const int AtOnce = 8;
    private readonly SiteIndexes indexes = new(index);

    public async Task<IEvidencePack> OpenPackAsync(string bureau, string site, string visit, CancellationToken stop) =>
        new EvidencePack(folder, indexes, bureau, site, visit, await indexes.LoadAsync(bureau, site, stop));

    public async Task<RawPage?> FindAsync(string sha256, CancellationToken stop)
    {
        if (!UInt256.TryParse(sha256, out var hash)) return null;
        if (await folder.ReadAsync(TableKeys.Cited(hash.ToString()), stop) is { } cited) return WarcRecord.Read(cited);
        await foreach (var name in indexes.NamesAsync(stop))
            if ((await indexes.LoadAsync(name, stop)).Find(sha256) is { } place && await RecordAsync(place, stop) is { } record)
                return WarcRecord.Read(record);
        return null;
    }

    public async Task CiteAsync(string bureau, string site, IReadOnlyCollection<string> hashes, CancellationToken stop)
    {
        if (hashes.Count == 0) return;
        var index = await indexes.LoadAsync(bureau, site, stop);
        await Parallel.ForEachAsync(
            hashes.Distinct().Where(index.Holds),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
            async (hash, each) => await CiteAsync(hash, index.Find(hash)!.Value, each));
    }

    public Task KeepAsync(RawPage page, CancellationToken stop) => WriteAsync(page.Sha256, WarcRecord.Of(page), stop);

    private async Task CiteAsync(string hash, PackedPage place, CancellationToken stop)
    {
        if (!await folder[TableKeys.Cited(hash)].ExistsAsync(stop) && await RecordAsync(place, stop) is { } record) await WriteAsync(hash, record, stop);
    }

    private async Task WriteAsync(string hash, byte[] record, CancellationToken stop)
    {
        try
        {
            await folder.WriteAsync(TableKeys.Cited(hash), record, stop, new() { IfNoneMatch = ETag.All });
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
        }
    }

    private Task<byte[]?> RecordAsync(PackedPage place, CancellationToken stop) =>
        folder.ReadAsync(place.Pack, stop, new(place.Offset, place.Length));
}
