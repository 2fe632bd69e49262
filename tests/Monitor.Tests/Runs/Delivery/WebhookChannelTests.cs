using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitor.Runs.Delivery;

namespace Monitor.Tests.Runs.Delivery;

public sealed class WebhookChannelTests : IAsyncLifetime
{
    private const string Secret = "一个足够长的共享密钥";
    private static readonly Parcel List = new("〔2026〕Q1-veterans", "veterans", "", "", []) { Json = "{\"number\":\"〔2026〕Q1-veterans\"}" };
    private readonly List<(string Body, string Key, string Timestamp, string Signature)> received = [];
    private readonly Queue<int> answers = new();
    private WebApplication app = null!;

    [Fact]
    public async Task Signs_what_it_sends()
    {
        Assert.Equal("200 OK", await SendAsync());

        var (body, key, timestamp, signature) = Assert.Single(received);
        Assert.Equal((List.Json, Uri.EscapeDataString(List.Key)), (body, key));
        Assert.Equal(WebhookChannel.Sign(Secret, timestamp, body), signature);
        Assert.NotEqual(WebhookChannel.Sign(Secret, timestamp, body + " "), signature);
        Assert.NotEqual(WebhookChannel.Sign("another", timestamp, body), signature);
    }

    [Fact]
    public async Task Tries_again_under_the_same_key_while_the_other_side_has_passing_trouble()
    {
        answers.Enqueue(503);
        answers.Enqueue(429);

        Assert.Equal("200 OK", await SendAsync());

        Assert.Equal(3, received.Count);
        Assert.Single(received.Select(request => request.Key).Distinct());
    }

    [Theory]
    [InlineData(400, true, 1)]
    [InlineData(302, true, 1)]
    [InlineData(500, false, 3)]
    public async Task Tells_a_refusal_for_good_from_passing_trouble(int status, bool forGood, int requests)
    {
        for (var left = requests; left > 0; left--) answers.Enqueue(status);

        var fault = await Assert.ThrowsAsync<NotDeliveredException>(SendAsync);

        Assert.Equal((forGood, requests), (fault.ForGood, received.Count));
    }

    [Theory]
    [InlineData("http://example.invalid/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("hook")]
    public async Task Sends_over_https_only_unless_told_otherwise(string address)
    {
        var channel = new WebhookChannel(new(), Options.Create(new WebhookOptions { Secret = Secret }), TimeProvider.System);

        Assert.True((await Assert.ThrowsAsync<NotDeliveredException>(() => channel.SendAsync(List, new(null, address), default))).ForGood);
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/hook", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            received.Add((await reader.ReadToEndAsync(), http.Request.Headers["Idempotency-Key"]!, http.Request.Headers["X-Monitor-Timestamp"]!, http.Request.Headers["X-Monitor-Signature"]!));
            http.Response.StatusCode = answers.TryDequeue(out var status) ? status : 200;
            if (http.Response.StatusCode == 302) http.Response.Headers.Location = "/elsewhere";
        });
        await app.StartAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<string> SendAsync() => new WebhookChannel(
        new(new SocketsHttpHandler { AllowAutoRedirect = false }),
        Options.Create(new WebhookOptions { Secret = Secret, AllowHttp = true, FirstPause = TimeSpan.FromMilliseconds(5) }),
        TimeProvider.System).SendAsync(List, new(null, $"{app.Urls.Single()}/hook"), default);
}
