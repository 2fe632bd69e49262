using System.Net;
using System.Text.Json.Nodes;
using Monitor.Findings;
using Monitor.Serving;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving;

public sealed class WritingTests
{
    private static readonly Finding Open = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "guide-contact" });
    private static readonly Finding Suspected = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "notices-fresh" });
    private static readonly Finding Pending = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "budget-in-20" });

    [Fact]
    public async Task A_bureaus_rectified_reply_has_its_site_looked_at_again()
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        var bureau = await host.TokenAsync(Role.Bureau, "veterans");

        using var answer = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Open.Id}/replies", bureau, new { kind = "rectified", text = "已补齐传真号码", link = "http://veterans.yunling.invalid/zwgk/index.html" });
        var finding = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var history = await host.Findings.HistoryAsync(Open.Id, default).ToListAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("answered", (string?)finding["status"]);
        Assert.Equal(("Bureau-veterans", "已整改：已补齐传真号码"), (history[^1].Who, history[^1].Why));
        Assert.Equal("veterans-00000000", Assert.Single(host.Service<MemoryQueue>().Visits).Site);
    }

    [Fact]
    public async Task A_reply_sent_twice_is_one_reply()
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        var bureau = await host.TokenAsync(Role.Bureau, "veterans");

        for (var time = 0; time < 2; time++)
        {
            using var answer = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Open.Id}/replies", bureau, new { kind = "explanation", text = "本单位无传真" });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(2, await host.Findings.HistoryAsync(Open.Id, default).CountAsync());
    }

    [Theory]
    [InlineData("""{"kind":"rectified","text":"改了"}""", "link")]
    [InlineData("""{"kind":"rectified","link":"javascript:alert(1)"}""", "link")]
    [InlineData("""{"kind":"explanation"}""", "text")]
    [InlineData("""{"kind":"fixed","text":"x"}""", "kind")]
    [InlineData("""{}""", "kind")]
    public async Task A_reply_with_mistakes_changes_nothing(string body, string field)
    {
        await using var host = await ServingHost.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await host.Http.PostAsync($"/api/findings/{Open.Id}/replies", content);
        var errors = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!.AsArray();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, errors.Select(error => (string?)error!["parameter"]));
        Assert.Equal(FindingStatus.Open, (await host.Findings.FindAsync(Open.Id, default))!.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"kind\":")]
    [InlineData("{\"kind\":5}")]
    public async Task What_is_no_reply_at_all_is_a_400(string body)
    {
        await using var host = await ServingHost.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await host.Http.PostAsync($"/api/findings/{Open.Id}/replies", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    public static TheoryData<string, object, int, string> Decisions => new()
    {
        { Suspected.Id, new { decision = "accept" }, 200, "open" },
        { Open.Id, new { decision = "dismiss", reason = "栏目另设" }, 200, "dismissed" },
        { Open.Id, new { decision = "exempt", reason = "机构改革", until = "2026-06-30" }, 200, "exempted" },
        { Open.Id, new { decision = "exempt", reason = "机构改革", until = "2026-03-19" }, 409, "open" },
        { Open.Id, new { decision = "exempt", reason = "机构改革" }, 400, "open" },
        { Open.Id, new { decision = "dismiss" }, 400, "open" },
        { Open.Id, new { decision = "notify" }, 200, "notified" },
        { Open.Id, new { decision = "return", reason = "未改" }, 409, "open" },
        { Pending.Id, new { decision = "notify" }, 409, "pending" },
        { Pending.Id, new { decision = "accept" }, 409, "pending" },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task The_office_decides_what_the_state_allows(string id, object decision, int status, string state)
    {
        await using var host = await ServingHost.StartAsync();

        using var answer = await host.SendAsync(HttpMethod.Post, $"/api/findings/{id}/decisions", body: decision);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(state, (string?)(await host.JsonAsync($"/api/findings/{id}"))["status"]);
    }

    [Fact]
    public async Task A_bureau_decides_nothing_and_replies_to_no_other()
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        var bureau = await host.TokenAsync(Role.Bureau, "health");

        using var decision = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Open.Id}/decisions", bureau, new { decision = "notify" });
        using var reply = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Open.Id}/replies", bureau, new { kind = "explanation", text = "x" });
        using var run = await host.SendAsync(HttpMethod.Post, "/api/runs", bureau, new { });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (decision.StatusCode, reply.StatusCode, run.StatusCode));
    }

    [Fact]
    public async Task A_run_starts_for_the_bureaus_named()
    {
        await using var host = await ServingHost.StartAsync();

        using var answer = await host.SendAsync(HttpMethod.Post, "/api/runs", body: new { bureaus = new[] { "audit", "health" } });
        using var unknown = await host.SendAsync(HttpMethod.Post, "/api/runs", body: new { bureaus = new[] { "nobody" } });

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["audit", "health"], host.Service<MemoryQueue>().Visits.Select(visit => visit.Bureau).Order());
        Assert.Equal(2, (await host.JsonAsync(answer.Headers.Location!.OriginalString))["expected"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example.invalid")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_cannot_write_in_the_visitors_name(string header, string value)
    {
        await using var host = await ServingHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/runs") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Headers = { { header, value } } };

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Service<MemoryQueue>().Visits);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await ServingHost.StartAsync();
        using var form = new FormUrlEncodedContent([new("decision", "notify")]);

        using var answer = await host.Http.PostAsync($"/api/findings/{Open.Id}/decisions", form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
