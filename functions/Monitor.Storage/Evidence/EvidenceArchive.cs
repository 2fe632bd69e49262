using Azure;
using Monitor.Pages;
using Monitor.Storage.Blobs;

namespace Monitor.Storage.Evidence;

/// <summary>Reads cited pages and packs as a whole. Cited blobs are whole WARC records, so an export is a concatenation.</summary>
internal sealed class EvidenceArchive(BlobFolder folder, BlobFolder index) : IEvidenceArchive
{
    private const int AtOnce = 8;
    private const string Software = "Disclosure Monitor";
    private readonly SiteIndexes indexes = new(index);

    public async Task<IReadOnlyList<string>> ExportAsync(IReadOnlyCollection<CitedPage> pages, string description, DateTimeOffset at, Stream target, CancellationToken stop)
    {
        List<string> missing = [];
        await target.WriteAsync(WarcRecord.Info(Software, description, at), stop);
        foreach (var same in pages.GroupBy(page => page.Sha256).OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            if (UInt256.TryParse(same.Key, out _) && await folder.ReadAsync(TableKeys.Cited(same.Key), stop) is { } record) await WriteAsync(record, [.. same], target, stop);
            else missing.Add(same.Key);
        }
        return missing;
    }

    /// <summary>The copy, each further address or time it was seen at, and who cites it.</summary>
    private static async Task WriteAsync(byte[] record, IReadOnlyList<CitedPage> cited, Stream target, CancellationToken stop)
    {
        var page = WarcRecord.Read(record);
        await target.WriteAsync(record, stop);
        foreach (var seen in cited.Select(one => (Url: one.Url ?? page.Url, At: one.SeenAt ?? page.FetchedAt)).Where(seen => seen.Url != page.Url || seen.At != page.FetchedAt).Distinct().OrderBy(seen => seen.At).ThenBy(seen => seen.Url, StringComparer.Ordinal))
            await target.WriteAsync(WarcRecord.Revisit(page, seen.Url, seen.At), stop);
        await target.WriteAsync(WarcRecord.Metadata(page, [.. cited.Select(one => one.CitedBy).Distinct().Order(StringComparer.Ordinal)]), stop);
    }

    public async Task<EvidenceCheck> VerifyAsync(CancellationToken stop)
    {
        var faults = new System.Collections.Concurrent.ConcurrentBag<EvidenceFault>();
        var done = 0;
        await Parallel.ForEachAsync(CopiesAsync(stop), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (copy, each) =>
        {
            if (WhyWrong(copy.Sha256, await folder.ReadAsync(copy.Blob, each, copy.Range)) is { } why) faults.Add(new(copy.Sha256, copy.Blob, why));
            Interlocked.Increment(ref done);
        });
        return new(done, [.. faults.OrderBy(fault => fault.Sha256, StringComparer.Ordinal).ThenBy(fault => fault.Where, StringComparer.Ordinal)]);
    }

    public async Task<EvidenceSwept> SweepAsync(IReadOnlySet<string> keep, DateOnly before, CancellationToken stop)
    {
        var (cited, packed) = (0, 0);
        HashSet<string> used = [];
        await foreach (var name in indexes.NamesAsync(stop))
            await indexes.ChangeAsync(name, index =>
            {
                var gone = index.All.Where(page => page.Value.FetchedOn < before && !keep.Contains(page.Key)).Select(page => page.Key).ToList();
                gone.ForEach(index.Remove);
                packed += gone.Count;
                used.UnionWith(index.All.Select(page => page.Value.Pack));
            }, stop);
        await foreach (var name in folder.ListAsync(TableKeys.CitedPages, stop))
            if (!keep.Contains(HashIn(name)) && await FetchedBeforeAsync(name, before, stop))
            {
                await folder.DeleteAsync(name, stop);
                cited++;
            }
        return new(cited, packed, await DropPacksAsync(used, before, stop));
    }

    /// <summary>Packs that no index leads into; a young one may belong to a visit that is just ending.</summary>
    private async Task<int> DropPacksAsync(HashSet<string> used, DateOnly before, CancellationToken stop)
    {
        var dropped = 0;
        await foreach (var name in folder.ListAsync(TableKeys.Packs, stop))
        {
            if (used.Contains(name) || DateOnly.FromDateTime((await folder[name].GetPropertiesAsync(cancellationToken: stop)).Value.CreatedOn.UtcDateTime) >= before) continue;
            await folder.DeleteAsync(name, stop);
            dropped++;
        }
        return dropped;
    }

    private async Task<bool> FetchedBeforeAsync(string name, DateOnly before, CancellationToken stop) =>
        await folder.ReadAsync(name, stop) is not { } record || DateOnly.FromDateTime(WarcRecord.Read(record).FetchedAt.UtcDateTime) < before;

    private async IAsyncEnumerable<(string Sha256, string Blob, HttpRange Range)> CopiesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var name in folder.ListAsync(TableKeys.CitedPages, stop)) yield return (HashIn(name), name, default);
        await foreach (var name in indexes.NamesAsync(stop))
            foreach (var (hash, place) in (await indexes.LoadAsync(name, stop)).All) yield return (hash, place.Pack, new(place.Offset, place.Length));
    }

    private static string? WhyWrong(string sha256, byte[]? record)
    {
        if (record is null) return "存证文件缺失";
        try
        {
            var page = WarcRecord.Read(record);
            return page.Sha256 == sha256 && WarcRecord.HashOf(page.Body) == sha256 ? null : "内容与哈希不符";
        }
        catch (Exception damaged) when (damaged is InvalidDataException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            return "存证文件损坏";
        }
    }

    private static string HashIn(string name) => Path.GetFileName(name).Split('.')[0];
}
