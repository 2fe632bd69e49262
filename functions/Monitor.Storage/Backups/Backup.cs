using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Monitor.Storage.Backups;

/// <summary>
/// Writes every table and blob of an installation into one zip file. Tables first: what their rows cite is kept, so that it is there when the
/// blobs are read. Left out: queues (the next run visits what was waiting) and leases.
/// </summary>
public sealed class Backup(MonitorStorage storage, TimeProvider clock)
{
    public async Task<BackupManifest> HandleAsync(Stream target, CancellationToken stop)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var (tables, containers) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var table in storage.Tables) tables[table] = await WriteTableAsync(zip, table, stop);
        foreach (var container in storage.Containers) containers[container] = await WriteBlobsAsync(zip, container, stop);
        var manifest = new BackupManifest { MadeAt = clock.GetUtcNow(), Tables = tables, Containers = containers };
        await using var entry = zip.CreateEntry(BackupManifest.Entry).Open();
        await JsonSerializer.SerializeAsync(entry, manifest, BackupJson.Default.BackupManifest, stop);
        return manifest;
    }

    private async Task<int> WriteTableAsync(ZipArchive zip, string table, CancellationToken stop)
    {
        var count = 0;
        await using var entry = zip.CreateEntry(BackupManifest.TableEntry(table), CompressionLevel.Fastest).Open();
        try
        {
            await foreach (var row in storage.Account.Tables.GetTableClient(storage.Prefix + table).QueryAsync<TableEntity>(cancellationToken: stop))
            {
                await entry.WriteAsync(EntityLine.Write(row), stop);
                count++;
            }
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            // Never written to
        }
        return count;
    }

    private async Task<int> WriteBlobsAsync(ZipArchive zip, string name, CancellationToken stop)
    {
        var container = storage.Account.Blobs.GetBlobContainerClient(storage.Prefix + name);
        if (!await container.ExistsAsync(stop)) return 0;
        var count = 0;
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: stop))
        {
            try
            {
                await using var content = (await container.GetBlobClient(blob.Name).DownloadStreamingAsync(cancellationToken: stop)).Value.Content;
                await using var entry = zip.CreateEntry(BackupManifest.Folder(name) + blob.Name, CompressionLevel.NoCompression).Open();
                await content.CopyToAsync(entry, stop);
                count++;
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                // Deleted since it was listed
            }
        }
        return count;
    }
}
