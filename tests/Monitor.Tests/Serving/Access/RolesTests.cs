using System.Net;
using Monitor.Serving;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving.Access;

public sealed class RolesTests
{
    /// <summary>What each role gets of each route: bureau is that of the health commission.</summary>
    [Theory]
    [InlineData("/api/health", 200, 200, 200, 200)]
    [InlineData("/api/openapi.json", 200, 200, 200, 200)]
    [InlineData("/api/checks", 401, 200, 200, 200)]
    [InlineData("/api/sections", 401, 200, 200, 200)]
    [InlineData("/api/bureaus", 401, 200, 200, 200)]
    [InlineData("/api/bureaus/health", 401, 200, 200, 200)]
    [InlineData("/api/bureaus/veterans", 401, 200, 404, 200)]
    [InlineData("/api/findings", 401, 200, 200, 200)]
    [InlineData("/api/issue-lists/〔2026〕Q1-veterans", 401, 403, 404, 200)]
    [InlineData("/api/scorecards/2026Q1/health", 401, 404, 200, 200)]
    [InlineData("/api/scorecards/2026Q1/veterans", 401, 404, 404, 200)]
    [InlineData("/api/runs", 401, 403, 403, 200)]
    [InlineData("/api/runs/20260318-1800", 401, 403, 403, 200)]
    public async Task Each_role_sees_its_own(string path, params int[] statuses)
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        string?[] tokens = [null, await host.TokenAsync(Role.Reader), await host.TokenAsync(Role.Bureau, "health"), await host.TokenAsync(Role.Office)];

        var answers = new List<int>();
        foreach (var token in tokens)
        {
            using var answer = await host.SendAsync(HttpMethod.Get, path, token);
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal(statuses, answers);
    }

    [Fact]
    public async Task A_bureau_finds_only_its_own_rows()
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        var token = await host.TokenAsync(Role.Bureau, "health");

        using var all = await host.SendAsync(HttpMethod.Get, "/api/findings", token);
        using var other = await host.SendAsync(HttpMethod.Get, "/api/findings?bureau=veterans", token);
        using var foreign = await host.SendAsync(HttpMethod.Get, $"/api/findings/{SampleCity.Findings.First(finding => finding.Bureau == "veterans").Id}", token);
        using var copy = await host.SendAsync(HttpMethod.Get, $"/api/evidence/{SampleCity.Copy("veterans").Sha256}", token);

        Assert.DoesNotContain("veterans", await all.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"items\":[]", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, copy.StatusCode));
    }

    [Fact]
    public async Task A_token_ends_when_it_expires_or_is_revoked()
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        var expired = await host.TokenAsync(Role.Office, lifetime: TimeSpan.Zero);
        var revoked = await host.TokenAsync(Role.Office);
        var tokens = host.Service<ITokenStore>();
        await tokens.SaveAsync((await tokens.FindAsync(ApiToken.IdIn(revoked)!, default))! with { RevokedAt = SampleCity.Now }, default);
        var wrong = (await host.TokenAsync(Role.Office))[..^1] + "x";

        foreach (var token in (string[])[expired, revoked, wrong, "mon_short_x", "nonsense"])
        {
            using var answer = await host.SendAsync(HttpMethod.Get, "/api/findings", token);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_stored_does_not_open_anything()
    {
        await using var host = await ServingHost.StartAsync(_ => { });
        var text = await host.TokenAsync(Role.Office);

        var stored = await host.Service<ITokenStore>().AllAsync(default).SingleAsync();

        Assert.DoesNotContain(text.Split('_')[2], stored.ToString(), StringComparison.Ordinal);
        Assert.False(stored.Accepts($"mon_{stored.Id}_{stored.Hash}", SampleCity.Now));
    }

    [Fact]
    public async Task Too_many_requests_are_told_to_wait()
    {
        await using var host = await ServingHost.StartAsync(options => (options.LoopbackIsOffice, options.ReadsPerMinute) = (true, 3));

        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 5; request++)
        {
            using var answer = await host.Http.GetAsync("/api/health");
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Guessing_tokens_is_slowed_down()
    {
        await using var host = await ServingHost.StartAsync(options => options.ReadsPerMinute = 2);

        var statuses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 4; guess++)
        {
            using var answer = await host.SendAsync(HttpMethod.Get, "/api/findings", $"mon_abcdefgh{guess}2_{new string('0', 64)}");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_done()
    {
        await using var host = await ServingHost.StartAsync();
        host.Service<MemoryAudit>().IsDown = true;
        var open = SampleCity.Findings[0];

        using var answer = await host.SendAsync(HttpMethod.Post, $"/api/findings/{open.Id}/decisions", body: new { decision = "dismiss", reason = "误报" });

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(open.Status, (await host.Findings.FindAsync(open.Id, default))!.Status);
    }

    [Theory]
    [InlineData("https://board.example.invalid", true)]
    [InlineData("https://elsewhere.example.invalid", false)]
    public async Task Only_named_origins_may_read_from_a_browser(string origin, bool allowed)
    {
        await using var host = await ServingHost.StartAsync(options =>
        {
            options.LoopbackIsOffice = true;
            options.AllowedOrigins.Add("https://board.example.invalid");
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/health") { Headers = { { "Origin", origin } } };
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/findings") { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "GET" } } };

        using var answer = await host.Http.SendAsync(request);
        using var before = await host.Http.SendAsync(preflight);

        Assert.Equal(allowed, answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(allowed, before.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.NoContent, before.StatusCode);
    }
}
