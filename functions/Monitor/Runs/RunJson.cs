using System.Text.Json.Serialization;
using Monitor.Reporting;

namespace Monitor.Runs;

/// <summary>Source-generated JSON of run.json; see <see cref="JsonForm"/>.</summary>
[JsonSerializable(typeof(Run))]
public sealed partial class RunJson : JsonSerializerContext
{
    public static RunJson Indented { get; } = new(JsonForm.Options(indented: true));
}
