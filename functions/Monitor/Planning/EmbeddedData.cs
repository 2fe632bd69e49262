using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Monitor.Planning;

/// <summary>Data files that are built into the program and stand beside the code that reads them.</summary>
internal static class EmbeddedData
{
    public static T Json<T>(string name, JsonTypeInfo<T> shape)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, shape) ?? throw new InvalidDataException($"{name} is empty");
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Monitor.Planning.{name}") ?? throw new FileNotFoundException($"{name} is not embedded");
}
