using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;

namespace Monitor.Storage.Tables;

/// <summary>
/// A value packed into binary columns of at most 64 KiB (the service's limit a property, which Azurite does not hold). An entity ends at
/// 1 MiB; what is larger does not belong into a row.
/// </summary>
internal static class PackedColumns
{
    private const int ColumnSize = 64 * 1024;
    private const int MostColumns = 14;
    private const int Schema = 1;

    public static TableEntity With<T>(this TableEntity entity, T value, JsonTypeInfo<T> type)
    {
        var packed = Packing.Pack(value, type);
        if (packed.Length > ColumnSize * MostColumns) throw new InvalidOperationException($"{typeof(T).Name} {entity.RowKey} is too large for a row: {packed.Length} bytes packed");
        entity["Schema"] = Schema;
        foreach (var (part, index) in packed.Chunk(ColumnSize).Select((part, index) => (part, index))) entity[$"Data{index}"] = part;
        return entity;
    }

    public static T Read<T>(this TableEntity entity, JsonTypeInfo<T> type)
    {
        if (entity.GetInt32("Schema") is not <= Schema) throw new InvalidDataException($"存储中的 {typeof(T).Name}（{entity.PartitionKey}/{entity.RowKey}）由更新的版本写入，请先升级程序");
        var parts = Enumerable.Range(0, MostColumns).Select(index => entity.GetBinary($"Data{index}")).TakeWhile(part => part is not null);
        return Packing.Unpack(parts.SelectMany(part => part!).ToArray(), type);
    }

    public static int PackedSize(this TableEntity entity) => entity.Sum(column => column.Value is byte[] part ? part.Length : 0);
}
