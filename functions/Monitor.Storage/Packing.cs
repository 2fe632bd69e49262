using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Monitor.Storage;

/// <summary>Values as brotli-compressed JSON.</summary>
internal static class Packing
{
    public static byte[] Pack<T>(T value, JsonTypeInfo<T> type)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(brotli, value, type);
        return packed.ToArray();
    }

    public static T Unpack<T>(ReadOnlyMemory<byte> packed, JsonTypeInfo<T> type)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(brotli, type) ?? throw new InvalidDataException($"a stored {typeof(T).Name} is empty");
    }

    public static async Task PackAsync<T>(Stream target, T value, JsonTypeInfo<T> type, CancellationToken stop)
    {
        await using var brotli = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true);
        await JsonSerializer.SerializeAsync(brotli, value, type, stop);
    }

    public static async Task<T> UnpackAsync<T>(Stream source, JsonTypeInfo<T> type, CancellationToken stop)
    {
        await using var brotli = new BrotliStream(source, CompressionMode.Decompress);
        return await JsonSerializer.DeserializeAsync(brotli, type, stop) ?? throw new InvalidDataException($"a stored {typeof(T).Name} is empty");
    }
}
