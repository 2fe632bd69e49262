using System.Text.Json.Serialization;
using Monitor.Scoring;

namespace Monitor.Reporting;

/// <summary>Source-generated JSON of what is written to files; see <see cref="JsonForm"/>.</summary>
[JsonSerializable(typeof(FindingLine))]
[JsonSerializable(typeof(IReadOnlyList<FindingLine>))]
[JsonSerializable(typeof(Scorecard))]
[JsonSerializable(typeof(IssueList))]
[JsonSerializable(typeof(IReadOnlyList<IssueList>))]
public sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>One line an object.</summary>
    public static ReportJson Compact { get; } = new(JsonForm.Options());

    public static ReportJson Indented { get; } = new(JsonForm.Options(indented: true));
}
