using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitor.Tests.Planning;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving;

/// <summary>
/// What callers get of the sample city, to the letter: other dashboards are built on it. A change that is meant is written with
/// MONITOR_GOLDEN=write and read in the commit; members are only added.
/// </summary>
public sealed class GoldenTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Folder = Path.Combine(CityFiles.RepositoryRoot, "tests", "Monitor.Tests", "Serving", "Golden");
    private static readonly string Veterans = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "guide-contact" }).Id;

    public static TheoryData<string, string> Answers => new()
    {
        { "bureaus", "/api/bureaus?top=2" },
        { "bureau", "/api/bureaus/veterans" },
        { "bureau-sections", "/api/bureaus/veterans/sections" },
        { "section-tree", "/api/bureaus/veterans/section-tree?top=3" },
        { "findings", "/api/findings?bureau=veterans" },
        { "finding", $"/api/findings/{Veterans}" },
        { "finding-history", $"/api/findings/{Veterans}/history" },
        { "scorecards", "/api/scorecards" },
        { "scorecard", "/api/scorecards/2026Q1" },
        { "bureau-scorecard", "/api/scorecards/2026Q1/veterans" },
        { "issue-lists", "/api/issue-lists" },
        { "issue-list", $"/api/issue-lists/{Uri.EscapeDataString(SampleCity.List.Number)}" },
        { "runs", "/api/runs" },
        { "run", $"/api/runs/{SampleCity.Run.Id}" },
        { "sections", "/api/sections?top=2" },
        { "health", "/api/health" },
        { "problem-parameters", "/api/findings?top=0&since=2026-02-30&status=opne&page=2" },
        { "problem-not-found", "/api/findings/none" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answers_stay_as_they_are(string name, string path)
    {
        await using var host = await ServingHost.StartAsync();
        using var answer = await host.Http.GetAsync(path);

        await IsGoldenAsync(name, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString(Readable));
    }

    [Fact]
    public async Task Writes_answer_and_are_told_as_they_are()
    {
        await using var host = await ServingHost.StartAsync();

        using var reply = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Veterans}/replies", body: new { kind = "rectified", text = "已补充传真号码", link = "http://veterans.yunling.invalid/zwgk/zn.html" });
        await IsGoldenAsync("posted-reply", JsonNode.Parse(await reply.Content.ReadAsStringAsync())!.ToJsonString(Readable));
        await IsGoldenAsync("audit", (await host.JsonAsync("/api/audit")).ToJsonString(Readable));
    }

    /// <summary>Every method, its parameters and what it sends: routes are only added.</summary>
    [Fact]
    public async Task The_surface_stays_as_it_is()
    {
        await using var host = await ServingHost.StartAsync();
        var paths = (await host.JsonAsync("/api/openapi.json"))["paths"]!.AsObject();

        var lines = paths.SelectMany(path => path.Value!.AsObject().Select(method => (Path: path.Key, Method: method.Key, Operation: method.Value!)))
            .Select(one => $"{one.Method.ToUpperInvariant()} {one.Path}{Parameters(one.Operation)} -> {Success(one.Operation)}");

        await IsGoldenAsync("surface", string.Join('\n', lines), "txt");
    }

    private static string Parameters(JsonNode operation) =>
        string.Concat(operation["parameters"]!.AsArray().Where(parameter => (string?)parameter!["in"] == "query").Select(parameter => $" {parameter!["name"]}"));

    private static string Success(JsonNode operation)
    {
        var success = operation["responses"]!.AsObject().First(response => response.Key.StartsWith('2'));
        return $"{success.Key} {string.Join(", ", success.Value!["content"]!.AsObject().Select(content => content.Key))}";
    }

    private static async Task IsGoldenAsync(string name, string text, string kind = "json")
    {
        var file = Path.Combine(Folder, $"{name}.{kind}");
        if (Environment.GetEnvironmentVariable("MONITOR_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(file, text + "\n");
        }
        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").TrimEnd(), text.ReplaceLineEndings("\n"));
    }
}
