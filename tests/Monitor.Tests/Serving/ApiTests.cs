using System.Net;
using System.Text.Json.Nodes;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving;

public sealed class ApiTests
{
    [Theory]
    [InlineData("/api/bureaus", 6)]
    [InlineData("/api/bureaus?top=4", 4)]
    [InlineData("/api/findings", 22)]
    [InlineData("/api/findings?bureau=veterans", 5)]
    [InlineData("/api/findings?bureau=nobody", 0)]
    [InlineData("/api/findings?status=open", 7)]
    [InlineData("/api/findings?status=open,notified", 10)]
    [InlineData("/api/findings?outcome=not-due", 6)]
    [InlineData("/api/findings?outcome=missed&bureau=veterans&check=home-updated", 1)]
    [InlineData("/api/findings?section=budget&indicator=FIS-1&period=2026Q1", 6)]
    [InlineData("/api/findings?since=2026-03-18", 22)]
    [InlineData("/api/findings?since=2026-03-19", 0)]
    [InlineData("/api/scorecards", 2)]
    [InlineData("/api/issue-lists?bureau=veterans&period=2026Q1", 1)]
    [InlineData("/api/issue-lists?period=2025Q4", 0)]
    [InlineData("/api/runs", 1)]
    [InlineData("/api/sections", 5)]
    public async Task Lists_what_matches(string path, int count)
    {
        await using var host = await ServingHost.StartAsync();

        Assert.Equal(count, (await host.JsonAsync(path))["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/api/bureaus/veterans", "$.name", "云岭市退役军人事务局")]
    [InlineData("/api/scorecards/2026Q1", "$.bureaus[2].grade", "不合格")]
    [InlineData("/api/scorecards/2026Q1/veterans", "$.class", "key-area")]
    [InlineData("/api/issue-lists/〔2026〕Q1-veterans", "$.rows[0].problem", "公开指南未写明传真号码。")]
    [InlineData("/api/issue-lists/〔2026〕Q1-veterans.json", "$.city", "云岭市")]
    [InlineData("/api/runs/20260318-1800", "$.sites[1].why", "网站防火墙拒绝了访问（412）。")]
    [InlineData("/api/health", "$.status", "ok")]
    [InlineData("/api/openapi.json", "$.openapi", "3.1.1")]
    public async Task Gives_one(string path, string member, string expected)
    {
        await using var host = await ServingHost.StartAsync();

        Assert.Equal(expected, (string?)Member(await host.JsonAsync(path), member));
    }

    [Fact]
    public async Task A_finding_has_the_contracts_members_in_their_form()
    {
        await using var host = await ServingHost.StartAsync();
        var finding = (await host.JsonAsync("/api/findings?bureau=education&outcome=not-due"))["items"]![0]!.AsObject();

        Assert.Equal(["id", "bureau", "duty", "check", "section", "subject", "outcome", "url", "reason", "quote", "evidence", "indicator", "loss", "veto", "status", "firstSeen", "lastSeen", "due"],
            finding.Select(member => member.Key).Take(18));
        Assert.Equal(("not-due", "pending", "2026-03-25"), ((string?)finding["outcome"], (string?)finding["status"], (string?)finding["due"]));
    }

    [Fact]
    public async Task A_finding_is_explained_with_its_duty_and_history()
    {
        await using var host = await ServingHost.StartAsync();
        var id = Sample.SampleCity.Findings[0].Id;

        var detail = await host.JsonAsync($"/api/findings/{id}");
        var history = await host.JsonAsync($"/api/findings/{id}/history");

        Assert.Equal("《政府信息公开条例》第十二条", (string?)detail["basis"]);
        Assert.Equal(3, detail["trace"]!.AsArray().Count);
        Assert.Equal("首次发现", (string?)history["items"]![0]!["why"]);
    }

    [Fact]
    public async Task Pages_meet_without_gap_or_overlap()
    {
        await using var host = await ServingHost.StartAsync();
        var seen = new List<string>();
        for (var path = "/api/findings?top=5"; path is not null;)
        {
            var page = await host.JsonAsync(path);
            seen.AddRange(page["items"]!.AsArray().Select(row => (string)row!["id"]!));
            path = (string?)page["next"] is { } next ? $"/api/findings?top=5&cursor={next}" : null;
        }

        Assert.Equal(22, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/api/findings")]
    [InlineData("/api/bureaus")]
    [InlineData("/api/scorecards/2026Q1")]
    [InlineData("/api/checks")]
    [InlineData("/api/openapi.json")]
    [InlineData("/api/issue-lists/〔2026〕Q1-veterans.xlsx")]
    [InlineData("/api/findings?format=csv&top=5")]
    public async Task An_unchanged_answer_is_304(string path)
    {
        await using var host = await ServingHost.StartAsync();
        using var first = await host.Http.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        using var second = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/findings?top=0", "top")]
    [InlineData("/api/findings?top=1001", "top")]
    [InlineData("/api/findings?top=ten", "top")]
    [InlineData("/api/findings?cursor=%00", "cursor")]
    [InlineData("/api/findings?cursor=!!!", "cursor")]
    [InlineData("/api/findings?status=done", "status")]
    [InlineData("/api/findings?since=20260101", "since")]
    [InlineData("/api/findings?period=2026Q5", "period")]
    [InlineData("/api/findings?burea=veterans", "burea")]
    [InlineData("/api/findings?bureau=a&bureau=b", "bureau")]
    [InlineData("/api/issue-lists?period=1", "period")]
    public async Task A_wrong_parameter_is_named(string path, string parameter)
    {
        await using var host = await ServingHost.StartAsync();

        using var answer = await host.Http.GetAsync(path);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(parameter, (string?)problem["errors"]!.AsArray().Single()!["parameter"]);
    }

    [Fact]
    public async Task Wrong_parameters_are_told_all_at_once()
    {
        await using var host = await ServingHost.StartAsync();

        using var answer = await host.Http.GetAsync("/api/findings?top=0&since=x&status=no,nor&colour=red");

        Assert.Equal(4, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/api/bureaus/nobody")]
    [InlineData("/api/findings/0000000000000000")]
    [InlineData("/api/findings/0000000000000000/history")]
    [InlineData("/api/scorecards/2031Q1")]
    [InlineData("/api/scorecards/../../secret")]
    [InlineData("/api/scorecards/2026Q1/nobody")]
    [InlineData("/api/issue-lists/none.docx")]
    [InlineData("/api/evidence/abc")]
    [InlineData("/api/evidence/ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("/api/runs/none")]
    [InlineData("/api/nothing/here")]
    public async Task What_is_not_there_is_a_404_problem(string path)
    {
        await using var host = await ServingHost.StartAsync();

        using var answer = await host.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(".xlsx", null, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml")]
    [InlineData(".docx", null, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml")]
    [InlineData("", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml")]
    [InlineData("", "application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.5, application/json;q=0.1", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml")]
    public async Task A_list_comes_as_the_document_asked_for(string extension, string? accept, string type, string part)
    {
        await using var host = await ServingHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/issue-lists/〔2026〕Q1-veterans{extension}");
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        await using var content = await answer.Content.ReadAsStreamAsync();
        Assert.NotNull(new System.IO.Compression.ZipArchive(content).GetEntry(part));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("退役军人", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_went_out_comes_as_it_went_out()
    {
        await using var host = await ServingHost.StartAsync();
        byte[] sent = [0x50, 0x4B, 1];
        await host.Service<global::Monitor.Reporting.IIssueListStore>().SaveAsync(SampleCity.List with { SentOn = new(2026, 4, 8) }, new Dictionary<string, byte[]> { ["xlsx"] = sent }, default);

        Assert.Equal(sent, await host.Http.GetByteArrayAsync("/api/issue-lists/〔2026〕Q1-veterans.xlsx"));
    }

    [Fact]
    public async Task Evidence_is_the_copy_byte_for_byte_and_nothing_in_it_runs()
    {
        await using var host = await ServingHost.StartAsync();
        var copy = SampleCity.Copy("veterans");

        using var answer = await host.Http.GetAsync($"/api/evidence/{copy.Sha256}");

        Assert.Equal(copy.Body, await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Health_tells_that_the_storage_is_away()
    {
        await using var host = await ServingHost.StartAsync();
        host.Runs.IsDown = true;

        using var answer = await host.Http.GetAsync("/api/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_method_is_told_which_are_right()
    {
        await using var host = await ServingHost.StartAsync();

        using var answer = await host.Http.DeleteAsync("/api/findings");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Our_own_failure_tells_nothing_of_its_inside()
    {
        await using var host = await ServingHost.StartAsync();
        host.Runs.IsDown = true;

        using var answer = await host.Http.GetAsync("/api/runs");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("storage", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/findings")]
    [InlineData("/api/runs")]
    [InlineData("/api/checks")]
    public async Task Without_sign_in_only_health_and_the_description_answer(string path)
    {
        await using var host = await ServingHost.StartAsync(_ => { });

        using var refused = await host.Http.GetAsync(path);
        using var health = await host.Http.GetAsync("/api/health");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task A_name_that_only_points_at_this_machine_does_not_sign_in()
    {
        await using var host = await ServingHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/findings") { Headers = { Host = "rebound.example.invalid" } };

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static JsonNode? Member(JsonNode node, string path) => path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
        .Split('.').Aggregate((JsonNode?)node, (inner, name) => int.TryParse(name, out var index) ? inner![index] : inner![name]);
}
