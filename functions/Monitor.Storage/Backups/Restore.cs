using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Monitor.Storage.Tables;

namespace Monitor.Storage.Backups;

/// <summary>Why a backup was not restored, for people; nothing was written.</summary>
public sealed class NotRestoredException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// Puts a backup back: blobs first, then the rows that lead to them. Doing it twice is harmless. A storage that is in use is refused unless it
/// is to be overwritten; then rows and blobs of the backup replace those of the same key, and what came later stays.
/// </summary>
public sealed class Restore(MonitorStorage storage)
{
    /// <exception cref="NotRestoredException">The file is no backup, is damaged or newer, or the storage is in use.</exception>
    public async Task<BackupManifest> HandleAsync(Stream source, bool overwrite, CancellationToken stop)
    {
        using var zip = Open(source);
        var manifest = await ManifestOfAsync(zip, stop);
        await CheckAsync(zip, manifest, stop);
        if (!overwrite && await IsInUseAsync(stop)) throw new NotRestoredException("存储中已有数据；确要覆盖请加 --force");
        foreach (var container in manifest.Containers.Keys) await RestoreBlobsAsync(zip, container, stop);
        foreach (var table in manifest.Tables.Keys) await RestoreTableAsync(zip, table, stop);
        return manifest;
    }

    private static ZipArchive Open(Stream source)
    {
        try
        {
            return new(source, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException broken)
        {
            throw new NotRestoredException("不是备份文件，或者文件已损坏", broken);
        }
    }

    private static async Task<BackupManifest> ManifestOfAsync(ZipArchive zip, CancellationToken stop)
    {
        if (zip.GetEntry(BackupManifest.Entry) is not { } entry) throw new NotRestoredException("不是备份文件，或者备份未完成：缺少清单");
        try
        {
            await using var content = entry.Open();
            var manifest = await JsonSerializer.DeserializeAsync(content, BackupJson.Default.BackupManifest, stop);
            return manifest is { Schema: <= BackupManifest.Newest } ? manifest : throw new NotRestoredException("备份由更新的版本制作，请先升级程序");
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            throw new NotRestoredException("备份清单无法读取", broken);
        }
    }

    /// <summary>Every line is read before the first is written.</summary>
    private async Task CheckAsync(ZipArchive zip, BackupManifest manifest, CancellationToken stop)
    {
        var unknown = manifest.Tables.Keys.Except(storage.Tables).Concat(manifest.Containers.Keys.Except(storage.Containers)).ToList();
        if (unknown.Count > 0) throw new NotRestoredException($"备份含有本版本没有的内容：{string.Join('、', unknown)}");
        try
        {
            foreach (var (table, rows) in manifest.Tables)
                if (await RowsOf(zip, table, stop).CountAsync(stop) is var found && found != rows) throw new NotRestoredException($"备份已损坏：{table} 应有 {rows} 行，实有 {found} 行");
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException or FormatException or KeyNotFoundException)
        {
            throw new NotRestoredException("备份已损坏", broken);
        }
        foreach (var (container, blobs) in manifest.Containers)
            if (BlobsOf(zip, container).Count() is var found && found != blobs) throw new NotRestoredException($"备份已损坏：{container} 应有 {blobs} 个文件，实有 {found} 个");
    }

    private async Task<bool> IsInUseAsync(CancellationToken stop)
    {
        foreach (var table in storage.Tables)
            try
            {
                if (await storage.Account.Tables.GetTableClient(storage.Prefix + table).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: stop).AnyAsync(stop)) return true;
            }
            catch (RequestFailedException none) when (none.Status == 404)
            {
                // Not made yet
            }
        return false;
    }

    private async Task RestoreBlobsAsync(ZipArchive zip, string name, CancellationToken stop)
    {
        var container = storage.Account.Blobs.GetBlobContainerClient(storage.Prefix + name);
        await container.CreateIfNotExistsAsync(cancellationToken: stop);
        foreach (var entry in BlobsOf(zip, name))
        {
            await using var content = entry.Open();
            try
            {
                await container.GetBlobClient(entry.FullName[BackupManifest.Folder(name).Length..]).UploadAsync(content, new BlobUploadOptions(), stop);
            }
            catch (RequestFailedException locked) when (locked.ErrorCode == BlobErrorCode.BlobImmutableDueToPolicy)
            {
                // Evidence under lock is there and the same: its name is its hash
            }
        }
    }

    private async Task RestoreTableAsync(ZipArchive zip, string name, CancellationToken stop)
    {
        var table = new Table(storage.Account, storage.Prefix + name);
        List<TableEntity> batch = [];
        await foreach (var row in RowsOf(zip, name, stop))
        {
            if (batch.Count == Table.MostOperations || (batch.Count > 0 && (batch[0].PartitionKey != row.PartitionKey || batch.Sum(one => one.PackedSize()) + row.PackedSize() > Table.MostBytes)))
            {
                await table.PutAllAsync(batch, stop);
                batch.Clear();
            }
            batch.Add(row);
        }
        await table.PutAllAsync(batch, stop);
    }

    private static async IAsyncEnumerable<TableEntity> RowsOf(ZipArchive zip, string table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        if (zip.GetEntry(BackupManifest.TableEntry(table)) is not { } entry) yield break;
        using var lines = new StreamReader(entry.Open());
        while (await lines.ReadLineAsync(stop) is { } line) yield return EntityLine.Read(line);
    }

    private static IEnumerable<ZipArchiveEntry> BlobsOf(ZipArchive zip, string container) =>
        zip.Entries.Where(entry => entry.FullName.StartsWith(BackupManifest.Folder(container), StringComparison.Ordinal));
}
