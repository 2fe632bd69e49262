using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Monitor.Storage;

/// <summary>
/// The three services of one account, from a connection string (`UseDevelopmentStorage=true` too) or an https address of the account, which
/// is opened with the identity of the machine or the person (no keys).
/// </summary>
public sealed class StorageAccount
{
    private StorageAccount(TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues) =>
        (Tables, Blobs, Queues) = (tables, blobs, queues);

    public TableServiceClient Tables { get; }
    public BlobServiceClient Blobs { get; }
    public QueueServiceClient Queues { get; }

    /// <exception cref="FormatException">Neither a connection string nor an account's address.</exception>
    public static StorageAccount Open(string connection, TokenCredential? credential = null) =>
        Uri.TryCreate(connection, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? At(address, credential ?? new DefaultAzureCredential())
            : From(connection);

    /// <summary>Versions that an Azurite of the last years knows too.</summary>
    private static BlobClientOptions BlobOptions => new(BlobClientOptions.ServiceVersion.V2023_11_03);

    private static QueueClientOptions QueueOptions => new(QueueClientOptions.ServiceVersion.V2023_11_03);

    private static StorageAccount From(string connection)
    {
        try
        {
            return new(new(connection), new(connection, BlobOptions), new(connection, QueueOptions));
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException("--storage 既不是连接字符串，也不是存储账户地址（https://…）", wrong);
        }
    }

    private static StorageAccount At(Uri address, TokenCredential credential)
    {
        if (address.Scheme != "https") throw new FormatException($"存储账户地址必须以 https:// 开头：{address}");
        var host = address.Host.Split('.', 3);
        if (host is not [var account, _, var suffix]) throw new FormatException($"不是存储账户地址：{address}（应形如 https://ACCOUNT.blob.core.windows.net）");
        Uri Of(string service) => new($"https://{account}.{service}.{suffix}/");
        return new(new(Of("table"), credential), new(Of("blob"), credential, BlobOptions), new(Of("queue"), credential, QueueOptions));
    }
}
