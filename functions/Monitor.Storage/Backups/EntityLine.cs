using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Monitor.Storage.Backups;

/// <summary>A row as a line of JSON: keys, then each column with the letter of its type.</summary>
internal static class EntityLine
{
    private static readonly string[] OfTheService = ["odata.etag", "Timestamp", "PartitionKey", "RowKey"];

    public static byte[] Write(TableEntity row)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("p", row.PartitionKey);
            json.WriteString("r", row.RowKey);
            json.WriteStartObject("c");
            foreach (var (name, value) in row.Where(column => !OfTheService.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal))
                if (value is not null) json.WriteString(name, TextOf(value));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    public static TableEntity Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = new TableEntity(json.RootElement.GetProperty("p").GetString(), json.RootElement.GetProperty("r").GetString());
        foreach (var column in json.RootElement.GetProperty("c").EnumerateObject()) row[column.Name] = ValueOf(column.Value.GetString()!);
        return row;
    }

    private static string TextOf(object value) => value switch
    {
        string text => "s" + text,
        int number => "i" + number.ToString(CultureInfo.InvariantCulture),
        long number => "l" + number.ToString(CultureInfo.InvariantCulture),
        double number => "d" + number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "b1" : "b0",
        DateTimeOffset instant => "t" + instant.ToString("O", CultureInfo.InvariantCulture),
        Guid id => "g" + id.ToString("D"),
        byte[] bytes => "x" + Convert.ToBase64String(bytes),
        BinaryData bytes => "x" + Convert.ToBase64String(bytes.ToMemory().Span),
        _ => throw new InvalidDataException($"a column of type {value.GetType().Name} cannot be backed up"),
    };

    private static object ValueOf(string text) => text[0] switch
    {
        's' => text[1..],
        'i' => int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture),
        'l' => long.Parse(text.AsSpan(1), CultureInfo.InvariantCulture),
        'd' => double.Parse(text.AsSpan(1), CultureInfo.InvariantCulture),
        'b' => text[1] == '1',
        't' => DateTimeOffset.ParseExact(text.AsSpan(1), "O", CultureInfo.InvariantCulture),
        'g' => Guid.ParseExact(text.AsSpan(1), "D"),
        'x' => Convert.FromBase64String(text[1..]),
        var other => throw new InvalidDataException($"unknown column type {other}"),
    };
}
