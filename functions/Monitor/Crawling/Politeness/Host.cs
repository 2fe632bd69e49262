using Monitor.Crawling.Network;
using Monitor.Pages;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Monitor.Crawling.Politeness;

/// <summary>One host and port: its queue, its circuit breaker, how often it is asked again, and this process's hold on it.</summary>
internal sealed class Host
{
    /// <summary>A host under pressure is not held longer than this for the next worker's sake.</summary>
    private static readonly TimeSpan longestQuiet = TimeSpan.FromSeconds(10);

    private readonly HostQueue queue;
    private readonly HostHold? hold;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<FetchReply> attempts;
    private readonly ResiliencePipeline<FetchReply> attempt;
    private readonly TimeSpan longestCrawlDelay;
    private readonly TimeSpan longestHold;
    private FetchOutcome lastTrouble = FetchOutcome.ConnectFault;
    private TimeSpan? crawlDelay;

    public Host(CrawlLimits limits, TimeProvider clock, HostHold? hold)
    {
        (this.clock, this.hold, longestCrawlDelay, longestHold) = (clock, hold, limits.MaxCrawlDelay, limits.LongestRetryAfter);
        queue = new(clock);
        attempts = new ResiliencePipelineBuilder<FetchReply> { TimeProvider = clock }
            .AddTimeout(limits.TotalTimeout)
            .AddRetry(Retry(limits))
            .AddCircuitBreaker(Breaker(limits))
            .Build();
        attempt = new ResiliencePipelineBuilder<FetchReply> { TimeProvider = clock }.AddTimeout(limits.AttemptTimeout).Build();
    }

    /// <summary>What robots.txt asks for between two requests; null: nothing.</summary>
    public TimeSpan? CrawlDelay
    {
        get => crawlDelay;
        set => crawlDelay = value > longestCrawlDelay ? longestCrawlDelay : value;
    }

    /// <summary>Null while another worker holds the host.</summary>
    public Task<CancellationToken?> TryEnterAsync(CancellationToken stop) => hold?.TryEnterAsync(stop) ?? Task.FromResult<CancellationToken?>(CancellationToken.None);

    public Task LeaveAsync() => hold?.LeaveAsync(() => queue.QuietFor is { Ticks: > 0 } left ? Task.Delay(left < longestQuiet ? left : longestQuiet, clock, CancellationToken.None) : Task.CompletedTask) ?? Task.CompletedTask;

    /// <param name="send">Calls its first argument when it had to connect first and goes out only now.</param>
    public async Task<FetchReply> AskAsync(Courtesy courtesy, Func<Action, CancellationToken, Task<FetchReply>> send, CancellationToken stop)
    {
        var connected = () => queue.Went(courtesy.WithDelay(crawlDelay));
        await queue.EnterAsync(courtesy, stop);
        try
        {
            // The first turn is waited for outside the time limit: a slow pace is ours, not the host's
            await queue.PaceAsync(courtesy.WithDelay(crawlDelay), stop);
            var isFirst = true;
            return await attempts.ExecuteAsync(async token =>
            {
                if (!isFirst) await queue.PaceAsync(courtesy.WithDelay(crawlDelay), token);
                isFirst = false;
                return await AttemptAsync(limited => send(connected, limited), token);
            }, stop);
        }
        catch (BrokenCircuitException broken)
        {
            return new(lastTrouble) { RetryAfter = broken.RetryAfter, FetchedAt = clock.GetUtcNow(), Detail = "该主机连续失败，暂停访问" };
        }
        catch (TimeoutRejectedException late)
        {
            return FetchFault.Of(late, clock.GetUtcNow());
        }
        finally
        {
            queue.Leave();
        }
    }

    private async ValueTask<FetchReply> AttemptAsync(Func<CancellationToken, Task<FetchReply>> send, CancellationToken stop)
    {
        FetchReply reply;
        try
        {
            reply = await attempt.ExecuteAsync(static async (send, token) => await send(token), send, stop);
        }
        catch (TimeoutRejectedException late)
        {
            reply = FetchFault.Of(late, clock.GetUtcNow());
        }
        if (reply.IsHostTrouble) lastTrouble = reply.Outcome;
        queue.Note(reply.Outcome is FetchOutcome.Overloaded or FetchOutcome.TimedOut);
        if (reply is { Outcome: FetchOutcome.Overloaded, RetryAfter: { } wait } && wait <= longestHold) queue.Hold(wait);
        return reply;
    }

    private static RetryStrategyOptions<FetchReply> Retry(CrawlLimits limits) => new()
    {
        ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { IsTransient: true } reply && !(reply.RetryAfter > limits.LongestRetryAfter)),
        MaxRetryAttempts = limits.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = limits.RetryDelay,
        MaxDelay = limits.LongestRetryAfter,
        DelayGenerator = asked => ValueTask.FromResult(asked.Outcome.Result?.RetryAfter),
    };

    // Opens only where nearly everything fails: a page that answers 500 says nothing about its neighbours
    private static CircuitBreakerStrategyOptions<FetchReply> Breaker(CrawlLimits limits) => new()
    {
        ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { IsHostTrouble: true }),
        FailureRatio = 0.9,
        MinimumThroughput = 8,
        SamplingDuration = TimeSpan.FromSeconds(60),
        BreakDuration = limits.BreakDuration,
    };
}
