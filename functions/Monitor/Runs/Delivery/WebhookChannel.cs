using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Monitor.Planning;
using Polly;
using Polly.Retry;

namespace Monitor.Runs.Delivery;

/// <summary>How webhooks are signed: the section `Webhook` of the host's configuration. No secret: none is sent.</summary>
public sealed class WebhookOptions
{
    /// <summary>Shared with the receivers; signs each request.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Admits plain http, for receivers inside a closed network.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>The pause before the second try; it doubles from try to try.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>
/// A signed POST: `X-Monitor-Timestamp` (Unix seconds) and `X-Monitor-Signature: sha256=HEX`, the HMAC-SHA256 of timestamp, dot and body;
/// `Idempotency-Key` is the same in every try. A receiver refuses old timestamps and keys it has seen.
/// </summary>
public sealed class WebhookChannel(HttpClient http, IOptions<WebhookOptions> options, TimeProvider clock) : IChannel
{
    private const int Tries = 3;

    private readonly ResiliencePipeline<HttpResponseMessage> tries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Tries - 1,
            Delay = options.Value.FirstPause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException || (outcome.Outcome.Result is { } answer && IsPassing(answer.StatusCode))),
        })
        .AddTimeout(TimeSpan.FromSeconds(15))
        .Build();

    public string Name => "webhook";

    public bool Reaches(Contact contact) => contact.Webhook is { Length: > 0 } && options.Value.Secret.Length > 0;

    public async Task<string> SendAsync(Parcel parcel, Contact contact, CancellationToken stop)
    {
        if (!Uri.TryCreate(contact.Webhook, UriKind.Absolute, out var address) || !(address.Scheme == "https" || (address.Scheme == "http" && options.Value.AllowHttp)))
            throw new NotDeliveredException($"回调地址须为https：{contact.Webhook}", forGood: true);
        try
        {
            using var answer = await tries.ExecuteAsync(async each => await PostAsync(address, parcel, each), stop);
            if (answer.IsSuccessStatusCode) return $"{(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd();
            throw new NotDeliveredException($"对方系统返回{(int)answer.StatusCode}", forGood: !IsPassing(answer.StatusCode));
        }
        catch (Exception fault) when (fault is HttpRequestException or Polly.Timeout.TimeoutRejectedException)
        {
            throw new NotDeliveredException($"未能连接对方系统：{fault.Message}", forGood: false, fault);
        }
    }

    /// <summary>The signature of a body at a time, as receivers compute it.</summary>
    public static string Sign(string secret, string timestamp, string body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));

    private async ValueTask<HttpResponseMessage> PostAsync(Uri address, Parcel parcel, CancellationToken stop)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(parcel.Json, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
            Headers =
            {
                { "X-Monitor-Timestamp", timestamp },
                { "X-Monitor-Signature", Sign(options.Value.Secret, timestamp, parcel.Json) },
                { "Idempotency-Key", Uri.EscapeDataString(parcel.Key) },
            },
        };
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}
