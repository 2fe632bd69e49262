using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Monitor.Serving;

/// <summary>Requests a minute by visitor, or by address before sign-in; writes and sign-ins have a smaller share. Each instance counts its own.</summary>
public sealed class RateLimits : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string Who, bool Writes)> limiter;

    public RateLimits(IOptions<ServingOptions> options) => limiter = PartitionedRateLimiter.Create<(string Who, bool Writes), (string, bool)>(visit =>
        RateLimitPartition.GetSlidingWindowLimiter(visit, _ => new()
        {
            PermitLimit = visit.Writes ? options.Value.WritesPerMinute : options.Value.ReadsPerMinute,
            Window = Window,
            SegmentsPerWindow = 6,
        }));

    /// <summary>The answer to one request too many; null: go on.</summary>
    public Reply? Refusal(HttpContext http, Visitor visitor)
    {
        var who = visitor.Role == Role.Anonymous ? $"{http.Connection.RemoteIpAddress}" : visitor.Name;
        using var lease = limiter.AttemptAcquire((who, !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)));
        if (lease.IsAcquired) return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(10);
        return Reply.Problem(StatusCodes.Status429TooManyRequests, "请求过于频繁", "请稍后再试。")
            .With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose() => limiter.Dispose();
}
