using System.Text.Json.Serialization;

namespace Monitor.Planning;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<SectionDefinition>))]
[JsonSerializable(typeof(IReadOnlyList<HolidayYear>))]
[JsonSerializable(typeof(IReadOnlyList<Coverage.StatutoryItem>))]
internal sealed partial class PlanningJson : JsonSerializerContext;
