using Monitor.Pages;
using Monitor.Storage.Blobs;

namespace Monitor.Storage.Evidence;

/// <summary>
/// The pages of one visit, appended to a temporary file and uploaded as one WARC blob. Completing it more than once stores what came since:
/// a visit that saves its frontier now and then loses no page to a kill.
/// </summary>
internal sealed class EvidencePack(BlobFolder folder, SiteIndexes indexes, string bureau, string site, string visit, PackIndex stored) : IEvidencePack
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Dictionary<string, PackedPage> added = [];
    private FileStream file = Temporary.File();

    public async ValueTask AddAsync(RawPage page, CancellationToken stop)
    {
        if (await IsKnownAsync(page.Sha256, stop)) return;
        var record = WarcRecord.Of(page);
        await turn.WaitAsync(stop);
        try
        {
            if (stored.Holds(page.Sha256) || !added.TryAdd(page.Sha256, new("", file.Position, record.Length, DateOnly.FromDateTime(page.FetchedAt.UtcDateTime)))) return;
            await file.WriteAsync(record, CancellationToken.None);   // a record is written whole or not at all
        }
        finally
        {
            turn.Release();
        }
    }

    private async ValueTask<bool> IsKnownAsync(string sha256, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            return stored.Holds(sha256) || added.ContainsKey(sha256);
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task CompleteAsync(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (added.Count > 0) await UploadAsync(stop);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        turn.Dispose();
    }

    /// <summary>The pack first, then the index that leads to it: a kill between them leaves an unused blob, never a dead link.</summary>
    private async Task UploadAsync(CancellationToken stop)
    {
        file.Position = 0;
        var name = TableKeys.Pack(bureau, site, visit, await NextPartAsync(stop));
        await folder.WriteAsync(name, file, stop);
        var placed = added.Select(page => KeyValuePair.Create(page.Key, page.Value with { Pack = name })).ToList();
        await indexes.AddAsync(bureau, site, placed, stop);
        foreach (var (hash, page) in placed) stored.Add(hash, page);
        await file.DisposeAsync();
        (file, added) = (Temporary.File(), []);
    }

    /// <summary>A visit that was killed and started anew must not write over its earlier parts.</summary>
    private async Task<int> NextPartAsync(CancellationToken stop)
    {
        var part = 0;
        while (await folder[TableKeys.Pack(bureau, site, visit, part)].ExistsAsync(stop)) part++;
        return part;
    }
}
