using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Monitor.Findings;
using Monitor.Reporting;
using Monitor.Serving;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving;

public sealed class RectifyingTests
{
    private static readonly Finding Open = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "guide-contact" });

    [Fact]
    public async Task The_office_has_one_duty_looked_at_again_before_all_other_visits()
    {
        await using var host = await ServingHost.StartAsync();

        using var answer = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Open.Id}/recheck");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal([Open.Duty], Assert.Single(host.Service<MemoryQueue>().Visits).Recheck!.Duties);
        using var unknown = await host.SendAsync(HttpMethod.Post, "/api/findings/0000000000000000/recheck");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_same_fault_elsewhere_is_told_to_the_bureau_alone()
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        await host.Findings.SaveAsync([new(Open with { Id = "abcdefabcdefabcd", Subject = "disclosure-guide#传真号码", ETag = "" })], default);

        using var own = await host.SendAsync(HttpMethod.Get, $"/api/findings/{Open.Id}/similar", await host.TokenAsync(Role.Bureau, "veterans"));
        using var other = await host.SendAsync(HttpMethod.Get, $"/api/findings/{Open.Id}/similar", await host.TokenAsync(Role.Bureau, "health"));

        Assert.Contains("abcdefabcdefabcd", JsonNode.Parse(await own.Content.ReadAsStringAsync())!["items"]!.AsArray().Select(row => (string?)row!["finding"]));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task A_ledger_is_imported_whole_or_not_at_all()
    {
        await using var host = await ServingHost.StartAsync();

        using var good = await PostAsync(host, "单位,申请编号,收到申请日期,答复日期\nveterans,A-1,2026-01-05,2026-01-20\n");
        using var bad = await PostAsync(host, "单位,申请编号,收到申请日期,答复日期\nveterans,A-2,2026-01-05,昨天\nfire,A-3,2026-01-05,\n");
        using var none = await PostAsync(host, "");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (good.StatusCode, bad.StatusCode, none.StatusCode));
        var taken = JsonNode.Parse(await good.Content.ReadAsStringAsync())!;
        Assert.Equal((1, "met"), ((int)taken["rows"]!, (string?)taken["judgements"]![0]!["state"]));
        Assert.Equal(["第2行", "第3行"], JsonNode.Parse(await bad.Content.ReadAsStringAsync())!["errors"]!.AsArray().Select(error => (string?)error!["parameter"]));
    }

    [Fact]
    public async Task A_bureau_imports_its_filled_list_and_no_other_ledger()
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        var bureau = await host.TokenAsync(Role.Bureau, "veterans");

        using var list = await PostAsync(host, IssueListWriter.Xlsx(SampleCity.List), Downloads.Xlsx, bureau);
        using var ledger = await PostAsync(host, Encoding.UTF8.GetBytes("单位,自查日期,情况\nveterans,2026-01-05,无\n"), "text/csv", bureau);
        using var reader = await PostAsync(host, IssueListWriter.Xlsx(SampleCity.List), Downloads.Xlsx, await host.TokenAsync(Role.Reader));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (list.StatusCode, ledger.StatusCode, reader.StatusCode));
    }

    [Theory]
    [InlineData("/api/scorecards/2026Q1.xlsx", Downloads.Xlsx)]
    [InlineData("/api/scorecards/2026Q1.docx", Downloads.Docx)]
    [InlineData("/api/scorecards/2026Q1.html", "text/html")]
    [InlineData("/api/scorecards/2026Q1.csv", "text/csv")]
    [InlineData("/api/scorecards/latest.json", "application/json")]
    public async Task A_scorecard_is_answered_in_every_form(string path, string type)
    {
        await using var host = await ServingHost.StartAsync();

        using var answer = await host.Http.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_list_is_answered_as_a_page_to_print_and_as_csv()
    {
        await using var host = await ServingHost.StartAsync();
        var number = Uri.EscapeDataString(SampleCity.List.Number);

        Assert.Contains(SampleCity.List.Rows[0].Problem, await host.Http.GetStringAsync($"/api/issue-lists/{number}.html"), StringComparison.Ordinal);
        Assert.Contains(SampleCity.List.Rows[0].Finding, await host.Http.GetStringAsync($"/api/issue-lists/{number}.csv"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(ServingHost host, string csv) => PostAsync(host, Encoding.UTF8.GetBytes(csv), "text/csv", null);

    private static async Task<HttpResponseMessage> PostAsync(ServingHost host, byte[] file, string type, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ledgers") { Content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } } };
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return await host.Http.SendAsync(request);
    }
}
