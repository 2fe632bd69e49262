using System.Text.Json.Serialization;

namespace Monitor.Storage.Backups;

/// <summary>What a backup holds: rows a table, blobs a container. Instants are UTC.</summary>
public sealed record BackupManifest
{
    /// <summary>Form of the file; a newer one is refused.</summary>
    public const int Newest = 1;

    public const string Entry = "manifest.json";

    public int Schema { get; init; } = Newest;
    public required DateTimeOffset MadeAt { get; init; }
    public required IReadOnlyDictionary<string, int> Tables { get; init; }
    public required IReadOnlyDictionary<string, int> Containers { get; init; }

    internal static string TableEntry(string table) => $"tables/{table}.ndjson";

    internal static string Folder(string container) => $"blobs/{container}/";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
