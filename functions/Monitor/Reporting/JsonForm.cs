using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.Reporting;

/// <summary>The JSON of every file and answer: camelCase names, Chinese unescaped, enums in kebab-case (`not-due`), decimals without trailing zeros.</summary>
public static class JsonForm
{
    /// <summary>Fresh options for a source-generated context; <paramref name="indented"/> for files people open.</summary>
    public static JsonSerializerOptions Options(bool indented = false) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new TidyDecimal() },
    };
}
