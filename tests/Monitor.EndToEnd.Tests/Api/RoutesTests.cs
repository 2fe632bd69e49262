using System.Net;
using Monitor.Dashboard;
using Monitor.Scoring;
using Monitor.Serving;
using Monitor.Tests.Serving.Sample;

namespace Monitor.EndToEnd.Tests.Api;

/// <summary>Every route of API and dashboard, called by every role over HTTP, on a real Azurite.</summary>
public sealed class RoutesTests(StorageFixture storage)
{
    private static readonly string Own = SampleCity.Findings.First(finding => finding is { Bureau: "health", Duty: "guide-contact" }).Id;
    private static readonly string OfVeterans = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "guide-contact" }).Id;
    private static readonly string Linked = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "links" }).Id;
    private static readonly string Copy = SampleCity.Copy("health").Sha256;
    private static readonly string List = Uri.EscapeDataString(SampleCity.List.Number);

    /// <summary>Route, an address of it, a body where it takes one, and who is let in: a(nonymous), r(eader), b(ureau), o(ffice).</summary>
    private static readonly (string Route, string Path, object? Body, string Who)[] Calls =
    [
        ("GET api/bureaus", "/api/bureaus", null, "rbo"),
        ("GET api/bureaus/{id}", "/api/bureaus/health", null, "rbo"),
        ("GET api/bureaus/{id}/sections", "/api/bureaus/health/sections", null, "bo"),
        ("GET api/bureaus/{id}/section-tree", "/api/bureaus/health/section-tree", null, "bo"),
        ("GET api/findings", "/api/findings?status=open&top=5", null, "rbo"),
        ("GET api/findings/{id}", $"/api/findings/{Own}", null, "rbo"),
        ("GET api/findings/{id}/history", $"/api/findings/{Own}/history", null, "bo"),
        ("GET api/scorecards", "/api/scorecards", null, "arbo"),
        ("GET api/scorecards/{period}", "/api/scorecards/latest", null, "arbo"),
        ("GET api/scorecards/{period}/{bureau}", "/api/scorecards/2025Q4/health", null, "arbo"),
        ("GET api/issue-lists", "/api/issue-lists", null, "bo"),
        ("GET api/issue-lists/{number}", $"/api/issue-lists/{List}", null, "bo"),
        ("POST api/issue-lists", "/api/issue-lists", new { period = "2026Q1" }, "o"),
        ("POST api/issue-lists/{number}/review", $"/api/issue-lists/{List}/review", new { finding = OfVeterans, decision = "reword", reason = "公开指南缺少传真号码" }, "o"),
        ("POST api/issue-lists/{number}/send", $"/api/issue-lists/{List}/send", new { }, "o"),
        ("GET api/scorecards/{period}/{bureau}/what-if", "/api/scorecards/2026Q1/health/what-if?mended=0123456789abcdef", null, "bo"),
        ("GET api/evidence/{sha256}", $"/api/evidence/{Copy}", null, "bo"),
        ("GET api/runs", "/api/runs", null, "o"),
        ("GET api/runs/{id}", $"/api/runs/{SampleCity.Run.Id}", null, "o"),
        ("GET api/checks", "/api/checks", null, "rbo"),
        ("GET api/sections", "/api/sections", null, "rbo"),
        ("GET api/openapi.json", "/api/openapi.json", null, "arbo"),
        ("GET api/health", "/api/health", null, "arbo"),
        ("GET api/feeds/scorecards.atom", "/api/feeds/scorecards.atom", null, "arbo"),
        ("GET api/badges/{file}", "/api/badges/health.svg", null, "arbo"),
        ("GET api/audit", "/api/audit", null, "o"),
        ("POST api/findings/{id}/replies", $"/api/findings/{Own}/replies", new { kind = "appeal", text = "已有说明" }, "bo"),
        ("POST api/findings/{id}/decisions", $"/api/findings/{Own}/decisions", new { decision = "return", reason = "未见说明" }, "o"),
        ("POST api/findings/{id}/recheck", $"/api/findings/{Own}/recheck", new { }, "o"),
        ("GET api/findings/{id}/similar", $"/api/findings/{Own}/similar", null, "bo"),
        ("POST api/ledgers", "/api/ledgers", new { }, "o"), // what is no filled issue list is refused to bureaus by its content
        ("POST api/runs", "/api/runs", new { bureaus = new[] { "health" } }, "o"),
        ("POST api/scorecards/{period}/close", "/api/scorecards/2026Q1/close", new { }, "o"),
        ("POST api/scorecards/{period}/publish", "/api/scorecards/2025Q4/publish", new { }, "o"),
        ("GET " + Routes.CityPage, "/", null, "arbo"),
        ("GET bureaus/{id}", "/bureaus/health", null, "rbo"),
        ("GET bureaus/{id}/sections", "/bureaus/health/sections", null, "bo"),
        ("GET bureaus/{id}/what-if", "/bureaus/health/what-if?period=2026Q1", null, "bo"),
        ("GET findings", "/findings", null, "rbo"),
        ("GET findings/{id}", $"/findings/{Own}", null, "rbo"),
        ("GET issue-lists", "/issue-lists", null, "bo"),
        ("GET issue-lists/{number}", $"/issue-lists/{List}", null, "bo"),
        ("GET runs", "/runs", null, "o"),
        ("GET runs/{id}", $"/runs/{SampleCity.Run.Id}", null, "o"),
        ("GET checks", "/checks", null, "rbo"),
        ("GET coverage", "/coverage", null, "o"),
        ("GET scorecards/{period}", "/scorecards/latest", null, "arbo"),
        ("GET self-check", "/self-check", null, "bo"),
        ("POST self-check", "/self-check", null, "bo"),
        ("GET audit", "/audit", null, "o"),
        ("GET copies/{sha256}", $"/copies/{Copy}?finding={Own}", null, "bo"),
        ("GET sign-in", "/sign-in", null, "arbo"),
        ("POST sign-in", "/sign-in", null, "arbo"),
        ("POST sign-out", "/sign-out", null, "arbo"),
        ("POST language", "/language", null, "arbo"),
        ("GET assets/{file}", "/assets/site.css", null, "arbo"),
    ];

    [Fact]
    public async Task Each_role_is_let_in_where_it_belongs_and_nowhere_else()
    {
        await using var host = await StartAsync(open: true);
        (char Who, string? Token)[] callers = [('a', null), ('r', await host.TokenAsync(Role.Reader)), ('b', await host.TokenAsync(Role.Bureau, "health")), ('o', await host.TokenAsync(Role.Office))];

        var wrong = new List<string>();
        foreach (var (route, path, body, who) in Calls)
            foreach (var (caller, token) in callers)
            {
                using var answer = await host.SendAsync(new(route.Split(' ')[0]), path, token, body);
                var refused = IsRefusal(answer);
                if (refused == who.Contains(caller) || (int)answer.StatusCode >= 500) wrong.Add($"{route} as {caller}: {(int)answer.StatusCode}");
            }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_route_is_left_out()
    {
        await using var host = await StartAsync(open: true);

        var routes = host.Service<Door>().Endpoints.Select(endpoint => $"{endpoint.Info.Method} {endpoint.Info.Route}");

        Assert.Empty(routes.Except(Calls.Select(call => call.Route)));
    }

    [Fact]
    public async Task Problems_of_the_api_are_documents_for_programs_and_those_of_pages_are_pages()
    {
        await using var host = await StartAsync(open: false);
        var office = await host.TokenAsync(Role.Office);

        foreach (var (path, token, status, type) in new[]
        {
            ("/api/evidence/none", office, 404, "application/problem+json"), ($"/api/evidence/{Copy}", null, 401, "application/problem+json"), ("/api/nothing", office, 404, "application/problem+json"),
            ("/bureaus/nobody", office, 404, "text/html"), ("/nothing/here", null, 404, "text/html"), ("/nothing/here", office, 404, "text/html"),
        })
        {
            using var answer = await host.SendAsync(HttpMethod.Get, path, token);
            Assert.Equal((path, status, type), (path, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task A_proxy_that_ends_TLS_makes_cookies_secure()
    {
        await using var host = await StartAsync(open: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { { "X-Forwarded-For", "203.0.113.7" }, { "X-Forwarded-Proto", "https" } } };

        using var answer = await host.Http.SendAsync(request);
        using var plain = await host.Http.GetAsync("/sign-in");

        Assert.Contains("secure", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", plain.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pages_carry_Chinese_as_it_is_and_hostile_text_escaped()
    {
        await using var host = await StartAsync(open: false);

        using var answer = await host.SendAsync(HttpMethod.Get, "/findings", await host.TokenAsync(Role.Office));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("云岭市退役军人事务局", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x4", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;document.title=&#x27;x&#x27;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bureau_sees_nothing_of_another()
    {
        await using var host = await StartAsync(open: false);
        var token = await host.TokenAsync(Role.Bureau, "health");
        string[] foreign =
        [
            "/api/bureaus/veterans", $"/api/findings/{OfVeterans}", $"/api/findings/{OfVeterans}/history", "/api/scorecards/2026Q1/veterans", $"/api/issue-lists/{List}",
            $"/api/evidence/{SampleCity.Copy("veterans").Sha256}", "/api/scorecards/2026Q1/veterans/what-if", "/bureaus/veterans/what-if", "/api/bureaus/veterans/sections", "/api/bureaus/veterans/section-tree", "/bureaus/veterans/sections", "/bureaus/veterans", $"/findings/{OfVeterans}", $"/issue-lists/{List}", $"/copies/{SampleCity.Copy("veterans").Sha256}?finding={OfVeterans}",
        ];

        foreach (var path in foreign)
        {
            using var answer = await host.SendAsync(HttpMethod.Get, path, token);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }
        using var reply = await host.SendAsync(HttpMethod.Post, $"/api/findings/{OfVeterans}/replies", token, new { kind = "appeal", text = "已有说明" });
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    [Fact]
    public async Task Readers_see_what_a_published_scorecard_charges_for_and_no_more()
    {
        await using var host = await StartAsync(open: false, publish: false);
        var (reader, office) = (await host.TokenAsync(Role.Reader), await host.TokenAsync(Role.Office));

        using var before = await host.SendAsync(HttpMethod.Get, "/api/findings", reader);
        Assert.Contains("\"items\":[]", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var hidden = await host.SendAsync(HttpMethod.Get, $"/api/findings/{Own}", reader);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var published = await host.SendAsync(HttpMethod.Post, "/api/scorecards/2025Q4/publish", office, new { });
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        using var after = await host.SendAsync(HttpMethod.Get, "/api/findings?format=ndjson", reader);
        var rows = (await after.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(rows, row => row.Contains(Own, StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains("\"outcome\":\"unclear\"", StringComparison.Ordinal) || row.Contains("\"outcome\":\"not-due\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scorecards_are_for_everybody_only_where_the_city_turns_that_on()
    {
        await using var closed = await StartAsync(open: false);
        await using var open = await StartAsync(open: true);

        foreach (var path in (string[])["/api/scorecards", "/api/scorecards/latest", "/api/feeds/scorecards.atom", "/api/badges/health.svg"])
        {
            using var refused = await closed.Http.GetAsync(path);
            using var answered = await open.Http.GetAsync(path);
            Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, answered.StatusCode));
        }
    }

    [Fact]
    public async Task Every_write_is_told_in_the_audit_even_one_that_was_not_accepted()
    {
        await using var host = await StartAsync(open: false);
        var (bureau, office) = (await host.TokenAsync(Role.Bureau, "health", name: "卫健委张三"), await host.TokenAsync(Role.Office, name: "公开办李四"));

        using var wrong = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Own}/replies", bureau, new { kind = "rectified" });
        using var reply = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Own}/replies", bureau, new { kind = "appeal", text = "已有说明" });
        using var decision = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Own}/decisions", office, new { decision = "return", reason = "未见说明" });
        using var refused = await host.SendAsync(HttpMethod.Post, $"/api/findings/{Own}/decisions", bureau, new { decision = "dismiss", reason = "无" });
        using var answer = await host.SendAsync(HttpMethod.Get, "/api/audit", office);
        var audit = await answer.Content.ReadAsStringAsync();

        Assert.Equal((400, 200, 200, 403), ((int)wrong.StatusCode, (int)reply.StatusCode, (int)decision.StatusCode, (int)refused.StatusCode));
        Assert.Contains("\"who\":\"卫健委张三\",\"role\":\"bureau\",\"bureau\":\"health\",\"action\":\"POST api/findings/{id}/replies\"", audit, StringComparison.Ordinal);
        Assert.Contains("\"who\":\"公开办李四\",\"role\":\"office\",\"bureau\":null,\"action\":\"POST api/findings/{id}/decisions\"", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("\"status\":403", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bureau_sees_its_list_once_it_was_sent_and_reviewed_wording_is_what_it_reads()
    {
        await using var host = await StartAsync(open: false);
        var (bureau, office) = (await host.TokenAsync(Role.Bureau, "veterans"), await host.TokenAsync(Role.Office));
        using var before = await host.SendAsync(HttpMethod.Get, $"/api/issue-lists/{List}", bureau);

        using var reworded = await host.SendAsync(HttpMethod.Post, $"/api/issue-lists/{List}/review", office, new { finding = OfVeterans, decision = "reword", reason = "公开指南缺少传真号码，请补充" });
        using var dismissed = await host.SendAsync(HttpMethod.Post, $"/api/issue-lists/{List}/review", office, new { finding = Linked, decision = "dismiss", reason = "链接已恢复" });
        using var foreign = await host.SendAsync(HttpMethod.Post, $"/api/issue-lists/{List}/review", office, new { finding = Own, decision = "dismiss", reason = "不在此清单" });
        using var sent = await host.SendAsync(HttpMethod.Post, $"/api/issue-lists/{List}/send", office, new { });
        using var late = await host.SendAsync(HttpMethod.Post, $"/api/issue-lists/{List}/review", office, new { finding = OfVeterans, decision = "dismiss", reason = "已下发" });
        using var after = await host.SendAsync(HttpMethod.Get, $"/api/issue-lists/{List}", bureau);
        var list = await after.Content.ReadAsStringAsync();

        Assert.Equal((404, 200, 200, 404, 200, 409, 200),
            ((int)before.StatusCode, (int)reworded.StatusCode, (int)dismissed.StatusCode, (int)foreign.StatusCode, (int)sent.StatusCode, (int)late.StatusCode, (int)after.StatusCode));
        Assert.Contains("公开指南缺少传真号码，请补充", list, StringComparison.Ordinal);
        Assert.DoesNotContain(Linked, list, StringComparison.Ordinal);
        Assert.Contains("\"sentOn\":\"2026-03-20\"", list, StringComparison.Ordinal);
    }

    private static bool IsRefusal(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized || (answer.StatusCode == HttpStatusCode.Forbidden && !Says(answer, "请求来源无法确认"))
        || (answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?back=", StringComparison.Ordinal));

    private static bool Says(HttpResponseMessage answer, string text) => answer.Content.ReadAsStringAsync().GetAwaiter().GetResult().Contains(text, StringComparison.Ordinal);

    private async Task<ServingHost> StartAsync(bool open, bool publish = true)
    {
        var stores = await storage.FreshStoresAsync();
        var host = await ServingHost.StartAsync(
            options => (options.PublicScorecards, options.AsOf) = (open, SampleCity.Today),
            services => stores(services.AddDashboard()),
            app => app.MapMonitorDashboard());
        if (publish) await host.Service<IPublicationStore>().SaveAsync(new("2025Q4", 1, SampleCity.Now, "公开办"), default);
        return host;
    }
}
