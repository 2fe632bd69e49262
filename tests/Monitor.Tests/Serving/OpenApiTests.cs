using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Monitor.Serving;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_description_holds_before_an_independent_reader()
    {
        await using var host = await ServingHost.StartAsync();

        var read = OpenApiDocument.Parse(await host.Http.GetStringAsync("/api/openapi.json"), "json");

        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task Every_route_of_the_api_is_described_once()
    {
        await using var host = await ServingHost.StartAsync();
        var document = await host.JsonAsync("/api/openapi.json");

        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));

        Assert.Equal(host.Service<Door>().Endpoints.Where(endpoint => endpoint.Info.Route.StartsWith("api/", StringComparison.Ordinal)).Select(endpoint => $"{endpoint.Info.Method} /{endpoint.Info.Route}").Order(),
            described.Order());
    }

    [Fact]
    public async Task The_description_is_the_same_on_every_host()
    {
        await using var host = await ServingHost.StartAsync();
        var paths = (await host.JsonAsync("/api/openapi.json"))["paths"]!.AsObject();

        Assert.Equal(paths.Select(path => path.Key).Order(StringComparer.Ordinal), paths.Select(path => path.Key));
        Assert.All(paths, path => Assert.Equal(path.Value!.AsObject().Select(method => method.Key).Order(StringComparer.Ordinal), path.Value!.AsObject().Select(method => method.Key)));
    }

    [Fact]
    public async Task Operation_ids_are_unique()
    {
        await using var host = await ServingHost.StartAsync();
        var document = await host.JsonAsync("/api/openapi.json");

        var ids = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(method => (string)method.Value!["operationId"]!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("/api/findings", "Finding", "#/items")]
    [InlineData("/api/scorecards/2026Q1", "Scorecard", "")]
    public async Task Answers_have_the_members_that_their_schemas_name(string path, string what, string at)
    {
        await using var host = await ServingHost.StartAsync();
        var document = await host.JsonAsync("/api/openapi.json");
        var template = what == "Finding" ? "/api/findings" : "/api/scorecards/{period}";
        var schema = document["paths"]![template]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

        var answer = await host.JsonAsync(path);
        var (row, properties) = at is "" ? (answer, schema["properties"]) : (answer["items"]![0], schema["properties"]!["items"]!["items"]!["properties"]);

        Assert.All(row!.AsObject(), member => Assert.NotNull(properties![member.Key]));
    }

    [Fact]
    public async Task Every_answer_and_body_has_an_example_that_its_schema_takes()
    {
        await using var host = await ServingHost.StartAsync();
        var document = await host.JsonAsync("/api/openapi.json");
        var contents = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(method => method.Value!)
            .SelectMany(method => new[] { method["requestBody"]?["content"]?["application/json"], method["responses"]?["200"]?["content"]?["application/json"], method["responses"]?["202"]?["content"]?["application/json"] })
            .OfType<JsonObject>().Where(content => content.ContainsKey("schema")).ToList();

        var wrong = new List<string>();
        foreach (var content in contents)
        {
            Assert.NotNull(content["example"]);
            var schema = await NJsonSchema.JsonSchema.FromJsonAsync(content["schema"]!.ToJsonString());
            wrong.AddRange(schema.Validate(content["example"]!.ToJsonString()).Select(error => $"{error}"));
        }

        Assert.True(contents.Count > 15);
        Assert.Empty(wrong);
    }
}
