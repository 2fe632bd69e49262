using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.VisualBasic.FileIO;
using Monitor.Dashboard;
using Monitor.Local.Demo;
using Monitor.Scoring;
using Monitor.Serving;
using Monitor.Storage;
using Monitor.Tests.Serving.Sample;

namespace Monitor.EndToEnd.Tests.Api;

/// <summary>Every recipe of docs/dashboards.md, taken from the file as it stands and done against the API step by step.</summary>
public sealed class RecipesTests(StorageFixture storage)
{
    private static readonly string Veterans = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "guide-contact" }).Id;

    [Fact]
    public async Task Power_Query_reads_findings_with_the_types_it_names()
    {
        await using var host = await StartAsync();
        var step = RecipeBook.Block("Csv.Document");

        var rows = await CsvAsync(host, step, RecipeBook.AddressIn(step));
        var types = Regex.Matches(step, @"\{""(\w+)"", type (\w+)\}").Select(type => (Column: type.Groups[1].Value, Type: type.Groups[2].Value)).ToList();

        Assert.Equal(SampleCity.Findings.Count, rows.Count);
        Assert.True(types.Count >= 4);
        Assert.Equal("en-US", RecipeBook.Quoted(step, @"\}\}, ""([^""]+)""\)"));
        // Empty cells become null, as Power Query takes them
        foreach (var (column, type) in types)
            Assert.All(rows, row => Assert.True(row[column] is "" || IsA(type, row[column]), $"{column}: {row[column]}"));
        Assert.All(["id", "bureau", "reason", "status"], column => Assert.All(rows, row => Assert.NotEqual("", row[column])));
    }

    [Fact]
    public async Task Power_Query_filters_as_the_recipe_says()
    {
        await using var host = await StartAsync();
        var filter = RecipeBook.Query.Matches(RecipeBook.Section("Excel")).Select(query => query.Groups[1].Value).Single(query => query.Contains("bureau", StringComparison.Ordinal));

        var rows = await CsvAsync(host, RecipeBook.Block("Csv.Document"), $"/api/findings?{RecipeBook.AddressOf(filter)}");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row["bureau"] == "veterans" && row["status"] is "open" or "notified"));
    }

    [Fact]
    public async Task Power_Query_reads_scores_by_the_columns_it_names()
    {
        await using var host = await StartAsync();
        var step = RecipeBook.Block("Json.Document");

        var list = (await JsonAsync(host, RecipeBook.AddressIn(step)))[RecipeBook.Quoted(step, @"Card\[(\w+)\]")]!.AsArray();
        var columns = Regex.Matches(RecipeBook.Quoted(step, @"FromRecords\([^{]+\{([^}]+)\}"), @"""(\w+)""").Select(column => column.Groups[1].Value).ToList();

        Assert.NotEmpty(list);
        Assert.All(columns, column => Assert.All(list, row => Assert.True(row!.AsObject().ContainsKey(column), column)));
    }

    [Fact]
    public async Task Grafana_finds_rows_and_columns_where_the_table_says()
    {
        await using var host = await StartAsync();
        var fields = RecipeBook.Rows("Grafana").ToDictionary(row => row[0], row => row[1]);

        var rows = (await JsonAsync(host, AddressIn(fields["URL"])))[RecipeBook.Quoted(fields["root selector"], "`(\\w+)`")]!.AsArray();
        var columns = Regex.Matches(fields["columns"], @"`(\w+)` (\w+)").Select(column => (Name: column.Groups[1].Value, Type: column.Groups[2].Value)).ToList();

        Assert.Equal("`Authorization: Bearer TOKEN`", fields["header"]);
        Assert.Equal(4, columns.Count);
        Assert.NotEmpty(rows);
        foreach (var (name, type) in columns)
            Assert.All(rows, row => Assert.Equal(type == "number" ? System.Text.Json.JsonValueKind.Number : System.Text.Json.JsonValueKind.String, row![name]!.GetValueKind()));
    }

    [Fact]
    public async Task Grafana_counts_open_findings()
    {
        await using var host = await StartAsync();
        var text = RecipeBook.Section("Grafana");

        var rows = (await JsonAsync(host, AddressIn(RecipeBook.Quoted(text, "(`HOST/api/findings[^`]+`)"))))[RecipeBook.Quoted(text, "root selector `(items)`")]!.AsArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains((string)row!["status"]!, (string[])["open", "notified", "returned", "reopened"]));
    }

    [Fact]
    public async Task The_command_line_gets_lines_with_the_fields_that_it_prints()
    {
        await using var host = await StartAsync();
        var command = RecipeBook.Block("curl ");

        using var answer = await GetAsync(host, AddressIn("`HOST" + RecipeBook.Quoted(command, "\"\\$HOST([^\"]+)\"") + "`"));
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        var fields = Regex.Matches(RecipeBook.Quoted(command, @"jq -r '\[([^\]]+)\]"), @"\.(\w+)").Select(field => field.Groups[1].Value).ToList();

        Assert.NotEmpty(lines);
        Assert.True(fields.Count > 1);
        Assert.All(fields, field => Assert.All(lines, line => Assert.True(line.ContainsKey(field), field)));
    }

    [Fact]
    public async Task Links_that_stay_lead_somewhere()
    {
        await using var host = await StartAsync();
        var links = RecipeBook.Rows("Links that stay").SelectMany(row => Regex.Matches(row[0], "`HOST[^`]+`").Select(link => link.Value)).ToList();

        Assert.True(links.Count >= 6);
        foreach (var link in links)
        {
            using var answer = await GetAsync(host, AddressIn(link));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Tokens_made_as_the_table_says_open_what_it_says()
    {
        await using var host = await StartAsync(office: false);
        var rows = RecipeBook.Rows("Who may read what").ToDictionary(row => row[0], row => row[1]);
        Assert.Equal(["office", "bureau", "reader", "nobody"], rows.Keys);
        var foreign = SampleCity.Findings.First(finding => finding is { Bureau: "health", Outcome: Checks.Outcome.Unclear }).Id;

        // Everything; its own rows; the published ones; health
        Assert.Equal("200 200 200 200", await StatusesAsync(host, await TokenAsync(rows["office"]), $"/api/findings/{foreign}", "/api/audit", "/api/scorecards/2026Q1", "/api/health"));
        Assert.Equal("200 404 403 200", await StatusesAsync(host, await TokenAsync(rows["bureau"].Replace("ID", "veterans", StringComparison.Ordinal)), $"/api/findings/{Veterans}", $"/api/findings/{foreign}", "/api/audit", "/self-check"));
        Assert.Equal("200 200 404 403", await StatusesAsync(host, await TokenAsync(rows["reader"]), $"/api/findings/{Veterans}", "/api/scorecards/latest", $"/api/findings/{foreign}", "/api/audit"));
        Assert.Equal("200 401 401 401", await StatusesAsync(host, null, "/api/health", "/api/scorecards/latest", "/api/feeds/scorecards.atom", "/api/badges/veterans.svg"));
    }

    [Fact]
    public void Every_setting_of_the_api_is_told()
    {
        string[] ofTheHost = [nameof(ServingOptions.LoopbackIsOffice), nameof(ServingOptions.AsOf)];
        var told = Regex.Matches(RecipeBook.Text, @"`Serving__(\w+?)(?:__0)?(?:=\w+)?`").Select(setting => setting.Groups[1].Value).Distinct();

        Assert.Equal(typeof(ServingOptions).GetProperties().Select(option => option.Name).Except(ofTheHost).Order(), told.Order());
    }

    private static bool IsA(string type, string text) => type switch
    {
        "number" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.GetCultureInfo("en-US"), out _),
        "date" => DateOnly.TryParse(text, CultureInfo.GetCultureInfo("en-US"), out _),
        "datetimezone" => DateTimeOffset.TryParse(text, CultureInfo.GetCultureInfo("en-US"), out _),
        "logical" => text is "true" or "false",
        _ => throw new InvalidDataException(type),
    };

    /// <summary>What Csv.Document and PromoteHeaders make of an answer: its code page, delimiter and quotes as the step gives them.</summary>
    private static async Task<IReadOnlyList<Dictionary<string, string>>> CsvAsync(ServingHost host, string step, string address)
    {
        Assert.Contains("QuoteStyle.Csv", step, StringComparison.Ordinal);
        Assert.Contains("Table.PromoteHeaders", step, StringComparison.Ordinal);
        using var answer = await GetAsync(host, address);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var encoding = Encoding.GetEncoding(int.Parse(RecipeBook.Quoted(step, @"Encoding = (\d+)"), CultureInfo.InvariantCulture), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        using var parser = new TextFieldParser(await answer.Content.ReadAsStreamAsync(), encoding) { Delimiters = [RecipeBook.Quoted(step, @"Delimiter = ""(.)""")], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        var header = parser.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (parser.ReadFields() is { } cells)
        {
            Assert.Equal(header.Length, cells.Length);
            rows.Add(header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second));
        }
        return rows;
    }

    private static async Task<JsonNode> JsonAsync(ServingHost host, string address)
    {
        using var answer = await GetAsync(host, address);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task<HttpResponseMessage> GetAsync(ServingHost host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = AuthenticationHeaderValue.Parse($"Bearer {await host.TokenAsync(Role.Office)}") } };
        return await host.Http.SendAsync(request);
    }

    /// <summary>`HOST/...` with the words that stand for something filled in.</summary>
    private static string AddressIn(string quoted) =>
        RecipeBook.Quoted(quoted, "`HOST([^`]+)`").Replace("/bureaus/ID", "/bureaus/veterans", StringComparison.Ordinal).Replace("BUREAU", "veterans", StringComparison.Ordinal).Replace("/ID", $"/{Veterans}", StringComparison.Ordinal);

    private static async Task<string> StatusesAsync(ServingHost host, string? token, params string[] paths)
    {
        var statuses = new int[paths.Length];
        for (var at = 0; at < paths.Length; at++)
        {
            using var answer = await host.SendAsync(HttpMethod.Get, paths[at], token);
            statuses[at] = (int)answer.StatusCode;
        }
        return string.Join(' ', statuses);
    }

    /// <summary>Does what the table's command says, on this storage.</summary>
    private async Task<string> TokenAsync(string command)
    {
        var arguments = RecipeBook.Quoted(command, "`(token [^`]+)`").Split(' ');
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(DemoCity).Assembly.Location, .. arguments, "--storage", await storage.ConnectionAsync()]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        program.ErrorDataReceived += (_, _) => { };
        program.BeginErrorReadLine();
        var text = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
        return text.Trim();
    }

    /// <summary>On the storage's own names where the command line makes tokens; with the last quarter published.</summary>
    private async Task<ServingHost> StartAsync(bool office = true)
    {
        var connection = await storage.ConnectionAsync();
        var stores = office ? await storage.FreshStoresAsync() : services => services.AddMonitorStorage(connection);
        var host = await ServingHost.StartAsync(options => options.AsOf = SampleCity.Today, services => stores(services.AddDashboard()), app => app.MapMonitorDashboard());
        await host.Service<IPublicationStore>().SaveAsync(new("2025Q4", 1, SampleCity.Now, "公开办"), default);
        return host;
    }
}
