using System.Buffers;
using System.IO.Compression;
using System.Net.Http;

namespace Monitor.Crawling.Network;

/// <summary>A body beyond its limit, or one that unpacks beyond reason.</summary>
internal sealed class BodyTooLargeException(string message) : IOException(message);

/// <summary>Decoded bytes at most, decoded bytes for one received, and whether the start of a longer body serves.</summary>
internal readonly record struct BodyLimit(int MaxBytes, int MaxExpansion, bool KeepStart);

/// <summary>Reads a body, decodes it, and stops at the limits of size and expansion.</summary>
internal static class BodyReader
{
    private const int freeExpansion = 1 << 20;

    public static async Task<byte[]> ReadAsync(HttpContent content, BodyLimit limit, CancellationToken stop)
    {
        var (maxBytes, maxExpansion, keepStart) = limit;
        if (!keepStart && content.Headers.ContentLength > maxBytes) throw new BodyTooLargeException($"{content.Headers.ContentLength} bytes announced");
        await using var received = new CountingStream(await content.ReadAsStreamAsync(stop));
        await using var decoded = Decode(received, content.Headers.ContentEncoding);
        var buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            var length = 0;
            while (true)
            {
                if (length == buffer.Length) buffer = Grow(buffer);
                var read = await decoded.ReadAsync(buffer.AsMemory(length), stop);
                if (read == 0) return buffer.AsSpan(0, length).ToArray();
                length += read;
                if (length >= maxBytes && keepStart) return buffer.AsSpan(0, maxBytes).ToArray();
                if (length > maxBytes) throw new BodyTooLargeException($"more than {maxBytes} bytes");
                if (length > freeExpansion && length / maxExpansion > received.Count) throw new BodyTooLargeException("a compression bomb");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    // Encodings stand in the order they were applied (RFC 9110, 8.4); more than two are nobody's honest answer
    private static Stream Decode(Stream received, ICollection<string> encodings) =>
        encodings.Count > 2
            ? throw new InvalidDataException("too many content encodings")
            : encodings.Reverse().Aggregate(received, (inner, encoding) => encoding.Trim().ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => new GZipStream(inner, CompressionMode.Decompress),
                "DEFLATE" => new ZLibStream(inner, CompressionMode.Decompress),
                "BR" => new BrotliStream(inner, CompressionMode.Decompress),
                "ZSTD" or "COMPRESS" or "X-COMPRESS" or "DCB" or "DCZ" => throw new InvalidDataException($"content encoding {encoding}"),
                // Servers write charsets and types here; browsers pass over what is no encoding
                _ => inner,
            });
}
