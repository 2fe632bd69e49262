using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Crawling.Links;
using Monitor.Crawling.Traps;
using Monitor.Pages;

namespace Monitor.Crawling.Frontiers;

/// <summary>Where a visit left off: what is done, what waits, what was counted. Packed for a blob or a message.</summary>
internal sealed record FrontierState
{
    /// <summary>When the first part began (UTC); an old one is not taken up again.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Addresses whose records stand in the snapshot.</summary>
    public required IReadOnlyList<string> Done { get; init; }
    public required IReadOnlyList<FrontierEntry> Rest { get; init; }
    public required IReadOnlyList<LinkTarget> Targets { get; init; }

    /// <summary>Whether remembered addresses were already added.</summary>
    public bool Remembered { get; init; }

    /// <summary>Endless places met so far; null: none.</summary>
    public TrapState? Traps { get; init; }

    /// <summary>Origins found to serve the same site as another; null: none.</summary>
    public IReadOnlyList<Twin>? Twins { get; init; }

    /// <summary>Of a re-check: it stands for a few pages, not for the site.</summary>
    public bool IsRecheck { get; init; }
    public long Bytes { get; init; }
    public double Seconds { get; init; }

    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(brotli, this, FrontierJson.Default.FrontierState);
        return packed.ToArray();
    }

    /// <summary>Null where there is none, where it is older than <paramref name="oldest"/>, or where another version wrote it: the visit starts anew.</summary>
    public static FrontierState? Unpack(byte[]? packed, DateTimeOffset oldest)
    {
        if (packed is not { Length: > 0 }) return null;
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(brotli, FrontierJson.Default.FrontierState) is { } state && state.StartedAt >= oldest ? state : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or IOException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FrontierState))]
internal sealed partial class FrontierJson : JsonSerializerContext;
