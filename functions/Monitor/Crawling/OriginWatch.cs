using System.Collections.Concurrent;
using Monitor.Crawling.Network;
using Monitor.Crawling.Robots;
using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>What a visit knows of its origins: robots.txt, and those that stopped answering and are left alone for the rest of the visit.</summary>
internal sealed class OriginWatch(Visit visit, RobotsDesk robots, CrawlLimits limits, TimeProvider clock)
{
    private const int failuresInARow = 16;
    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsVerdict>>> verdicts = new();
    private readonly ConcurrentDictionary<string, int> failures = new();
    private readonly ConcurrentDictionary<string, Outage> down = new();

    /// <summary>Why an origin is left alone; null: it may be asked.</summary>
    public Outage? DownSince(string origin) => down.GetValueOrDefault(origin);

    public async Task<RobotsRules> RulesOfAsync(Uri address, CancellationToken stop)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        var verdict = await verdicts.GetOrAdd(origin, _ => new(() => ReadAsync(address, stop))).Value;
        if (verdict.Unreachable is { } reply) down.TryAdd(origin, new(reply, $"读取 robots.txt 失败，按规范暂不访问该站：{Said(reply)}"));
        return verdict.Rules;
    }

    public void Note(string origin, FetchReply reply)
    {
        if (!reply.IsHostTrouble) failures[origin] = 0;
        else if (WeightOf(reply) is var weight && failures.AddOrUpdate(origin, weight, (_, count) => count + weight) >= failuresInARow) down.TryAdd(origin, new(reply, $"网站连续停止应答，其余地址未再访问：{Said(reply)}"));
    }

    // Who asks for a long pause twice is left alone
    private int WeightOf(FetchReply reply) => reply.RetryAfter > limits.LongestRetryAfter && reply.Detail is null ? failuresInARow / 2 : 1;

    private static string Said(FetchReply reply) => reply.Outcome.Sentence + (reply.Status is { } status ? $"（HTTP {status}）" : "");

    private async Task<RobotsVerdict> ReadAsync(Uri address, CancellationToken stop)
    {
        for (var look = 0; ; look++)
        {
            var verdict = await robots.OfAsync(address, visit.Reach, visit.Scope.Owns, visit.Courtesy, stop);
            if (verdict.Unreachable is not { IsTransient: true } || look > 0) return verdict;
            await Task.Delay(limits.SecondLookAfter, clock, stop);
        }
    }
}

/// <summary>Why an origin is left alone for the rest of a visit.</summary>
internal sealed record Outage(FetchReply Reply, string Why);
