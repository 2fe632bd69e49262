using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving;

public sealed class FindingsCsvTests
{
    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/json, text/csv", "application/json")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("*/*", "application/json")]
    public async Task The_format_follows_Accept(string accept, string type)
    {
        await using var host = await ServingHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/findings");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Csv_has_every_finding_and_starts_with_a_mark_for_spreadsheets()
    {
        await using var host = await ServingHost.StartAsync();

        var csv = await host.Http.GetByteArrayAsync("/api/findings?format=csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(23, System.Text.Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task Page_text_never_becomes_a_formula(string text)
    {
        await using var host = await ServingHost.StartAsync();
        var finding = SampleCity.Findings[0];
        await host.Findings.SaveAsync([new(finding with { Reason = text, ETag = "1" })], default);

        var csv = await host.Http.GetStringAsync($"/api/findings?format=csv&bureau={finding.Bureau}&status=open");

        Assert.Contains(",'" + text, csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ndjson_has_a_finding_a_line()
    {
        await using var host = await ServingHost.StartAsync();

        var lines = (await host.Http.GetStringAsync("/api/findings?format=ndjson&bureau=veterans")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("{\"id\":", line, StringComparison.Ordinal));
    }
}
