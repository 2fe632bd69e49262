using System.Globalization;
using System.Text.Json.Nodes;
using Monitor.Checks;
using Monitor.Planning.Reading;
using NJsonSchema;

namespace Monitor.Tests.Planning;

/// <summary>The schemas that editors complete by agree with what the readers accept.</summary>
public sealed class SchemaTests
{
    private static readonly string Root = CityFiles.RepositoryRoot;

    [Theory]
    [InlineData("city", "samples/city.yaml")]
    [InlineData("plan", "samples/plans/city-2026.yaml")]
    [InlineData("plan", "samples/plans/veterans-2026.yaml")]
    [InlineData("indicators", "samples/indicators-2026.yaml")]
    [InlineData("indicators", "functions/Monitor/Planning/indicators.data.json")]
    [InlineData("plan", "functions/Monitor/Planning/national-duties.data.yaml")]
    public async Task Accepts_what_is_right(string schema, string file)
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(Root, file))).Replace("{year}", "2026", StringComparison.Ordinal).Replace("{lastYear}", "2025", StringComparison.Ordinal);

        Assert.Empty((await ReadAsync(schema)).Validate(ToJson(text)));
    }

    [Theory]
    [InlineData("city", "city: 市")]
    [InlineData("city", "city: 市\nbureaus: [{ id: Upper, name: 局, sites: [{ url: 'http://a.invalid/' }] }]")]
    [InlineData("city", "city: 市\nbureaus: [{ id: a, name: 局, sites: [{ url: 'a.invalid' }] }]")]
    [InlineData("city", "city: 市\ncrawl: { delay: fast }\nbureaus: [{ id: a, name: 局, sites: [{ url: 'http://a.invalid/' }] }]")]
    [InlineData("city", "city: 市\nbureau: []\nbureaus: [{ id: a, name: 局, sites: [{ url: 'http://a.invalid/' }] }]")]
    [InlineData("plan", "plan: 一\nduties: []")]
    [InlineData("plan", "plan: 一\nyear: 2026\nduties: [{ id: a, check: nothing }]")]
    [InlineData("plan", "plan: 一\nyear: 2026\nduties: [{ id: a, check: home-updated, with: { within: soon } }]")]
    [InlineData("plan", "plan: 一\nyear: 2026\nduties: [{ id: a, check: home-updated, vetoed: true }]")]
    [InlineData("plan", "plan: 一\nyear: 2026\nduties: [{ id: a }]")]
    [InlineData("indicators", "groups: []")]
    [InlineData("indicators", "groups: [{ id: g, name: 组, indicators: [{ id: a, name: 甲, points: many }] }]")]
    public async Task Refuses_what_is_wrong(string schema, string text) => Assert.NotEmpty((await ReadAsync(schema)).Validate(ToJson(text)));

    [Fact]
    public async Task Names_every_check_of_the_catalogue()
    {
        var plan = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "schemas", "plan.schema.json")))!;

        var named = plan["properties"]!["duties"]!["items"]!["properties"]!["check"]!["enum"]!.AsArray().Select(id => (string)id!);

        Assert.Equal(CheckCatalog.Default.All.Select(check => check.Info.Id).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static Task<JsonSchema> ReadAsync(string schema) => JsonSchema.FromFileAsync(Path.Combine(Root, "schemas", $"{schema}.schema.json"));

    private static string ToJson(string yaml) => ToNode(YamlTree.Parse(yaml)!)!.ToJsonString();

    private static JsonNode? ToNode(Written written) => written switch
    {
        Written.Block block => new JsonObject(block.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToNode(entry.Value)))),
        Written.Items items => new JsonArray([.. items.All.Select(ToNode)]),
        Written.Word { IsNothing: true } => null,
        Written.Word { Quoted: false, Text: "true" or "false" } flag => flag.Text == "true",
        Written.Word { Quoted: false } word when decimal.TryParse(word.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        Written.Word word => word.Text,
        _ => null,
    };
}
