using System.Net;
using Monitor.Serving;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving.Access;

/// <summary>Tests call from this machine, as a proxy on it does; whom a proxy elsewhere speaks for is told by whether this machine is one that is trusted.</summary>
public sealed class ProxiesTests
{
    [Fact]
    public async Task Visitors_behind_a_proxy_are_counted_one_by_one()
    {
        await using var host = await ServingHost.StartAsync(options => options.ReadsPerMinute = 2);

        Assert.Equal("200 200 429", await StatusesAsync(host, "203.0.113.7", "203.0.113.7", "203.0.113.7"));
        Assert.Equal("200", await StatusesAsync(host, "203.0.113.8"));
        Assert.Equal("200", await StatusesAsync(host, "2001:db8::1"));
    }

    [Fact]
    public async Task A_visitor_cannot_hide_behind_an_address_of_their_own_making()
    {
        await using var host = await ServingHost.StartAsync(options => options.ReadsPerMinute = 2);

        // The proxy adds the address it saw to what the visitor sent
        Assert.Equal("200 200 429", await StatusesAsync(host, "198.51.100.1, 203.0.113.7", "198.51.100.2, 203.0.113.7", "198.51.100.3, 203.0.113.7"));
    }

    [Fact]
    public async Task A_row_of_proxies_is_followed_as_far_as_it_is_trusted()
    {
        await using var host = await ServingHost.StartAsync(options =>
        {
            options.ReadsPerMinute = 1;
            options.TrustedProxies.Add("10.2.0.0/16");
        });

        Assert.Equal("200 200 429", await StatusesAsync(host, "203.0.113.7, 10.2.0.4", "203.0.113.8, 10.2.9.9", "203.0.113.7, 10.2.0.5"));
        Assert.Equal("200 429", await StatusesAsync(host, "203.0.113.9, 10.3.0.4", "203.0.113.10, 10.3.0.4"));
    }

    [Fact]
    public async Task Who_called_a_proxy_is_never_taken_for_this_machine()
    {
        await using var host = await ServingHost.StartAsync(options => options.LoopbackIsOffice = true);

        foreach (var (mark, value) in new[] { ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Proto", "https"), ("X-Real-IP", "203.0.113.7"), ("Forwarded", "for=203.0.113.7"), ("Via", "1.1 proxy") })
        {
            using var answer = await SendAsync(host, "/api/findings", (mark, value));
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, mark);
        }
    }

    [Fact]
    public async Task Links_and_headers_are_those_of_the_address_that_people_see()
    {
        await using var host = await ServingHost.StartAsync(options => options.PublicScorecards = true);

        using var feed = await SendAsync(host, "/api/feeds/scorecards.atom", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "gk.example.invalid"));
        using var plain = await SendAsync(host, "/api/feeds/scorecards.atom");

        Assert.Contains("<id>https://gk.example.invalid/api/feeds/scorecards.atom</id>", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", feed.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("10.2.0.4", false)]
    [InlineData("10.2.0.0/16", false)]
    [InlineData("2001:db8::/32", false)]
    [InlineData("proxy.example.invalid", true)]
    [InlineData("10.2.0.0/99", true)]
    public void Says_what_is_no_proxy(string proxy, bool told) =>
        Assert.Equal(told ? [$"Serving:TrustedProxies“{proxy}”不是地址或网段，应写作 10.2.0.4 或 10.2.0.0/16"] : [], FaultsOf(options => options.TrustedProxies.Add(proxy)));

    [Fact]
    public void Says_every_mistake_in_the_settings_at_once()
    {
        var faults = FaultsOf(options =>
        {
            (options.ReadsPerMinute, options.WritesPerMinute, options.EntraTenant) = (0, -1, "tenant");
            options.AllowedOrigins.Add("board.example.invalid");
            options.AllowedOrigins.Add("https://board.example.invalid/path");
        });

        Assert.Equal(5, faults.Count);
    }

    private static IReadOnlyList<string> FaultsOf(Action<ServingOptions> set)
    {
        var options = new ServingOptions();
        set(options);
        return [.. new ServingRules().Validate(null, options) is { Failed: true, Failures: var told } ? told : []];
    }

    private static async Task<string> StatusesAsync(ServingHost host, params string[] forwardedFor)
    {
        var statuses = new List<int>();
        foreach (var address in forwardedFor)
        {
            using var answer = await SendAsync(host, "/api/health", ("X-Forwarded-For", address));
            statuses.Add((int)answer.StatusCode);
        }
        return string.Join(' ', statuses);
    }

    private static async Task<HttpResponseMessage> SendAsync(ServingHost host, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await host.Http.SendAsync(request);
    }
}
