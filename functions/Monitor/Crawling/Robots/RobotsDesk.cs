using System.Collections.Concurrent;
using Monitor.Crawling.Network;
using Monitor.Crawling.Politeness;
using Monitor.Pages;

namespace Monitor.Crawling.Robots;

/// <summary>Fetches and keeps robots.txt, one an origin: rules for an hour, a failure for no longer than the question.</summary>
internal sealed class RobotsDesk(Fetcher fetcher, TimeProvider clock)
{
    private static readonly TimeSpan keep = TimeSpan.FromHours(1);
    private const int mostRedirects = 5;
    private readonly ConcurrentDictionary<string, (RobotsVerdict Verdict, DateTimeOffset Until)> known = new();

    /// <param name="owns">Origins a redirect may lead to; elsewhere it counts as no file.</param>
    public async Task<RobotsVerdict> OfAsync(Uri address, Reach reach, Func<Uri, bool> owns, Courtesy courtesy, CancellationToken stop)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (known.TryGetValue(origin, out var kept) && kept.Until > clock.GetUtcNow()) return kept.Verdict;
        var verdict = Judge(await FetchAsync(new Uri(address, "/robots.txt"), reach, owns, courtesy, stop));
        fetcher.Pace(address, verdict.Rules.CrawlDelay);
        if (verdict.Unreachable is null) known[origin] = (verdict, clock.GetUtcNow() + keep);
        return verdict;
    }

    private async Task<FetchReply?> FetchAsync(Uri address, Reach reach, Func<Uri, bool> owns, Courtesy courtesy, CancellationToken stop)
    {
        for (var hop = 0; hop <= mostRedirects; hop++)
        {
            var reply = await fetcher.FetchAsync(new(address, reach) { AnyType = true, KeepStart = RobotsFile.MaxBytes + 1 }, courtesy, stop);
            if (reply.Location is not { } next) return reply;
            if (!owns(next)) return null;
            address = next;
        }
        return null;
    }

    private static RobotsVerdict Judge(FetchReply? reply) => reply switch
    {
        null => new(RobotsRules.AllowAll),
        { Outcome: FetchOutcome.Fetched, Body: var body } => new(RobotsFile.Parse(body, UserAgent.Token)),
        { Status: >= 400 and < 500 and not 429 } => new(RobotsRules.AllowAll),
        { Outcome: FetchOutcome.TooLarge or FetchOutcome.Undecodable or FetchOutcome.WrongType } => new(RobotsRules.AllowAll),
        _ => new(RobotsRules.AllowAll, reply),
    };
}
