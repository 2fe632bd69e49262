using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Monitor.Storage.Blobs;

/// <summary>A container, made on first write; reading what is not there yields nothing.</summary>
internal sealed class BlobFolder
{
    private readonly BlobContainerClient container;
    private readonly Once made;

    public BlobFolder(StorageAccount account, string name)
    {
        container = account.Blobs.GetBlobContainerClient(name);
        made = new(() => container.CreateIfNotExistsAsync());
    }

    public BlobClient this[string name] => container.GetBlobClient(name);

    /// <summary>Writes the whole blob; with <paramref name="conditions"/> that fail, 409 or 412 is thrown.</summary>
    public async Task WriteAsync(string name, Stream content, CancellationToken stop, BlobRequestConditions? conditions = null)
    {
        await made.Async();
        await this[name].UploadAsync(content, new BlobUploadOptions { Conditions = conditions }, stop);
    }

    public async Task WriteAsync(string name, byte[] content, CancellationToken stop, BlobRequestConditions? conditions = null)
    {
        using var stream = new MemoryStream(content, writable: false);
        await WriteAsync(name, stream, stop, conditions);
    }

    public async Task<byte[]?> ReadAsync(string name, CancellationToken stop, HttpRange range = default)
    {
        try
        {
            return (await this[name].DownloadContentAsync(new BlobDownloadOptions { Range = range }, stop)).Value.Content.ToArray();
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Packs into a temporary file first: memory stays flat, and a broken write leaves the old blob.</summary>
    public async Task WritePackedAsync<T>(string name, T value, JsonTypeInfo<T> type, CancellationToken stop)
    {
        await using var file = Temporary.File();
        await Packing.PackAsync(file, value, type, stop);
        file.Position = 0;
        await WriteAsync(name, file, stop);
    }

    public async Task<T?> ReadPackedAsync<T>(string name, JsonTypeInfo<T> type, CancellationToken stop)
        where T : class
    {
        try
        {
            await using var stream = (await this[name].DownloadStreamingAsync(cancellationToken: stop)).Value.Content;
            return await Packing.UnpackAsync(stream, type, stop);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await made.Async();
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, stop)) yield return blob.Name;
    }

    public Task DeleteAsync(string name, CancellationToken stop) => IgnoreMissing(this[name].DeleteAsync(cancellationToken: stop));

    private static async Task IgnoreMissing(Task task)
    {
        try
        {
            await task;
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
        }
        catch (RequestFailedException locked) when (locked.ErrorCode == BlobErrorCode.BlobImmutableDueToPolicy)
        {
            // Evidence under lock stays until its time is over
        }
    }
}
