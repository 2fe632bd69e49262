using System.Reflection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Monitor.Local.Demo.Content;

/// <summary>The demo's embedded data files.</summary>
internal static class DemoData
{
    private static readonly Assembly Here = typeof(DemoData).Assembly;

    public static IReadOnlyList<BureauFacts> Bureaus { get; } =
        [.. Here.GetManifestResourceNames().Where(name => name.Contains(".Demo.Bureaus.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => Yaml<BureauFacts>(Text(name)))];

    public static IReadOnlyList<ColumnFacts> Columns { get; } = Yaml<ColumnBook>(Named("columns.data.yaml")).Columns;

    public static IReadOnlyDictionary<string, string> Prose { get; } = Yaml<Dictionary<string, string>>(Named("prose.data.yaml"));

    public static ReportProse Reports { get; } = Yaml<ReportProse>(Named("reports.data.yaml"));

    public static string Named(string file) => Text(Here.GetManifestResourceNames().Single(name => name.EndsWith("." + file, StringComparison.Ordinal)));

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static T Yaml<T>(string text) =>
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<T>(text);

    private sealed class ColumnBook
    {
        public List<ColumnFacts> Columns { get; init; } = [];
    }
}

/// <summary>Sentences of annual reports.</summary>
internal sealed class ReportProse
{
    public string Body { get; init; } = "";
    public List<string> Problems { get; init; } = [];
    public List<string> Measures { get; init; } = [];
}
