using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.Reporting;

/// <summary>Writes 3.00 as 3: the same number reads the same whichever sums it came from.</summary>
internal sealed class TidyDecimal : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteRawValue(Tidy(value));

    public static string Tidy(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
