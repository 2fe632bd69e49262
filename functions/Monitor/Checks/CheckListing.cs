using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>The catalogue as people and machines read it: README.md beside the checks, and `checks --json`.</summary>
public static class CheckListing
{
    private static readonly string[] Groups = ["Presence", "Timeliness", "Completeness", "Site", "AnnualReport"];

    /// <summary>What README.md in this folder holds; a test compares them.</summary>
    public static string Markdown(CheckCatalog catalog)
    {
        var page = new StringBuilder("# 检查项目录\n\n由各检查项自身生成，不手工修改。依据一栏为通常依据；任务自带依据的，以任务为准。\n");
        foreach (var group in catalog.All.GroupBy(check => check.Info.Group).OrderBy(group => Array.IndexOf(Groups, group.Key)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {NameOf(group.Key)}\n\n| 检查项 | 判定什么 | 参数 | 依据 | 整改要求 |\n|---|---|---|---|---|\n");
            foreach (var check in group) page.Append(Row(check.Info));
        }
        return page.ToString();
    }

    /// <summary>A JSON array, one object a check.</summary>
    public static string Json(CheckCatalog catalog) => JsonSerializer.Serialize([.. catalog.All.Select(check => ListedCheck.Of(check.Info))], CheckListingJson.Readable.ListedCheckArray);

    public static string NameOf(string group) => group switch
    {
        "Presence" => "有没有",
        "Timeliness" => "及时性",
        "Completeness" => "完整性",
        "Site" => "网站",
        _ => "年度报告",
    };

    private static string Row(CheckInfo info) =>
        $"| `{info.Id}` | {Cell(info.Judges)} | {string.Join("<br>", info.Parameters.Select(parameter => $"`{parameter.Name}`{(parameter.Required ? "（必填）" : "")} {Cell(parameter.Meaning)}"))} | {Cell(info.Basis)} | {Cell(info.Remedy)} |\n";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

/// <summary>A check as `checks --json` lists it.</summary>
public sealed record ListedCheck(string Id, string Group, string Judges, string Basis, string Remedy, bool NeedsSection, IReadOnlyList<ListedParameter> Parameters)
{
    public static ListedCheck Of(CheckInfo info) => new(info.Id, info.Group, info.Judges, info.Basis, info.Remedy, info.NeedsSection,
        [.. info.Parameters.Select(parameter => new ListedParameter(parameter.Name, parameter.Kind, parameter.Meaning, parameter.Required, parameter.Choices))]);
}

public sealed record ListedParameter(string Name, ParameterKind Kind, string Meaning, bool Required, IReadOnlyList<string>? Choices);

[JsonSerializable(typeof(ListedCheck[]))]
internal sealed partial class CheckListingJson : JsonSerializerContext
{
    public static CheckListingJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
